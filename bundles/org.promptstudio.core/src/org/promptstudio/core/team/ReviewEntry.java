package org.promptstudio.core.team;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.promptstudio.core.conversation.DisplayOrder;
import org.promptstudio.model.Responses;
import org.promptstudio.model.studio.Discussion;
import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.Prompt;
import org.promptstudio.model.studio.Response;
import org.promptstudio.model.studio.ReviewState;

/**
 * A response with a review state, or a discussion, as lists over a whole dataset show it without the item.
 *
 * @param isDiscussion whether it is a discussion, else a response
 * @param state        how it stands
 * @param prompt       index of the prompt it is about, from 0; {@value #NOWHERE} for the whole item, and for a prompt that is not there
 * @param response     index of the response in the file's order, from 0; {@value #NOWHERE} for none
 * @param blind        index of the response in the order that hides its model, from 0; {@value #NOWHERE} for none
 * @param key          tells it from others of its item by the hash of its id; 0 without an id
 * @param person       who reported or began it, a mail address; empty where the file does not tell
 * @param assignee     who should act; empty for nobody
 * @param time         when somebody last did something about it, in milliseconds since 1970; 0 where the file does not tell
 * @param words        the beginning of the comment on one line; empty for none
 */
public record ReviewEntry(boolean isDiscussion, State state, int prompt, int response, int blind, int key, String person, String assignee, long time,
		String words) {

	/** How something stands, the most urgent first. */
	public enum State {
		/** Something must be put right. */
		ISSUE,
		/** It was, and a reviewer should look. */
		REVIEW,
		/** People talk. */
		OPEN,
		/** A response was approved, or a discussion resolved. */
		SETTLED
	}

	/** Index of what is not there. */
	public static final int NOWHERE = -1;
	/** The most entries of an item, so that a list over 100,000 items stays small; those that are settled are left out first. */
	public static final int MAX_OF_ITEM = 16;

	private static final int LONGEST_NAME = 320;

	/** The entries of an item, in the order of the conversation, those about the item first; at most {@value #MAX_OF_ITEM}, the most urgent ones. */
	public static List<ReviewEntry> of(Item item) {
		List<ReviewEntry> entries = new ArrayList<>();
		item.getDiscussions().forEach(discussion -> entries.add(of(item, discussion)));
		for (Prompt prompt : item.getPrompts()) {
			prompt.getResponses().stream().filter(response -> response.getReviewState() != ReviewState.NONE)
					.forEach(response -> entries.add(of(item, response)));
		}
		Comparator<ReviewEntry> byPlace = Comparator.comparingInt(ReviewEntry::prompt).thenComparingInt(ReviewEntry::response)
				.thenComparing(ReviewEntry::isDiscussion);
		return entries.stream().sorted(Comparator.comparing(ReviewEntry::state)).limit(MAX_OF_ITEM).sorted(byPlace).toList();
	}

	private static ReviewEntry of(Item item, Response response) {
		State state = switch (response.getReviewState()) {
			case ISSUE -> State.ISSUE;
			case REVIEW -> State.REVIEW;
			default -> State.SETTLED;
		};
		String words = response.getComment() == null ? "" : Discussions.oneLine(response.getComment());
		return new ReviewEntry(false, state, item.getPrompts().indexOf(response.getPrompt()), index(response, DisplayOrder.FILE),
				index(response, DisplayOrder.BLIND), Objects.hashCode(response.getId()), text(response.getReviewBy()), "",
				time(response.getReviewAt()), words);
	}

	private static ReviewEntry of(Item item, Discussion discussion) {
		State state = switch (discussion.getState()) {
			case OPEN -> State.OPEN;
			case ISSUE -> State.ISSUE;
			case REVIEW -> State.REVIEW;
			case RESOLVED -> State.SETTLED;
		};
		Optional<Response> response = Discussions.response(item, discussion);
		Optional<Prompt> prompt = response.map(Response::getPrompt).or(() -> Discussions.prompt(item, discussion));
		String begunBy = discussion.getCreator() == null && !discussion.getMessages().isEmpty()
				? discussion.getMessages().getFirst().getAuthor()
				: discussion.getCreator();
		return new ReviewEntry(true, state, prompt.map(item.getPrompts()::indexOf).orElse(NOWHERE),
				response.map(one -> index(one, DisplayOrder.FILE)).orElse(NOWHERE),
				response.map(one -> index(one, DisplayOrder.BLIND)).orElse(NOWHERE),
				Objects.hashCode(discussion.getId()), text(begunBy), text(discussion.getAssignee()),
				Objects.requireNonNullElse(Discussions.lastTime(discussion), 0L), Discussions.title(discussion));
	}

	private static int index(Response response, DisplayOrder order) {
		return order.responses(response.getPrompt()).indexOf(response);
	}

	private static String text(String value) {
		String text = value == null ? "" : value.strip();
		return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME);
	}

	private static long time(String text) {
		try {
			return text == null ? 0 : Instant.parse(text).toEpochMilli();
		} catch (DateTimeParseException e) {
			return 0; // tells no time
		}
	}

	/** The letter of the response in an order; empty when it is about none. */
	public String letter(DisplayOrder order) {
		int index = order == DisplayOrder.BLIND ? blind : response;
		return index < 0 ? "" : Responses.letter(index);
	}

	/** Whether somebody reported it, began it, or should act. */
	public boolean concerns(String mail) {
		return Members.isSame(person, mail) || Members.isSame(assignee, mail);
	}

	/** The response that it is about, in the item as it is now. */
	public Optional<Response> responseIn(Item item) {
		if (isDiscussion) {
			return discussionIn(item).flatMap(discussion -> Discussions.response(item, discussion));
		}
		Stream<Response> all = item.getPrompts().stream().flatMap(one -> one.getResponses().stream());
		Optional<Response> known = key == 0 ? Optional.empty() : all.filter(one -> Objects.hashCode(one.getId()) == key).findFirst();
		return known.or(() -> promptIn(item).map(Prompt::getResponses).filter(responses -> response >= 0 && response < responses.size())
				.map(responses -> responses.get(response)));
	}

	/** The prompt that it is about, in the item as it is now. */
	public Optional<Prompt> promptIn(Item item) {
		return prompt >= 0 && prompt < item.getPrompts().size() ? Optional.of(item.getPrompts().get(prompt)) : Optional.empty();
	}

	/** The discussion itself, in the item as it is now; empty for a response, and for one that is gone. */
	public Optional<Discussion> discussionIn(Item item) {
		if (!isDiscussion) {
			return Optional.empty();
		}
		Optional<Discussion> known = key == 0
				? Optional.empty()
				: item.getDiscussions().stream().filter(one -> Objects.hashCode(one.getId()) == key).findFirst();
		return known.or(() -> item.getDiscussions().stream().filter(one -> Discussions.title(one).equals(words)).findFirst());
	}
}
