package org.promptstudio.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.promptstudio.model.Contents;
import org.promptstudio.model.Responses;
import org.promptstudio.model.studio.Element;
import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.Prompt;
import org.promptstudio.model.studio.Response;

/**
 * Tells the conversation up to a prompt as chat messages, each earlier turn with one answer.
 * <p>
 * An earlier turn is answered by its crowned response; else by the one of the lowest rank; else by the reply of the same model as the
 * response at hand; else by its first reply. Of several with the lowest rank the same model's is taken, else the first. A turn without a
 * reply is told as it is when an assistant's prompt follows it in the file; a user's turn without any answer makes all later turns
 * impossible, since chat templates want the speakers to alternate.
 */
final class ConversationHistory {

	private static final String BETWEEN_ELEMENTS = "\n\n";

	private final List<Prompt> prompts;

	ConversationHistory(Item item) {
		prompts = item.getPrompts();
	}

	/**
	 * The messages before an answer.
	 *
	 * @param answer a response to a prompt of this item
	 */
	Opening before(Response answer) {
		int turn = prompts.indexOf(answer.getPrompt());
		List<ChatMessage> messages = new ArrayList<>();
		for (int i = 0; i <= turn; i++) {
			Prompt prompt = prompts.get(i);
			if (!prompt.getElements().stream().allMatch(Contents::isText)) {
				return new Opening.Obstacle(LeftOut.Reason.PAIR_WITH_MEDIA);
			}
			String text = text(prompt);
			if (!text.isBlank()) {
				messages.add(new ChatMessage(role(prompt), text));
			} else if (isUser(prompt)) {
				return new Opening.Obstacle(LeftOut.Reason.PAIR_WITHOUT_PROMPT);
			}
			if (i < turn && !addReply(prompt, prompts.get(i + 1), answer, messages)) {
				return new Opening.Obstacle(LeftOut.Reason.PAIR_AFTER_GAP);
			}
		}
		return messages.isEmpty() ? new Opening.Obstacle(LeftOut.Reason.PAIR_WITHOUT_PROMPT) : new Opening.Messages(messages);
	}

	private static boolean addReply(Prompt prompt, Prompt next, Response answer, List<ChatMessage> messages) {
		Optional<Response> reply = reply(prompt, answer);
		if (reply.isEmpty()) {
			return !isUser(prompt) || ChatMessage.ASSISTANT.equals(role(next));
		}
		if (!hasText(reply.get())) {
			return false;
		}
		messages.add(new ChatMessage(ChatMessage.ASSISTANT, reply.get().getValue()));
		return true;
	}

	private static Optional<Response> reply(Prompt prompt, Response answer) {
		Comparator<Response> crownFirst = Comparator.comparing(response -> Boolean.valueOf(!response.isBest()));
		return prompt.getResponses().stream()
				.min(crownFirst.thenComparing(Response::getRank, Comparator.nullsLast(Comparator.naturalOrder()))
						.thenComparing(response -> Boolean.valueOf(!isOfSameModel(response, answer))));
	}

	private static boolean isOfSameModel(Response response, Response other) {
		return !Responses.isHuman(response) && !Responses.isHuman(other)
				&& Responses.displayName(response).equals(Responses.displayName(other));
	}

	/** Whether a response says something in text. */
	static boolean hasText(Response response) {
		return Contents.isText(response) && response.getValue() != null && !response.getValue().isBlank();
	}

	private static String text(Prompt prompt) {
		return prompt.getElements().stream().map(Element::getValue).filter(value -> value != null && !value.isEmpty())
				.collect(Collectors.joining(BETWEEN_ELEMENTS));
	}

	private static boolean isUser(Prompt prompt) {
		return ChatMessage.USER.equals(role(prompt));
	}

	private static String role(Prompt prompt) {
		String role = prompt.getRole();
		return role == null || role.isBlank() ? ChatMessage.USER : role;
	}
}
