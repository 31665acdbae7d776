package org.promptstudio.ui.conversation.text;

import java.util.List;

/**
 * Where the cells of a table went in a laid out text: a cell may be spread over several lines, with parts of other cells between. The cells of the header
 * are nowhere when each row repeats them as names.
 */
public record TableText(int firstLine, int lastLine, List<List<Cell>> rows) {

	public TableText {
		rows = List.copyOf(rows);
	}

	/**
	 * A cell.
	 *
	 * @param text its characters as one text
	 * @param pieces where these went, in order
	 * @param names where all of them are repeated as the name of a value, once for each row; empty for all but the cells of a header that is nowhere
	 */
	public record Cell(String text, List<Piece> pieces, List<Piece> names) {

		public Cell {
			pieces = List.copyOf(pieces);
			names = List.copyOf(names);
		}

		Cell(String text, List<Piece> pieces) {
			this(text, pieces, List.of());
		}
	}

	/** Characters of a cell that stand together: from an offset within the cell, at an offset of the laid out text. */
	public record Piece(int cellStart, int start, int length) {}
}
