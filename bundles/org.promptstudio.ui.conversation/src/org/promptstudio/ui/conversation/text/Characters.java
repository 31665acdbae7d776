package org.promptstudio.ui.conversation.text;

/** What text must not contain to be shown, and the direction it runs in. */
final class Characters {

	private static final char REPLACEMENT = '\uFFFD';
	private static final int FIRST_RIGHT_TO_LEFT = 0x590;
	private static final int PROBE = 200;

	private Characters() {
	}

	/** The text with a replacement for each character that text layout stumbles on: controls, halves of a surrogate pair. Tabs and line ends stay. */
	static String displayable(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (!isDisplayable(text, i)) {
				return replaced(text);
			}
		}
		return text;
	}

	private static String replaced(String text) {
		StringBuilder out = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (isDisplayable(text, i)) {
				out.append(c);
			} else if (c == '\r') {
				if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
					out.append('\n');
				}
			} else {
				out.append(Character.isWhitespace(c) ? ' ' : REPLACEMENT);
			}
		}
		return out.toString();
	}

	private static boolean isDisplayable(String text, int index) {
		char c = text.charAt(index);
		if (c < ' ') {
			return c == '\n' || c == '\t';
		}
		if (c == '\u2028' || c == '\u2029' || c == '\u0085' || c == '\u007F') {
			return false;
		}
		if (Character.isHighSurrogate(c)) {
			return index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1));
		}
		if (Character.isLowSurrogate(c)) {
			return index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
		}
		return true;
	}

	/** Whether the first letter that has a direction runs from the right. */
	static boolean isRightToLeft(String text) {
		int end = Math.min(text.length(), PROBE);
		for (int i = 0; i < end; i++) {
			char c = text.charAt(i);
			if (c < FIRST_RIGHT_TO_LEFT) {
				if (Character.isLetter(c)) {
					return false;
				}
				continue;
			}
			switch (Character.getDirectionality(c)) {
				case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> {
					return true;
				}
				case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> {
					return false;
				}
				default -> {
					// neither; the next one decides
				}
			}
		}
		return false;
	}
}
