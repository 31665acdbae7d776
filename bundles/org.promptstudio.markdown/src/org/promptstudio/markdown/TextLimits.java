package org.promptstudio.markdown;

/**
 * The size up to which texts are read as Markdown. Beyond it flexmark would take too much memory (some hundred bytes for each
 * character that could be markup) or time (the square of the number of lines of one block in a quote or list). An image
 * written into the text as a data URI counts little, because it is one long word.
 */
final class TextLimits {

	private static final int MOST_MARKUP_CHARACTERS = 200_000;
	private static final int MOST_INDENTED_LINES = 10_000;
	private static final String MARKUP = "\n*_`~[]()!<>&\\|#";

	private TextLimits() {
	}

	/** @throws TooComplexException when the text is too large */
	static void check(String text) {
		if (text.length() <= 2 * MOST_INDENTED_LINES) {
			return;
		}
		int markup = 0;
		int indented = 0;
		char before = '\n';
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (before == '\n' && (c == ' ' || c == '\t' || c == '>')) {
				indented++;
			}
			if (c < 128 && MARKUP.indexOf(c) >= 0) {
				markup++;
			}
			before = c;
		}
		if (markup > MOST_MARKUP_CHARACTERS || indented > MOST_INDENTED_LINES) {
			throw new TooComplexException("The text is too large.");
		}
	}
}
