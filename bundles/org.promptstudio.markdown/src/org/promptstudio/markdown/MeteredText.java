package org.promptstudio.markdown;

import com.vladsch.flexmark.util.ast.Node;

/**
 * The text as flexmark sees it, which counts how often it is looked at. A usual text is looked at 3 to 15 times per
 * character; some texts, such as thousands of {@code "[a](b"}, make flexmark start over at every character. Those are given
 * up after a number of looks that grows with the length of the text only, so that no text takes quadratic time.
 */
final class MeteredText implements CharSequence {

	private static final long LOOKS_PER_CHARACTER = 100;
	private static final long LOOKS_AT_LEAST = 1_000_000;

	private final String text;
	private long looksLeft;

	MeteredText(String text) {
		this.text = text;
		looksLeft = LOOKS_AT_LEAST + LOOKS_PER_CHARACTER * text.length();
	}

	/**
	 * Counts a look at a node that flexmark goes through without reading its text, as it does when it searches back for the
	 * beginning of an emphasis.
	 */
	static void look(Node node) {
		node.getChars().charAt(0);
	}

	@Override
	public char charAt(int index) {
		if (--looksLeft < 0) {
			throw new TooComplexException("Too many steps are needed to read this text.");
		}
		return text.charAt(index);
	}

	@Override
	public int length() {
		return text.length();
	}

	@Override
	public CharSequence subSequence(int start, int end) {
		return text.substring(start, end);
	}

	@Override
	public String toString() {
		return text;
	}
}
