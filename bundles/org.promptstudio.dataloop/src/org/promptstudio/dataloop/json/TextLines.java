package org.promptstudio.dataloop.json;

import java.util.Arrays;

/** Where the lines of a text begin. */
final class TextLines {

	private final int length;
	private int[] starts = new int[64];
	private int count = 1;

	TextLines(String text) {
		length = text.length();
		for (int i = 0; i < length; i++) {
			char c = text.charAt(i);
			if (c == '\n' || c == '\r' && (i + 1 == length || text.charAt(i + 1) != '\n')) {
				add(i + 1);
			}
		}
	}

	private void add(int start) {
		if (count == starts.length) {
			starts = Arrays.copyOf(starts, 2 * count);
		}
		starts[count++] = start;
	}

	/** The place of a character. An offset beyond the end is the end. */
	TextPosition position(int offset) {
		int place = Math.clamp(offset, 0, length);
		int found = Arrays.binarySearch(starts, 0, count, place);
		int line = found >= 0 ? found : -found - 2;
		return new TextPosition(line + 1, place - starts[line] + 1);
	}
}
