package org.promptstudio.core.team;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.common.command.UnexecutableCommand;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.RemoveCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.osgi.util.NLS;
import org.promptstudio.core.conversation.DisplayOrder;
import org.promptstudio.core.internal.Messages;
import org.promptstudio.model.Statuses;
import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.Response;
import org.promptstudio.model.studio.ReviewState;
import org.promptstudio.model.studio.StatusEntry;
import org.promptstudio.model.studio.StudioFactory;
import org.promptstudio.model.studio.StudioPackage.Literals;

/**
 * Makes the commands of team work on an item: statuses, review, comments, description, tags. Each is one undo step with a label for the menu.
 * What the person may not do, or what is not possible now, gives a {@link RefusedCommand}; what would change nothing is not executable. Make a
 * command just before it is executed, on the thread of the editing domain: it looks at the model when it is made. Those of discussions are in
 * {@link DiscussionCommands}.
 *
 * @param domain      on which the commands will be executed
 * @param permissions of the person
 * @param editor      the person, for what the files tell of who did what
 * @param order       by which the labels name the responses
 */
public record TeamCommands(EditingDomain domain, Permissions permissions, Editor editor, DisplayOrder order) {

	private static final int TOLD = 3;

	// status of the item

	/**
	 * Says that the item is done.
	 *
	 * @param missing what {@link Completion#beforeCompleting} has found
	 */
	public Command complete(Item item, List<Missing> missing) {
		return give(item, Statuses.COMPLETED, null, Messages.Team_complete, Action.VERIFY, missing);
	}

	/**
	 * Approves the item.
	 *
	 * @param missing what {@link Completion#beforeApproving} has found
	 */
	public Command approve(Item item, List<Missing> missing) {
		return give(item, Statuses.APPROVED, null, Messages.Team_approve, Action.APPROVE, missing);
	}

	/**
	 * Says that the item is not worth the work.
	 *
	 * @param reason why, for people; must not be blank
	 */
	public Command discard(Item item, String reason) {
		if (reason == null || reason.isBlank()) {
			return new RefusedCommand(Messages.Team_discard, Messages.Team_reasonMissing);
		}
		return give(item, Statuses.DISCARD, reason.strip(), Messages.Team_discard, Action.VERIFY, List.of());
	}

	private Command give(Item item, String status, String reason, String label, Action action, List<Missing> missing) {
		Optional<String> refusal = permissions.refusal(action).or(() -> approvedRefusal(item));
		if (refusal.isPresent()) {
			return new RefusedCommand(label, refusal.get());
		}
		if (!missing.isEmpty()) {
			return new RefusedCommand(label, sentence(missing));
		}
		if (status.equals(item.getStatus()) && Objects.equals(reason, item.getStatusReason()) && !isOfOtherTasks(item)) {
			return UnexecutableCommand.INSTANCE;
		}
		CompoundCommand command = step(label);
		addEntry(command, item, entry(Statuses.CREATED, status, editor.taskId(), editor.assignmentId(), nextTime(item)));
		setStatus(command, item, status, reason);
		return command;
	}

	/** Whether the item has its status in other tasks only, so that it is still to be given in the editor's. */
	private boolean isOfOtherTasks(Item item) {
		List<StatusEntry> standing = Statuses.standing(item.getStatusLog());
		return editor.taskId() != null && !standing.isEmpty()
				&& standing.stream().allMatch(entry -> entry.getTaskId() != null && !entry.getTaskId().equals(editor.taskId()));
	}

	private static String sentence(List<Missing> missing) {
		String first = missing.stream().limit(TOLD).map(Missing::message).collect(Collectors.joining(" "));
		return missing.size() > TOLD
				? NLS.bind(Messages.Team_missingMore, new Object[] { missing.size(), first, missing.size() - TOLD })
				: NLS.bind(Messages.Team_missing, first);
	}

	/** Takes the item's status away, so that it is to be done again. */
	public Command reopen(Item item) {
		Optional<String> refusal = permissions.refusal(Action.VERIFY).or(() -> approvedRefusal(item));
		if (refusal.isPresent()) {
			return new RefusedCommand(Messages.Team_reopen, refusal.get());
		}
		if (item.getStatus() == null && Statuses.standing(item.getStatusLog()).isEmpty()) {
			return UnexecutableCommand.INSTANCE;
		}
		CompoundCommand command = step(Messages.Team_reopen);
		takeStatus(command, item);
		return command;
	}

	/** What a reviewer has approved only a reviewer gives another status. */
	private Optional<String> approvedRefusal(Item item) {
		return Statuses.APPROVED.equals(item.getStatus()) ? permissions.refusal(Action.APPROVE) : Optional.empty();
	}

	/** Lets a command also take away the statuses that the item has, of whatever task. */
	void takeStatus(CompoundCommand command, Item item) {
		String time = nextTime(item);
		for (StatusEntry standing : Statuses.standing(item.getStatusLog())) {
			addEntry(command, item, entry(Statuses.DELETED, standing.getStatus(), standing.getTaskId(), standing.getAssignmentId(), time));
		}
		setStatus(command, item, null, null);
	}

	private void setStatus(CompoundCommand command, Item item, String status, String reason) {
		command.append(set(item, Literals.ITEM__STATUS, status));
		command.append(set(item, Literals.ITEM__STATUS_REASON, reason));
	}

	private void addEntry(CompoundCommand command, Item item, StatusEntry entry) {
		command.append(AddCommand.create(domain, item, Literals.ITEM__STATUS_LOG, entry));
	}

	private StatusEntry entry(String action, String status, String taskId, String assignmentId, String time) {
		StatusEntry entry = StudioFactory.eINSTANCE.createStatusEntry();
		entry.setAction(action);
		entry.setStatus(status);
		entry.setTaskId(taskId);
		entry.setAssignmentId(assignmentId);
		entry.setCreator(editor.user());
		entry.setTimestamp(time);
		return entry;
	}

	/** Now, or a millisecond after the last time in the log where that is later: a clock that was set back must not hide what is done. */
	private String nextTime(Item item) {
		Instant time = editor.clock().instant();
		for (StatusEntry entry : item.getStatusLog()) {
			Instant told = time(entry.getTimestamp());
			if (told != null && !told.isBefore(time)) {
				time = told.plusMillis(1);
			}
		}
		return Editor.format(time);
	}

	private static Instant time(String text) {
		try {
			return text == null ? null : Instant.parse(text);
		} catch (DateTimeParseException e) {
			return null; // tells no time to be later than
		}
	}

	// review of responses

	/** Brings a response to another review state. An issue takes the item's status away. */
	public Command review(Response response, ReviewState to) {
		String label = NLS.bind(label(to), order.letter(response));
		Optional<String> refusal = ReviewStates.refusal(response.getReviewState(), to, permissions);
		if (refusal.isPresent()) {
			return new RefusedCommand(label, refusal.get());
		}
		CompoundCommand command = step(label);
		command.append(set(response, Literals.RESPONSE__REVIEW_STATE, to));
		command.append(set(response, Literals.RESPONSE__REVIEW_BY, to == ReviewState.NONE ? null : editor.user()));
		command.append(set(response, Literals.RESPONSE__REVIEW_AT, to == ReviewState.NONE ? null : editor.now()));
		Item item = response.getPrompt() == null ? null : response.getPrompt().getItem();
		if (to == ReviewState.ISSUE && item != null && item.getStatus() != null) {
			takeStatus(command, item);
		}
		return command;
	}

	private static String label(ReviewState to) {
		return switch (to) {
			case NONE -> Messages.Team_clearReview;
			case ISSUE -> Messages.Team_reportIssue;
			case REVIEW -> Messages.Team_sendForReview;
			case APPROVED -> Messages.Team_approveResponse;
		};
	}

	// words

	/** Sets the comment of a response; null or blank takes it away. */
	public Command comment(Response response, String comment) {
		return text(response, Literals.RESPONSE__COMMENT, comment, NLS.bind(Messages.Team_comment, order.letter(response)));
	}

	/** Sets the description of an item; null or blank takes it away. */
	public Command describe(Item item, String description) {
		return text(item, Literals.ITEM__DESCRIPTION, description, Messages.Team_describe);
	}

	private Command text(EObject object, EStructuralFeature feature, String text, String label) {
		Optional<String> refusal = permissions.refusal(Action.COMMENT);
		if (refusal.isPresent()) {
			return new RefusedCommand(label, refusal.get());
		}
		String wanted = text == null || text.isBlank() ? null : text;
		if (Objects.equals(wanted, object.eGet(feature))) {
			return UnexecutableCommand.INSTANCE;
		}
		CompoundCommand command = step(label);
		command.append(set(object, feature, wanted));
		return command;
	}

	/** Gives the item these tags: without white space around them, blank ones, and those that are there already. */
	public Command tag(Item item, List<String> tags) {
		Optional<String> refusal = permissions.refusal(Action.COMMENT);
		if (refusal.isPresent()) {
			return new RefusedCommand(Messages.Team_tag, refusal.get());
		}
		List<String> wanted = new ArrayList<>(tags.stream().map(String::strip).filter(tag -> !tag.isEmpty()).distinct().toList());
		List<String> gone = item.getTags().stream().filter(tag -> !wanted.contains(tag)).toList();
		wanted.removeAll(item.getTags());
		if (gone.isEmpty() && wanted.isEmpty()) {
			return UnexecutableCommand.INSTANCE;
		}
		CompoundCommand command = step(Messages.Team_tag);
		if (!gone.isEmpty()) {
			command.append(RemoveCommand.create(domain, item, Literals.ITEM__TAGS, gone));
		}
		if (!wanted.isEmpty()) {
			command.append(AddCommand.create(domain, item, Literals.ITEM__TAGS, wanted));
		}
		return command;
	}

	static CompoundCommand step(String label) {
		return new CompoundCommand(CompoundCommand.LAST_COMMAND_ALL, label);
	}

	private Command set(EObject object, EStructuralFeature feature, Object value) {
		return SetCommand.create(domain, object, feature, value);
	}
}
