package org.promptstudio.ui.conversation.text;

/** Puts marks such as {@code **} around selected source, or takes them away where they are. */
public record Emphasis(int start, int end, String replacement, int selectionStart, int selectionEnd) {

	/**
	 * What to replace in a source, and what is selected afterwards.
	 *
	 * @param start where the selection begins
	 * @param end where it ends; the same when nothing is selected
	 */
	public static Emphasis toggle(String source, int start, int end, String mark) {
		int from = start;
		int to = end;
		while (from < to && Character.isWhitespace(source.charAt(from))) {
			from++;
		}
		while (to > from && Character.isWhitespace(source.charAt(to - 1))) {
			to--;
		}
		int length = mark.length();
		boolean aroundNothing = from == to && from >= length && source.startsWith(mark + mark, from - length);
		if (aroundNothing || hasMark(source, from - length, mark) && hasMark(source, to, mark)) {
			return new Emphasis(from - length, to + length, source.substring(from, to), from - length, to - length);
		}
		boolean inside = to - from >= 2 * length && hasMark(source, from, mark) && hasMark(source, to - length, mark);
		if (inside) {
			return new Emphasis(from, to, source.substring(from + length, to - length), from, to - 2 * length);
		}
		return new Emphasis(from, to, mark + source.substring(from, to) + mark, from + length, to + length);
	}

	/** Whether a mark stands at an offset, and is not a part of another one; three marks are both of them. */
	private static boolean hasMark(String source, int offset, String mark) {
		if (offset < 0 || !source.startsWith(mark, offset)) {
			return false;
		}
		char c = mark.charAt(0);
		int runStart = offset;
		while (runStart > 0 && source.charAt(runStart - 1) == c) {
			runStart--;
		}
		int runEnd = offset;
		while (runEnd < source.length() && source.charAt(runEnd) == c) {
			runEnd++;
		}
		int run = runEnd - runStart;
		return run == mark.length() || run == 3;
	}
}
