package org.promptstudio.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;

/** Counts the cells of lines that may be rows of a table. */
final class TableRows {

	private TableRows() {
	}

	/**
	 * The number of columns that a delimiter row such as {@code |:--|--:|} sets up; 0 when the line is none or has no pipe.
	 */
	static int delimiters(BasedSequence line) {
		boolean pipe = false;
		boolean dash = false;
		for (int i = 0; i < line.length(); i++) {
			switch (line.charAt(i)) {
				case '-' :
					dash = true;
					break;
				case '|' :
					if (!dash && pipe) {
						return 0;
					}
					pipe = true;
					dash = false;
					break;
				case ':', ' ', '\t', '\n' :
					break;
				default :
					return 0;
			}
		}
		return pipe ? cells(line) : 0;
	}

	/** The number of cells of a row; pipes behind a backslash do not count, nor those at the ends. */
	static int cells(BasedSequence line) {
		BasedSequence row = line.trim();
		int cells = 1;
		for (int i = !row.isEmpty() && row.charAt(0) == '|' ? 1 : 0; i < row.length() - 1; i++) {
			char c = row.charAt(i);
			if (c == '\\') {
				i++;
			} else if (c == '|') {
				cells++;
			}
		}
		return cells;
	}
}
