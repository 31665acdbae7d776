package org.promptstudio.core.conversation;

import java.util.List;

import org.promptstudio.model.Contents;
import org.promptstudio.model.Responses;
import org.promptstudio.model.studio.Content;
import org.promptstudio.model.studio.DiscussionState;
import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.Prompt;
import org.promptstudio.model.studio.Response;
import org.promptstudio.model.studio.ReviewState;

/**
 * What lists show of an item, without the item.
 *
 * @param prompts how many prompts
 * @param responses how many responses to them, orphans left out
 * @param ranked how many responses have a rank
 * @param crowned how many prompts have a crowned response
 * @param openIssues how many responses and discussions are open issues
 * @param status the mark
 * @param itemStatus the item's status as the file spells it, such as a custom action of the task; null when it has none
 * @param firstWords the beginning of the first user prompt's text on one line, at most {@value #MAX_FIRST_WORDS} characters, an
 *            ellipsis included; empty when there is no text
 * @param tags the item's tags in their order
 */
public record ItemSummary(int prompts, int responses, int ranked, int crowned, int openIssues, Status status, String itemStatus,
		String firstWords, List<String> tags) {

	/** The most characters of {@link #firstWords()}. */
	public static final int MAX_FIRST_WORDS = 120;

	public ItemSummary {
		tags = List.copyOf(tags);
	}

	/** Looks at an item as it is now. */
	public static ItemSummary of(Item item) {
		List<Response> responses = item.getPrompts().stream().flatMap(prompt -> prompt.getResponses().stream()).toList();
		int ranked = (int) responses.stream().filter(response -> response.getRank() != null).count();
		int crowned = (int) item.getPrompts().stream().filter(ItemSummary::hasCrown).count();
		int issues = openIssues(item, responses);
		Status status = issues > 0 ? Status.ISSUE : status(item, responses);
		return new ItemSummary(item.getPrompts().size(), responses.size(), ranked, crowned, issues, status, item.getStatus(),
				firstWords(item), item.getTags());
	}

	private static boolean hasCrown(Prompt prompt) {
		return prompt.getResponses().stream().anyMatch(Response::isBest);
	}

	/** One of either keeps the item from being completed. */
	private static int openIssues(Item item, List<Response> responses) {
		long ofResponses = responses.stream().filter(response -> response.getReviewState() == ReviewState.ISSUE).count();
		long ofDiscussions = item.getDiscussions().stream().filter(discussion -> discussion.getState() == DiscussionState.ISSUE).count();
		return (int) (ofResponses + ofDiscussions);
	}

	private static Status status(Item item, List<Response> responses) {
		String itemStatus = item.getStatus();
		if (itemStatus == null || itemStatus.isBlank()) {
			return isAnswered(item) || responses.stream().anyMatch(ItemSummary::isTouched) ? Status.STARTED : Status.OPEN;
		}
		return switch (itemStatus) {
			case "discard" -> Status.DISCARDED;
			case "approved" -> Status.APPROVED;
			default -> Status.COMPLETED;
		};
	}

	private static boolean isAnswered(Item item) {
		return !item.getAttributes().isEmpty() || item.getPrompts().stream().anyMatch(prompt -> !prompt.getAttributes().isEmpty());
	}

	private static boolean isTouched(Response response) {
		return response.getRank() != null || response.isBest() || Responses.isEdited(response) || !response.getAttributes().isEmpty()
				|| response.getReviewState() != ReviewState.NONE || response.getComment() != null && !response.getComment().isBlank();
	}

	private static String firstWords(Item item) {
		for (Prompt prompt : item.getPrompts()) {
			if ("user".equals(prompt.getRole())) {
				for (Content element : prompt.getElements()) {
					if (Contents.isText(element) && element.getValue() != null && !element.getValue().isBlank()) {
						return oneLine(element.getValue());
					}
				}
			}
		}
		return "";
	}

	/** White space and control characters become single spaces; a surrogate pair is never cut in half. */
	private static String oneLine(String text) {
		StringBuilder line = new StringBuilder(MAX_FIRST_WORDS);
		boolean space = false;
		for (int i = 0; i < text.length();) {
			int character = text.codePointAt(i);
			i += Character.charCount(character);
			if (Character.isWhitespace(character) || Character.isISOControl(character) || Character.isSpaceChar(character)) {
				space = !line.isEmpty();
				continue;
			}
			if (line.length() + (space ? 1 : 0) + Character.charCount(character) > MAX_FIRST_WORDS) {
				return shortened(line);
			}
			if (space) {
				line.append(' ');
				space = false;
			}
			line.appendCodePoint(character);
		}
		return line.toString();
	}

	private static String shortened(StringBuilder line) {
		int end = Math.min(line.length(), MAX_FIRST_WORDS - 1);
		if (Character.isHighSurrogate(line.charAt(end - 1))) {
			end--;
		}
		line.setLength(end);
		return line.append('…').toString();
	}
}
