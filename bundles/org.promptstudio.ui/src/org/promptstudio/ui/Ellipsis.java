package org.promptstudio.ui;

import org.eclipse.swt.graphics.GC;

/** Shortens text to the room there is. */
public final class Ellipsis {

	private static final String SIGN = "…";

	private Ellipsis() {
	}

	/**
	 * As much of a text from its beginning as fits, an ellipsis after it when it does not fit whole.
	 *
	 * @param width the room in points
	 * @return empty when not even a letter fits
	 */
	public static String shorten(GC gc, String text, int width) {
		if (text.isEmpty() || gc.textExtent(text).x <= width) {
			return text;
		}
		int low = 0;
		int high = text.length();
		while (low < high) {
			int middle = (low + high + 1) / 2;
			if (gc.textExtent(cut(text, middle) + SIGN).x <= width) {
				low = middle;
			} else {
				high = middle - 1;
			}
		}
		return low == 0 ? "" : cut(text, low).stripTrailing() + SIGN;
	}

	/** Never cuts a pair of surrogates in half. */
	private static String cut(String text, int length) {
		boolean halves = length > 0 && length < text.length() && Character.isSurrogatePair(text.charAt(length - 1), text.charAt(length));
		return text.substring(0, halves ? length - 1 : length);
	}
}
