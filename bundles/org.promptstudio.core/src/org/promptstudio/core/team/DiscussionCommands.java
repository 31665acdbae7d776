package org.promptstudio.core.team;

import java.util.Objects;
import java.util.Optional;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.common.command.UnexecutableCommand;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.RemoveCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.promptstudio.core.internal.Messages;
import org.promptstudio.model.Statuses;
import org.promptstudio.model.studio.Discussion;
import org.promptstudio.model.studio.DiscussionState;
import org.promptstudio.model.studio.Highlight;
import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.Message;
import org.promptstudio.model.studio.StatusEntry;
import org.promptstudio.model.studio.StudioFactory;
import org.promptstudio.model.studio.StudioPackage.Literals;

/**
 * Makes the commands by which people discuss an item, in the way of {@link TeamCommands}.
 *
 * @param team the person's other commands
 */
public record DiscussionCommands(TeamCommands team) {

	/**
	 * Begins a discussion. The result of the command is the {@link Discussion}.
	 *
	 * @param text     the first message; must not be blank
	 * @param isIssue  whether something must be put right; this takes the item's status away
	 * @param assignee who should answer; null for nobody, and for an issue for the last person who gave the item a status
	 */
	public Command begin(Item item, Place place, String text, boolean isIssue, String assignee) {
		String label = isIssue ? Messages.Team_discussIssue : Messages.Team_discuss;
		Optional<String> refusal = permissions().refusal(isIssue ? Action.REPORT_ISSUE : Action.COMMENT).or(() -> blank(text));
		if (refusal.isPresent()) {
			return new RefusedCommand(label, refusal.get());
		}
		Discussion discussion = StudioFactory.eINSTANCE.createDiscussion();
		discussion.setId(editor().ids().get());
		discussion.setPromptKey(place.promptKey());
		discussion.setResponseId(place.responseId());
		discussion.setSpan(span(place));
		discussion.setState(isIssue ? DiscussionState.ISSUE : DiscussionState.OPEN);
		discussion.setCreator(editor().user());
		discussion.setCreatedAt(editor().clock().millis());
		discussion.setAssignee(assignee == null && isIssue ? lastWorker(item) : assignee);
		discussion.getMessages().add(message(text));
		CompoundCommand command = TeamCommands.step(label);
		if (isIssue && item.getStatus() != null) {
			team.takeStatus(command, item);
		}
		command.append(AddCommand.create(domain(), item, Literals.ITEM__DISCUSSIONS, discussion));
		return command;
	}

	private static Highlight span(Place place) {
		if (place.end() <= place.start()) {
			return null;
		}
		Highlight span = StudioFactory.eINSTANCE.createHighlight();
		span.setStart(place.start());
		span.setEnd(place.end());
		span.setText(place.text());
		return span;
	}

	private static String lastWorker(Item item) {
		return item.getStatusLog().reversed().stream().filter(entry -> Statuses.CREATED.equals(entry.getAction())).map(StatusEntry::getCreator)
				.filter(Objects::nonNull).findFirst().orElse(null);
	}

	private Message message(String text) {
		Message message = StudioFactory.eINSTANCE.createMessage();
		message.setId(editor().ids().get());
		message.setAuthor(editor().user());
		message.setTime(editor().clock().millis());
		message.setBody(text.strip());
		return message;
	}

	/** Adds a message. The result of the command is the {@link Message}. */
	public Command reply(Discussion discussion, String text) {
		Optional<String> refusal = permissions().refusal(Action.COMMENT).or(() -> blank(text));
		if (refusal.isPresent()) {
			return new RefusedCommand(Messages.Team_reply, refusal.get());
		}
		CompoundCommand command = TeamCommands.step(Messages.Team_reply);
		command.append(AddCommand.create(domain(), discussion, Literals.DISCUSSION__MESSAGES, message(text)));
		return command;
	}

	/** Changes what a message says. Only who wrote it may do so. */
	public Command edit(Message message, String text) {
		Optional<String> refusal = permissions().refusal(Action.COMMENT).or(() -> foreign(message, Messages.Team_editForeign)).or(() -> blank(text));
		if (refusal.isPresent()) {
			return new RefusedCommand(Messages.Team_editMessage, refusal.get());
		}
		if (text.strip().equals(message.getBody())) {
			return UnexecutableCommand.INSTANCE;
		}
		CompoundCommand command = TeamCommands.step(Messages.Team_editMessage);
		command.append(SetCommand.create(domain(), message, Literals.MESSAGE__BODY, text.strip()));
		return command;
	}

	/**
	 * Deletes a message, and with the only one its discussion. Only who wrote it may do so, and only while nobody has answered: what others refer to stays.
	 */
	public Command delete(Message message) {
		Discussion discussion = (Discussion) message.eContainer();
		boolean isOnly = discussion.getMessages().size() == 1;
		Optional<String> refusal = foreign(message, Messages.Team_deleteForeign)
				.or(() -> discussion.getMessages().getLast() == message ? Optional.empty() : Optional.of(Messages.Team_deleteAnswered))
				.or(() -> permissions().refusal(isOnly ? deleting(discussion.getState()) : Action.COMMENT));
		if (refusal.isPresent()) {
			return new RefusedCommand(Messages.Team_deleteMessage, refusal.get());
		}
		CompoundCommand command = TeamCommands.step(isOnly ? Messages.Team_deleteDiscussion : Messages.Team_deleteMessage);
		command.append(isOnly
				? RemoveCommand.create(domain(), discussion.eContainer(), Literals.ITEM__DISCUSSIONS, discussion)
				: RemoveCommand.create(domain(), discussion, Literals.DISCUSSION__MESSAGES, message));
		return command;
	}

	/** Who raised an issue can take it back; what goes through a review, or went through one, only a reviewer takes away. */
	private static Action deleting(DiscussionState state) {
		return switch (state) {
			case OPEN -> Action.COMMENT;
			case ISSUE -> Action.REPORT_ISSUE;
			case REVIEW, RESOLVED -> Action.APPROVE;
		};
	}

	/** Whether the present person wrote a message. */
	public boolean isOwn(Message message) {
		return Members.isSame(message.getAuthor(), editor().user());
	}

	private Optional<String> foreign(Message message, String sentence) {
		return isOwn(message) ? Optional.empty() : Optional.of(sentence);
	}

	private static Optional<String> blank(String text) {
		return text == null || text.isBlank() ? Optional.of(Messages.Team_blankMessage) : Optional.empty();
	}

	/** Gives a discussion to somebody; null for nobody. */
	public Command assign(Discussion discussion, String mail) {
		Optional<String> refusal = permissions().refusal(Action.COMMENT);
		if (refusal.isPresent()) {
			return new RefusedCommand(Messages.Team_assign, refusal.get());
		}
		if (Objects.equals(mail, discussion.getAssignee())) {
			return UnexecutableCommand.INSTANCE;
		}
		CompoundCommand command = TeamCommands.step(Messages.Team_assign);
		command.append(SetCommand.create(domain(), discussion, Literals.DISCUSSION__ASSIGNEE, mail));
		return command;
	}

	/** Brings a discussion to another state. An issue takes the item's status away. */
	public Command state(Discussion discussion, DiscussionState to) {
		String label = label(to);
		Optional<String> refusal = Discussions.refusal(discussion.getState(), to, permissions());
		if (refusal.isPresent()) {
			return new RefusedCommand(label, refusal.get());
		}
		CompoundCommand command = TeamCommands.step(label);
		command.append(SetCommand.create(domain(), discussion, Literals.DISCUSSION__STATE, to));
		if (to == DiscussionState.ISSUE && discussion.eContainer() instanceof Item item && item.getStatus() != null) {
			team.takeStatus(command, item);
		}
		return command;
	}

	private static String label(DiscussionState to) {
		return switch (to) {
			case OPEN -> Messages.Team_discussionOpen;
			case ISSUE -> Messages.Team_discussionIssue;
			case REVIEW -> Messages.Team_discussionReview;
			case RESOLVED -> Messages.Team_discussionResolve;
		};
	}

	private EditingDomain domain() {
		return team.domain();
	}

	private Permissions permissions() {
		return team.permissions();
	}

	private Editor editor() {
		return team.editor();
	}
}
