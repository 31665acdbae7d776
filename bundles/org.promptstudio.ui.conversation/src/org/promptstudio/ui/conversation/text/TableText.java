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
	 */
	public record Cell(String text, List<Piece> pieces) {

		public Cell {
			pieces = List.copyOf(pieces);
		}
	}

	/** Characters of a cell that stand together: from an offset within the cell, at an offset of the laid out text. */
	public record Piece(int cellStart, int start, int length) {}
}
