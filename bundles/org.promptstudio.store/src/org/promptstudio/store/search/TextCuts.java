package org.promptstudio.store.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into pieces without losing any of it: a word, or a number, with all that follows it up to the next one; an ideograph is a word. Whether there
 * is a cut between two characters depends on these two only. So wherever a text stands in another one, the cuts inside of it are the same in both: a text
 * of one piece is inside of a piece, and one of several pieces is the end of a piece, some whole ones, and the beginning of one. This is what makes
 * searching for any part of a text exact.
 */
final class TextCuts {

	private enum Kind {
		OTHER, LETTER, DIGIT, IDEOGRAPH
	}

	private TextCuts() {
	}

	/** The pieces, which together are the text; none of an empty one. */
	static List<String> pieces(String text) {
		List<String> pieces = new ArrayList<>();
		for (int start = 0; start < text.length();) {
			int end = end(text, start);
			pieces.add(text.substring(start, end));
			start = end;
		}
		return pieces;
	}

	/** Where the piece ends that starts at a place before the end of the text. */
	static int end(String text, int start) {
		int character = text.codePointAt(start);
		Kind before = kind(character);
		int i = start + Character.charCount(character);
		while (i < text.length()) {
			character = text.codePointAt(i);
			Kind next = kind(character);
			if (isCut(before, next)) {
				return i;
			}
			before = next;
			i += Character.charCount(character);
		}
		return i;
	}

	private static boolean isCut(Kind before, Kind next) {
		return next != Kind.OTHER && (before != next || next == Kind.IDEOGRAPH);
	}

	private static Kind kind(int character) {
		if (character < 0x80) {
			return character >= 'a' && character <= 'z' || character >= 'A' && character <= 'Z'
					? Kind.LETTER
					: character >= '0' && character <= '9' ? Kind.DIGIT : Kind.OTHER;
		}
		return switch (Character.getType(character)) {
			case Character.LOWERCASE_LETTER, Character.UPPERCASE_LETTER, Character.TITLECASE_LETTER, Character.MODIFIER_LETTER,
					Character.NON_SPACING_MARK,
					Character.COMBINING_SPACING_MARK ->
				Kind.LETTER;
			case Character.OTHER_LETTER -> isWrittenWithoutSpaces(character) ? Kind.IDEOGRAPH : Kind.LETTER;
			case Character.DECIMAL_DIGIT_NUMBER -> Kind.DIGIT;
			default -> Kind.OTHER;
		};
	}

	private static boolean isWrittenWithoutSpaces(int letter) {
		return Character.isIdeographic(letter) || switch (Character.UnicodeScript.of(letter)) {
			case HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR, TIBETAN -> true;
			default -> false;
		};
	}
}
