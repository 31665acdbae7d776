package org.promptstudio.ui.conversation.text;

/** Shares the width there is among the columns of a table. */
final class ColumnWidths {

	private ColumnWidths() {
	}

	/**
	 * Columns that want little get all they want; the others share the rest in proportion to what they want, but none gets less than its least.
	 *
	 * @param wanted how wide each column is when nothing is wrapped
	 * @param least how wide each must be
	 * @param available the width for all of them
	 * @return null when not even the least widths fit
	 */
	static int[] share(int[] wanted, int[] least, int available) {
		int columns = wanted.length;
		int[] widths = new int[columns];
		int needed = 0;
		for (int column = 0; column < columns; column++) {
			least[column] = Math.min(least[column], wanted[column]);
			needed += least[column];
		}
		if (needed > available) {
			return null;
		}
		boolean[] settled = new boolean[columns];
		int rest = available;
		boolean again = true;
		while (again) {
			again = false;
			long open = 0;
			for (int column = 0; column < columns; column++) {
				open += settled[column] ? 0 : weight(wanted[column]);
			}
			for (int column = 0; column < columns; column++) {
				if (settled[column]) {
					continue;
				}
				int fair = (int) (rest * weight(wanted[column]) / Math.max(1, open));
				int bound = fair < least[column] ? least[column] : fair > wanted[column] ? wanted[column] : -1;
				if (bound >= 0) {
					widths[column] = bound;
					settled[column] = true;
					rest -= bound;
					again = true;
					break;
				}
				widths[column] = fair;
			}
		}
		return widths;
	}

	/** Long columns get more than short ones, but not in full proportion, so that short ones are not squeezed. */
	private static long weight(int wanted) {
		return Math.round(Math.sqrt(wanted) * 100);
	}
}
