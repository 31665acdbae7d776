package org.promptstudio.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.promptstudio.core.conversation.ItemSummary;
import org.promptstudio.core.team.Members;
import org.promptstudio.model.Statuses;
import org.promptstudio.model.project.Project;
import org.promptstudio.model.project.Task;
import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.Prompt;
import org.promptstudio.model.studio.Response;
import org.promptstudio.model.studio.ReviewState;
import org.promptstudio.model.studio.StatusEntry;

/** Counts how far items are: by status, review state, task and annotator. */
final class StatusCounts {

	static final String RETURNED = "returned";

	private final Map<String, Long> statuses = new LinkedHashMap<>();
	private final Map<String, Long> reviewStates = new LinkedHashMap<>();
	private final Map<String, TaskCounts> tasks = new LinkedHashMap<>();
	private final Map<String, Map<String, Long>> annotators = new TreeMap<>();
	private final Project project;
	private long items;

	/**
	 * What is known of a task.
	 *
	 * @param title of the project; the id where it has none
	 * @param items how many it has; null for a task that the project does not have
	 * @param statuses how many items have which status in the task
	 */
	record TaskCounts(String title, Integer items, Map<String, Long> statuses) {}

	/** @param project null for none */
	StatusCounts(Project project) {
		this.project = project;
		for (String status : new String[] { "open", "started", "issue", Statuses.COMPLETED, Statuses.DISCARD, Statuses.APPROVED }) {
			statuses.put(status, 0L);
		}
		for (ReviewState state : ReviewState.VALUES) {
			reviewStates.put(state.getLiteral(), 0L);
		}
		if (project != null) {
			project.getTasks().stream().filter(task -> task.getId() != null).forEach(this::add);
		}
	}

	private void add(Task task) {
		String title = task.getTitle() == null || task.getTitle().isBlank() ? task.getId() : task.getTitle();
		tasks.put(task.getId(), new TaskCounts(title, task.getItems().size(), new TreeMap<>()));
	}

	void add(Item item) {
		items++;
		String status = item.getStatus();
		count(statuses, status == null || status.isBlank() ? ItemSummary.of(item).status().name().toLowerCase(Locale.ROOT) : status);
		for (Prompt prompt : item.getPrompts()) {
			for (Response response : prompt.getResponses()) {
				count(reviewStates, response.getReviewState().getLiteral());
			}
		}
		for (StatusEntry entry : Statuses.standing(item.getStatusLog())) {
			count(annotator(entry.getCreator()), entry.getStatus());
			if (entry.getTaskId() != null) {
				count(tasks.computeIfAbsent(entry.getTaskId(), id -> new TaskCounts(id, null, new TreeMap<>())).statuses(), entry.getStatus());
			}
		}
		addReturned(item);
	}

	/** A status that somebody else took away was returned to who gave it. */
	private void addReturned(Item item) {
		Map<String, String> givers = new LinkedHashMap<>();
		for (StatusEntry entry : item.getStatusLog()) {
			String task = String.valueOf(entry.getTaskId());
			if (Statuses.DELETED.equals(entry.getAction())) {
				String giver = givers.remove(task);
				if (giver != null && !Members.isSame(giver, entry.getCreator())) {
					count(annotator(giver), RETURNED);
				}
			} else {
				givers.put(task, entry.getCreator() == null ? "" : entry.getCreator());
			}
		}
	}

	private Map<String, Long> annotator(String mail) {
		return annotators.computeIfAbsent(mail == null ? "" : mail, person -> new TreeMap<>());
	}

	private static void count(Map<String, Long> counts, String key) {
		counts.merge(key, 1L, Long::sum);
	}

	/** What people call somebody. */
	String name(String mail) {
		return mail.isEmpty() ? Messages.Status_nobody : Members.name(project, mail);
	}

	long items() {
		return items;
	}

	/** Items by status: the usual ones, 0 too, then custom ones. */
	Map<String, Long> statuses() {
		return statuses;
	}

	/** Responses by review state. */
	Map<String, Long> reviewStates() {
		return reviewStates;
	}

	/** By id: those of the project, then others that items name. */
	Map<String, TaskCounts> tasks() {
		return tasks;
	}

	/** By mail address; empty for statuses that nobody gave: how many items have the status from the person, and how many were returned. */
	Map<String, Map<String, Long>> annotators() {
		return annotators;
	}
}
