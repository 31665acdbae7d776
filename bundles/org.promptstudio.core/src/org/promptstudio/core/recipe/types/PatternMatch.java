package org.promptstudio.core.recipe.types;

import java.util.Optional;
import java.util.regex.Pattern;

/** Matches texts against patterns of recipes, and gives up on a pattern that would take for ever, such as (a+)+b. */
final class PatternMatch {

	private static final int STEPS = 5_000_000;

	private PatternMatch() {
	}

	/** Whether the whole text matches; empty when that would take too long. @param pattern a right one */
	static Optional<Boolean> matches(String pattern, String text) {
		try {
			return Optional.of(Pattern.compile(pattern).matcher(new Counted(text, 0, text.length(), new int[] { STEPS })).matches());
		} catch (TooSlow | StackOverflowError e) {
			return Optional.empty();
		}
	}

	/** A text that can be looked at so many times only. @param left one number, how many times more */
	private record Counted(String text, int start, int end, int[] left) implements CharSequence {

		@Override
		public int length() {
			return end - start;
		}

		@Override
		public char charAt(int index) {
			if (--left[0] < 0) {
				throw new TooSlow();
			}
			return text.charAt(start + index);
		}

		@Override
		public CharSequence subSequence(int from, int to) {
			return new Counted(text, start + from, start + to, left);
		}

		@Override
		public String toString() {
			return text.substring(start, end);
		}
	}

	private static final class TooSlow extends RuntimeException {

		private static final long serialVersionUID = 1L;

		TooSlow() {
			super(null, null, false, false);
		}
	}
}
