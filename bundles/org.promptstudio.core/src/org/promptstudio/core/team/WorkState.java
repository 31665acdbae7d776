package org.promptstudio.core.team;

import java.util.List;

import org.promptstudio.core.conversation.ItemSummary;
import org.promptstudio.core.conversation.Status;
import org.promptstudio.model.Statuses;
import org.promptstudio.model.project.Task;
import org.promptstudio.model.project.TaskKind;
import org.promptstudio.model.studio.DiscussionState;
import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.ReviewState;
import org.promptstudio.model.studio.StatusEntry;

/** How far somebody is with an item of a task. */
public enum WorkState {
	/** Not begun. */
	OPEN,
	/** Begun, not done. */
	STARTED,
	/** It came back: an issue is open or the status was taken away by somebody else; to a reviewer, what an annotator sent for review. */
	RETURNED,
	/** In a review: the annotator has to answer an issue first. */
	WAITING,
	/** Completed, approved or discarded in this task. */
	DONE;

	/**
	 * How far a person is.
	 *
	 * @param item   as the person has it: in a layer of one's own, where the task demands that
	 * @param person mail address
	 */
	public static WorkState of(Item item, Task task, String person) {
		return task.getKind() == TaskKind.REVIEW ? ofReviewer(item, task) : ofAnnotator(item, task, person);
	}

	private static WorkState ofReviewer(Item item, Task task) {
		if (hasIssue(item)) {
			return WAITING;
		}
		if (isGiven(item, task) || Statuses.APPROVED.equals(item.getStatus())) {
			return DONE;
		}
		return isInReview(item) ? RETURNED : OPEN;
	}

	private static WorkState ofAnnotator(Item item, Task task, String person) {
		if (hasIssue(item)) {
			return RETURNED;
		}
		if (isGiven(item, task) || Statuses.APPROVED.equals(item.getStatus()) || isGivenWithoutTask(item, person)) {
			return DONE;
		}
		if (isTakenBack(item.getStatusLog(), task, person)) {
			return RETURNED;
		}
		return ItemSummary.of(item).status() == Status.STARTED ? STARTED : OPEN;
	}

	private static boolean hasIssue(Item item) {
		return item.getDiscussions().stream().anyMatch(discussion -> discussion.getState() == DiscussionState.ISSUE)
				|| anyResponse(item, ReviewState.ISSUE);
	}

	private static boolean isInReview(Item item) {
		return item.getDiscussions().stream().anyMatch(discussion -> discussion.getState() == DiscussionState.REVIEW)
				|| anyResponse(item, ReviewState.REVIEW);
	}

	private static boolean anyResponse(Item item, ReviewState state) {
		return item.getPrompts().stream().flatMap(prompt -> prompt.getResponses().stream())
				.anyMatch(response -> response.getReviewState() == state);
	}

	private static boolean isGiven(Item item, Task task) {
		return Statuses.standing(item.getStatusLog()).stream().anyMatch(entry -> task.getId().equals(entry.getTaskId()));
	}

	/** Somebody may have been at work before choosing the task. */
	private static boolean isGivenWithoutTask(Item item, String person) {
		return Statuses.standing(item.getStatusLog()).stream()
				.anyMatch(entry -> entry.getTaskId() == null && Members.isSame(entry.getCreator(), person));
	}

	private static boolean isTakenBack(List<StatusEntry> log, Task task, String person) {
		StatusEntry last = log.stream().filter(entry -> task.getId().equals(entry.getTaskId())).reduce((one, later) -> later).orElse(null);
		return last != null && Statuses.DELETED.equals(last.getAction()) && !Members.isSame(last.getCreator(), person);
	}
}
