package org.promptstudio.model;

import java.util.Optional;

import org.promptstudio.model.studio.ModelInfo;
import org.promptstudio.model.studio.Prompt;
import org.promptstudio.model.studio.Response;

/** Small questions about responses that every part asks. */
public final class Responses {

	private static final int LETTERS = 26;

	private Responses() {
	}

	/**
	 * The letter a response is called by: A to Z, then AA, AB and so on, as the columns of a spreadsheet.
	 *
	 * @param index the position under its prompt, from 0
	 * @throws IllegalArgumentException when the index is negative
	 */
	public static String letter(int index) {
		if (index < 0) {
			throw new IllegalArgumentException("A response has no position " + index);
		}
		StringBuilder letters = new StringBuilder();
		for (int rest = index; rest >= 0; rest = rest / LETTERS - 1) {
			letters.insert(0, (char) ('A' + rest % LETTERS));
		}
		return letters.toString();
	}

	/**
	 * The length of a text in words: runs between white space that hold a letter or a digit (so the marks of Markdown do not
	 * count), and each ideograph for one word, as word processors count.
	 *
	 * @param text the text, or null for none
	 */
	public static int wordCount(String text) {
		if (text == null) {
			return 0;
		}
		int words = 0;
		boolean inWord = false;
		for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
			int c = text.codePointAt(i);
			if (Character.isIdeographic(c)) {
				words++;
				inWord = false;
			} else if (isSpace(c)) {
				inWord = false;
			} else if (!inWord && Character.isLetterOrDigit(c)) {
				words++;
				inWord = true;
			}
		}
		return words;
	}

	/** Whether a person changed the value after it was written. */
	public static boolean isEdited(Response response) {
		return response.getOriginalValue() != null && !response.getOriginalValue().equals(response.getValue());
	}

	/** Whether a person wrote the response: the file names no model. */
	public static boolean isHuman(Response response) {
		return response.getModel() == null;
	}

	/** The crowned response of a prompt: the first one, should a file crown several. */
	public static Optional<Response> best(Prompt prompt) {
		return prompt.getResponses().stream().filter(Response::isBest).findFirst();
	}

	/**
	 * Who wrote the response, for people to read: the model's name, else its id, else the human author.
	 *
	 * @return empty when the file tells nothing
	 */
	public static String displayName(Response response) {
		ModelInfo model = response.getModel();
		if (model != null && isGiven(model.getName())) {
			return model.getName();
		}
		if (model != null && isGiven(model.getModelId())) {
			return model.getModelId();
		}
		return isGiven(response.getAuthor()) ? response.getAuthor() : "";
	}

	private static boolean isGiven(String text) {
		return text != null && !text.isBlank();
	}

	private static boolean isSpace(int c) {
		return Character.isWhitespace(c) || Character.isSpaceChar(c);
	}
}
