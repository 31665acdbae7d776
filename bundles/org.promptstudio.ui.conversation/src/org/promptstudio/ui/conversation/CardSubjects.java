package org.promptstudio.ui.conversation;

import java.util.List;

import org.promptstudio.model.studio.Prompt;
import org.promptstudio.model.studio.Response;
import org.promptstudio.ui.conversation.ConversationLayout.Box;

/**
 * What has a card in a conversation: its prompts, and the responses of each in the order in which they are shown.
 *
 * @param responses of each prompt, at the prompt's own index
 */
record CardSubjects(List<Prompt> prompts, List<List<Response>> responses) {

	static final CardSubjects NONE = new CardSubjects(List.of(), List.of());

	static CardSubjects of(ConversationModel model) {
		List<Prompt> prompts = List.copyOf(model.prompts());
		return new CardSubjects(prompts, prompts.stream().map(model::responses).toList());
	}

	/** The prompt or response that a box is for. */
	Object at(Box box) {
		return box.isPrompt() ? prompts.get(box.prompt()) : responses.get(box.prompt()).get(box.response());
	}

	/** The responses of all prompts in reading order. */
	List<Response> allResponses() {
		return responses.stream().flatMap(List::stream).toList();
	}

	/** How many responses each prompt has. */
	int[] counts() {
		return responses.stream().mapToInt(List::size).toArray();
	}
}
