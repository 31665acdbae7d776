package org.promptstudio.core.team;

import org.promptstudio.model.studio.Prompt;
import org.promptstudio.model.studio.Response;

/**
 * What a discussion is about: the item, one of its prompts or responses, or a span of a response's text.
 *
 * @param promptKey  null for the item
 * @param responseId null for the item or a prompt
 * @param start      index of the span's first character in the response's value, in UTF-16 units
 * @param end        index after its last; not above start for no span
 * @param text       the characters of the span; null for none
 */
public record Place(String promptKey, String responseId, int start, int end, String text) {

	/** The whole item. */
	public static Place item() {
		return new Place(null, null, 0, 0, null);
	}

	/** A prompt. */
	public static Place of(Prompt prompt) {
		return new Place(prompt.getKey(), null, 0, 0, null);
	}

	/** A response. */
	public static Place of(Response response) {
		return of(response, 0, 0);
	}

	/**
	 * A span of a response's text.
	 *
	 * @throws IndexOutOfBoundsException when the text has no such span
	 */
	public static Place of(Response response, int start, int end) {
		String key = response.getPrompt() == null ? response.getPromptKey() : response.getPrompt().getKey();
		String text = end > start ? response.getValue().substring(start, end) : null;
		return new Place(key, response.getId(), start, end, text);
	}
}
