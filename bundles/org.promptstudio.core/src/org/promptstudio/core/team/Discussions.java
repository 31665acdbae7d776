package org.promptstudio.core.team;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.promptstudio.core.conversation.DisplayOrder;
import org.promptstudio.core.conversation.Spans;
import org.promptstudio.core.internal.Messages;
import org.promptstudio.core.team.Mentions.Mention;
import org.promptstudio.model.studio.Discussion;
import org.promptstudio.model.studio.DiscussionState;
import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.Message;
import org.promptstudio.model.studio.Prompt;
import org.promptstudio.model.studio.Response;

/**
 * What can be told of discussions by looking at them, and their states as a state machine: who talks can raise an issue or settle the matter;
 * an issue goes the way of {@link ReviewStates}, so that only a reviewer settles it.
 */
public final class Discussions {

	private static final int TITLE_LENGTH = 60;

	private Discussions() {
	}

	/** The prompt that a discussion is about; empty for the item and for a prompt that is not there. */
	public static Optional<Prompt> prompt(Item item, Discussion discussion) {
		return item.getPrompts().stream().filter(prompt -> prompt.getKey().equals(discussion.getPromptKey())).findFirst();
	}

	/** The response that a discussion is about, wherever it is in the item; empty for the item, a prompt, and a response that is not there. */
	public static Optional<Response> response(Item item, Discussion discussion) {
		return discussion.getResponseId() == null
				? Optional.empty()
				: item.getPrompts().stream().flatMap(prompt -> prompt.getResponses().stream())
						.filter(response -> discussion.getResponseId().equals(response.getId())).findFirst();
	}

	/** The beginning of the first message, on one line; a word for one without messages. */
	public static String title(Discussion discussion) {
		String text = discussion.getMessages().isEmpty() ? null : discussion.getMessages().getFirst().getBody();
		String line = oneLine(text == null ? "" : text);
		return line.isEmpty() ? Messages.Discussion_untitled : line;
	}

	/** The beginning of a text on one line. */
	static String oneLine(String text) {
		String line = text.strip().replaceAll("\\s+", " ");
		if (line.codePointCount(0, line.length()) <= TITLE_LENGTH) {
			return line;
		}
		return line.substring(0, line.offsetByCodePoints(0, TITLE_LENGTH - 1)).strip() + '…';
	}

	/** Whom a text mentions: what stands after an @, a mail address or the first part of one, in order, none twice. */
	public static Set<String> mentions(String text) {
		return Mentions.in(text).stream().map(Mention::name).collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/** Whether somebody should look at the discussion: as the assignee, or mentioned in a message of an unsettled one. */
	public static boolean concerns(Discussion discussion, String mail) {
		if (Members.isSame(discussion.getAssignee(), mail)) {
			return true;
		}
		return mail != null && discussion.getMessages().stream().flatMap(message -> mentions(message.getBody()).stream())
				.anyMatch(name -> Members.isSame(name, mail) || Members.isSame(name, mail.replaceAll("@.*", "")));
	}

	/** The states that one step leads to. */
	public static Set<DiscussionState> next(DiscussionState from) {
		return switch (from) {
			case OPEN -> EnumSet.of(DiscussionState.ISSUE, DiscussionState.RESOLVED);
			case ISSUE -> EnumSet.of(DiscussionState.REVIEW, DiscussionState.OPEN, DiscussionState.RESOLVED);
			case REVIEW -> EnumSet.of(DiscussionState.RESOLVED, DiscussionState.ISSUE, DiscussionState.OPEN);
			case RESOLVED -> EnumSet.of(DiscussionState.OPEN, DiscussionState.ISSUE);
		};
	}

	/** What a step means. */
	static Action action(DiscussionState from, DiscussionState to) {
		boolean isIssue = from == DiscussionState.ISSUE || from == DiscussionState.REVIEW;
		return switch (to) {
			case ISSUE -> Action.REPORT_ISSUE;
			case REVIEW -> Action.SEND_FOR_REVIEW;
			case RESOLVED, OPEN -> isIssue ? Action.APPROVE : Action.COMMENT;
		};
	}

	/** Why the step cannot be made by somebody: a whole sentence; empty when it can. */
	public static Optional<String> refusal(DiscussionState from, DiscussionState to, Permissions permissions) {
		if (!next(from).contains(to)) {
			return Optional.of(from == to ? NLS.bind(Messages.Discussion_already, name(to)) : Messages.Discussion_noIssue);
		}
		return permissions.refusal(action(from, to));
	}

	/** What people see of a state. */
	public static String name(DiscussionState state) {
		return switch (state) {
			case OPEN -> Messages.Discussion_open;
			case ISSUE -> Messages.Discussion_issue;
			case REVIEW -> Messages.Discussion_review;
			case RESOLVED -> Messages.Discussion_resolved;
		};
	}

	/** Whether nothing has to be done about a discussion any more. */
	public static boolean isSettled(Discussion discussion) {
		return discussion.getState() == DiscussionState.RESOLVED;
	}

	/** How many unsettled discussions are about a response or a span of its text. */
	public static int unsettled(Item item, Response response) {
		return response.getId() == null || item == null
				? 0
				: (int) item.getDiscussions().stream()
						.filter(discussion -> response.getId().equals(discussion.getResponseId()) && !isSettled(discussion)).count();
	}

	/**
	 * Where the span of a discussion is in a response as it reads now.
	 *
	 * @return empty for a discussion about all of the response, and when the characters are not there any more
	 */
	public static Optional<Place> span(Response response, Discussion discussion) {
		if (discussion.getSpan() == null || response.getValue() == null) {
			return Optional.empty();
		}
		int start = Spans.find(discussion.getSpan(), response.getValue());
		int length = discussion.getSpan().getEnd() - discussion.getSpan().getStart();
		return start < 0 || length <= 0 ? Optional.empty() : Optional.of(Place.of(response, start, start + length));
	}

	/** When somebody last wrote, in milliseconds since 1970; null where the file does not tell. */
	public static Long lastTime(Discussion discussion) {
		return discussion.getMessages().stream().map(Message::getTime).filter(Objects::nonNull).max(Comparator.naturalOrder())
				.orElse(discussion.getCreatedAt());
	}

	/**
	 * All discussions of an item: unsettled ones first, then by their places in the conversation (the item, then each prompt before its responses, these
	 * before spans of their texts), then by age.
	 *
	 * @param order in which the responses are shown
	 */
	public static List<Discussion> inOrder(Item item, DisplayOrder order) {
		return item.getDiscussions().stream()
				.sorted(Comparator.comparing(Discussions::isSettled)
						.thenComparingInt(discussion -> promptIndex(item, discussion))
						.thenComparingInt(discussion -> responseIndex(item, discussion, order))
						.thenComparingInt(discussion -> discussion.getSpan() == null ? -1 : discussion.getSpan().getStart())
						.thenComparing(Discussion::getCreatedAt, Comparator.nullsFirst(Comparator.naturalOrder())))
				.toList();
	}

	/** What is not there any more comes last. */
	private static int promptIndex(Item item, Discussion discussion) {
		if (discussion.getPromptKey() == null && discussion.getResponseId() == null) {
			return -1;
		}
		return response(item, discussion).map(Response::getPrompt).or(() -> prompt(item, discussion)).map(item.getPrompts()::indexOf)
				.orElse(Integer.MAX_VALUE);
	}

	private static int responseIndex(Item item, Discussion discussion, DisplayOrder order) {
		if (discussion.getResponseId() == null) {
			return -1;
		}
		return response(item, discussion).map(response -> order.responses(response.getPrompt()).indexOf(response)).orElse(Integer.MAX_VALUE);
	}
}
