package org.promptstudio.ui;

import org.eclipse.swt.graphics.GC;

/** Shortens text to the room there is. */
public final class Ellipsis {

	private static final String SIGN = "…";
	/** After so many guesses the middle is taken: the letters are of very different widths then. */
	private static final int GUESSES = 4;

	private Ellipsis() {
	}

	/**
	 * As much of a text from its beginning as fits, an ellipsis after it when it does not fit whole.
	 *
	 * @param width the room in points
	 * @return empty when not even a letter fits
	 */
	public static String shorten(GC gc, String text, int width) {
		int whole = text.isEmpty() ? 0 : gc.textExtent(text).x;
		if (whole <= width) {
			return text;
		}
		// measuring is what takes time, so the place is guessed from the widths known so far: three or four tries instead of one per bit
		int fits = 0;
		int fitsWidth = 0;
		int tooLong = text.length();
		int tooWide = whole;
		for (int tries = 0; tooLong - fits > 1; tries++) {
			int between = tooLong - fits;
			long share = tries < GUESSES ? (long) between * (width - fitsWidth) / Math.max(1, tooWide - fitsWidth) : between / 2;
			int guess = Math.clamp(fits + share, fits + 1, tooLong - 1);
			int guessed = gc.textExtent(cut(text, guess) + SIGN).x;
			if (guessed <= width) {
				fits = guess;
				fitsWidth = guessed;
			} else {
				tooLong = guess;
				tooWide = guessed;
			}
		}
		return fits == 0 ? "" : cut(text, fits).stripTrailing() + SIGN;
	}

	/** Never cuts a pair of surrogates in half. */
	private static String cut(String text, int length) {
		boolean halves = length > 0 && length < text.length() && Character.isSurrogatePair(text.charAt(length - 1), text.charAt(length));
		return text.substring(0, halves ? length - 1 : length);
	}
}
