package org.promptstudio.ui.conversation.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.promptstudio.ui.conversation.text.TableText.Cell;
import org.promptstudio.ui.conversation.text.TableText.Piece;

/**
 * A laid out text as its source has it: the cells of a table one after the other, each whole, though they may be spread over lines with parts of others
 * between. Knows where each part went.
 */
final class ReadingOrder {

	/** Characters of this text from an offset on, that went to a place of the laid out text. */
	private record Part(int start, Piece piece) {}

	private final StringBuilder text = new StringBuilder();
	private final List<Part> parts = new ArrayList<>();
	private final int shownLength;

	private ReadingOrder(LaidOutText shown) {
		shownLength = shown.text().length();
		int from = 0;
		for (TableText table : shown.tables()) {
			between(shown, from, shown.lines().get(table.firstLine()).start());
			table.rows().forEach(this::row);
			from = shown.lines().get(table.lastLine()).end();
		}
		between(shown, from, shownLength);
	}

	static ReadingOrder of(LaidOutText shown) {
		return new ReadingOrder(shown);
	}

	private void between(LaidOutText shown, int from, int to) {
		parts.add(new Part(text.length(), new Piece(0, from, to - from)));
		text.append(shown.text(), from, to);
	}

	private void row(List<Cell> cells) {
		for (Cell cell : cells) {
			cell.pieces().forEach(piece -> parts.add(new Part(text.length(), piece)));
			cell.names().forEach(piece -> parts.add(new Part(text.length(), piece)));
			text.append(cell.text()).append('\t');
		}
		text.append('\n');
	}

	String text() {
		return text.toString();
	}

	/**
	 * What is known of each character of this text, for each character of the laid out text.
	 *
	 * @param known of this text
	 * @return -1 for characters that are not of this text
	 */
	int[] onShown(int[] known) {
		int[] shown = new int[shownLength];
		Arrays.fill(shown, -1);
		for (Part part : parts) {
			System.arraycopy(known, part.start + part.piece.cellStart(), shown, part.piece.start(), part.piece.length());
		}
		return shown;
	}
}
