package org.promptstudio.markdown;

import java.util.ArrayList;
import java.util.List;

/** Cuts texts into the pieces that a difference is made of. The pieces put together are always the text. */
final class TextPieces {

	private static final String SENTENCE_ENDS = ".!?";
	private static final String EAST_ASIAN_SENTENCE_ENDS = "。！？";

	private static final int JOINER = 0x200d;
	private static final int FIRST_SKIN_TONE = 0x1f3fb;
	private static final int LAST_SKIN_TONE = 0x1f3ff;

	private TextPieces() {
	}

	/**
	 * Words (letters and digits), stretches of white space, and everything else, including ideographs, one character a piece.
	 */
	static List<String> words(String text) {
		List<String> words = new ArrayList<>(text.length() / 3 + 1);
		int end;
		for (int start = 0; start < text.length(); start = end) {
			int first = text.codePointAt(start);
			end = start + Character.charCount(first);
			Kind kind = kind(first);
			while (kind != Kind.SINGLE && end < text.length() && kind(text.codePointAt(end)) == kind) {
				end += Character.charCount(text.codePointAt(end));
			}
			end = withMarks(text, end);
			words.add(text.substring(start, end));
		}
		return words;
	}

	/** Sentences, each with the white space behind it, that end at a line break at the latest. */
	static List<String> sentences(String text) {
		List<String> sentences = new ArrayList<>();
		int start = 0;
		for (int i = 0; i < text.length(); i++) {
			if (endsSentence(text, i)) {
				sentences.add(text.substring(start, i + 1));
				start = i + 1;
			}
		}
		if (start < text.length()) {
			sentences.add(text.substring(start));
		}
		return sentences;
	}

	private static boolean endsSentence(String text, int index) {
		char c = text.charAt(index);
		return c == '\n' || EAST_ASIAN_SENTENCE_ENDS.indexOf(c) >= 0
				|| c == ' ' && index > 0 && SENTENCE_ENDS.indexOf(text.charAt(index - 1)) >= 0;
	}

	/** Accents, variation selectors, skin tones and joined emoji belong to the character before them. */
	private static int withMarks(String text, int start) {
		int end = start;
		while (end < text.length()) {
			int c = text.codePointAt(end);
			if (!isMark(c) && text.codePointBefore(end) != JOINER) {
				break;
			}
			end += Character.charCount(c);
		}
		return end;
	}

	private static boolean isMark(int c) {
		int type = Character.getType(c);
		return c == JOINER || type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK
				|| type == Character.COMBINING_SPACING_MARK || c >= FIRST_SKIN_TONE && c <= LAST_SKIN_TONE;
	}

	private enum Kind {
		WORD, SPACE, SINGLE
	}

	private static Kind kind(int c) {
		if (Character.isWhitespace(c)) {
			return Kind.SPACE;
		}
		return Character.isLetterOrDigit(c) && !Character.isIdeographic(c) || isMark(c) ? Kind.WORD : Kind.SINGLE;
	}
}
