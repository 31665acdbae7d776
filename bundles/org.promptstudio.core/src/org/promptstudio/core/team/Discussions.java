package org.promptstudio.core.team;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.eclipse.osgi.util.NLS;
import org.promptstudio.core.internal.Messages;
import org.promptstudio.model.studio.Discussion;
import org.promptstudio.model.studio.DiscussionState;
import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.Prompt;
import org.promptstudio.model.studio.Response;

/**
 * What can be told of discussions by looking at them, and their states as a state machine: who talks can raise an issue or settle the matter;
 * an issue goes the way of {@link ReviewStates}, so that only a reviewer settles it.
 */
public final class Discussions {

	private static final int TITLE_LENGTH = 60;
	private static final Pattern MENTION = Pattern.compile("(?<![\\w.@+-])@([\\w.+-]+(?:@[\\w-]+(?:\\.[\\w-]+)*)?)");

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
		String line = text == null ? "" : text.strip().replaceAll("\\s+", " ");
		if (line.isEmpty()) {
			return Messages.Discussion_untitled;
		}
		if (line.codePointCount(0, line.length()) <= TITLE_LENGTH) {
			return line;
		}
		return line.substring(0, line.offsetByCodePoints(0, TITLE_LENGTH - 1)).strip() + '…';
	}

	/** Whom a text mentions: what stands after an @, a mail address or the first part of one, in order, none twice. */
	public static Set<String> mentions(String text) {
		Set<String> mentions = new LinkedHashSet<>();
		MENTION.matcher(text == null ? "" : text).results().map(MatchResult::group).map(name -> name.substring(1).replaceAll("[.+-]+$", ""))
				.forEach(mentions::add);
		return mentions;
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

	/** Discussions of an item that are about a place, unsettled ones first, else in their order. */
	public static List<Discussion> about(Item item, String promptKey, String responseId) {
		return item.getDiscussions().stream()
				.filter(discussion -> Objects.equals(promptKey, discussion.getPromptKey())
						&& Objects.equals(responseId, discussion.getResponseId()))
				.sorted(Comparator.comparing(discussion -> discussion.getState() == DiscussionState.RESOLVED)).toList();
	}
}
