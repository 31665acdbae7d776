package org.promptstudio.dataloop;

/** The characters that XML 1.0 can hold (Production 2 of its specification), and so a recipe file. */
public final class XmlCharacters {

	private static final int LAST = 0xFFFD;

	private XmlCharacters() {
	}

	/** A text without the characters that XML cannot hold: control characters and lone surrogates. */
	public static String keep(String text) {
		int bad = firstBad(text, 0);
		if (bad == text.length()) {
			return text;
		}
		StringBuilder kept = new StringBuilder();
		int from = 0;
		while (bad < text.length()) {
			kept.append(text, from, bad);
			from = bad + 1;
			bad = firstBad(text, from);
		}
		return kept.append(text, from, text.length()).toString();
	}

	private static int firstBad(String text, int from) {
		int i = from;
		while (i < text.length()) {
			int c = text.codePointAt(i);
			if (c < ' ' && c != '\t' && c != '\n' && c != '\r' || c > LAST && c < Character.MIN_SUPPLEMENTARY_CODE_POINT
					|| Character.isBmpCodePoint(c) && Character.isSurrogate((char) c)) {
				return i;
			}
			i += Character.charCount(c);
		}
		return i;
	}
}
