package org.promptstudio.dataloop.json;

/** Strings as JSON spells them (RFC 8259, section 7). */
final class JsonStrings {

	private static final int ASCII_END = 0x80;
	private static final int HEX = 16;
	private static final int UNICODE_ESCAPE = 6;

	private JsonStrings() {
	}

	/** Decodes what stands between the quotes of a string that a parser has found well formed. */
	static String decode(String text) {
		int escape = text.indexOf('\\');
		if (escape < 0) {
			return text;
		}
		StringBuilder out = new StringBuilder(text.length());
		int plain = 0;
		while (escape >= 0) {
			out.append(text, plain, escape);
			char c = text.charAt(escape + 1);
			if (c == 'u') {
				out.append((char) Integer.parseInt(text, escape + 2, escape + UNICODE_ESCAPE, HEX));
				plain = escape + UNICODE_ESCAPE;
			} else {
				out.append(unescaped(c));
				plain = escape + 2;
			}
			escape = text.indexOf('\\', plain);
		}
		return out.append(text, plain, text.length()).toString();
	}

	private static char unescaped(char c) {
		return switch (c) {
			case 'b' -> '\b';
			case 'f' -> '\f';
			case 'n' -> '\n';
			case 'r' -> '\r';
			case 't' -> '\t';
			default -> c;
		};
	}

	/**
	 * Appends a string with its quotes. A lone surrogate, which UTF-8 cannot hold, is escaped.
	 *
	 * @param ascii whether to escape all that is not ASCII, as Python's writer does by default
	 */
	static void encode(String value, boolean ascii, StringBuilder out) {
		out.append('"');
		for (int i = 0; i < value.length(); i++) {
			char c = value.charAt(i);
			if (c < ' ' || c == '"' || c == '\\') {
				escape(c, out);
			} else if (c >= ASCII_END && (ascii || isLoneSurrogate(value, i))) {
				escapeAsNumber(c, out);
			} else {
				out.append(c);
			}
		}
		out.append('"');
	}

	private static void escape(char c, StringBuilder out) {
		switch (c) {
			case '\b' -> out.append("\\b");
			case '\f' -> out.append("\\f");
			case '\n' -> out.append("\\n");
			case '\r' -> out.append("\\r");
			case '\t' -> out.append("\\t");
			case '"', '\\' -> out.append('\\').append(c);
			default -> escapeAsNumber(c, out);
		}
	}

	private static void escapeAsNumber(char c, StringBuilder out) {
		out.append("\\u");
		for (int shift = 12; shift >= 0; shift -= 4) {
			out.append(Character.forDigit(c >> shift & 0xF, HEX));
		}
	}

	private static boolean isLoneSurrogate(String value, int index) {
		char c = value.charAt(index);
		if (Character.isHighSurrogate(c)) {
			return index + 1 == value.length() || !Character.isLowSurrogate(value.charAt(index + 1));
		}
		return Character.isLowSurrogate(c) && (index == 0 || !Character.isHighSurrogate(value.charAt(index - 1)));
	}

	/** Whether a text of ASCII characters has an escape of a character beyond ASCII, as Python's writer makes them by default. */
	static boolean hasNonAsciiEscape(String text) {
		int escape = text.indexOf('\\');
		while (escape >= 0) {
			if (text.charAt(escape + 1) == 'u'
					&& Integer.parseInt(text, escape + 2, escape + UNICODE_ESCAPE, HEX) >= ASCII_END) {
				return true;
			}
			escape = text.indexOf('\\', escape + 2);
		}
		return false;
	}
}
