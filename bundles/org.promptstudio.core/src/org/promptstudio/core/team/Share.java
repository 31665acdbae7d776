package org.promptstudio.core.team;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.promptstudio.model.project.Assignment;
import org.promptstudio.model.project.Project;
import org.promptstudio.model.project.Task;

/**
 * The part of a task that one person does: what the project's assignments say, and what the person took from the queue. Immutable.
 *
 * @param assignee    mail address, as the project spells it
 * @param assignments the items in the order of the work (display paths), each with the id of the assignment that statuses name
 */
public record Share(String taskId, String assignee, Map<String, String> assignments) {

	private static final int ID_BYTES = 12;

	public Share {
		assignments = Collections.unmodifiableMap(new LinkedHashMap<>(assignments));
	}

	/** The display paths of the items in the order of the work. */
	public List<String> items() {
		return List.copyOf(assignments.keySet());
	}

	/** Whether an item belongs to it. */
	public boolean has(String item) {
		return assignments.containsKey(item);
	}

	/** The assignment that an item belongs to; null for an item that does not belong to the share. */
	public String assignmentOf(String item) {
		return assignments.get(item);
	}

	/**
	 * The shares of a task: one for each assignee, one without items too, in their order; then those of people who left the task and have items.
	 *
	 * @param claims what was taken from the queue; those of other tasks are passed over
	 */
	public static List<Share> of(Task task, Collection<Claim> claims) {
		Map<String, String> names = new LinkedHashMap<>();
		Map<String, Map<String, String>> items = new LinkedHashMap<>();
		task.getAssignees().forEach(person -> itemsOf(person, names, items));
		for (Assignment assignment : task.getAssignments()) {
			if (assignment.getAssignee() != null) {
				Map<String, String> own = itemsOf(assignment.getAssignee(), names, items);
				assignment.getItems().forEach(item -> own.putIfAbsent(item, assignment.getId()));
			}
		}
		for (Claim claim : claims) {
			if (claim.taskId().equals(task.getId())) {
				itemsOf(claim.assignee(), names, items).putIfAbsent(claim.item(), assignmentId(task, claim.assignee()));
			}
		}
		List<Share> shares = new ArrayList<>();
		items.forEach((key, own) -> shares.add(new Share(task.getId(), names.get(key), own)));
		return shares;
	}

	private static Map<String, String> itemsOf(String person, Map<String, String> names, Map<String, Map<String, String>> items) {
		names.putIfAbsent(key(person), person);
		return items.computeIfAbsent(key(person), key -> new LinkedHashMap<>());
	}

	/** The share of a person among those of a task; empty for somebody who has nothing to do with it. */
	public static Optional<Share> of(String person, Collection<Share> shares) {
		return shares.stream().filter(share -> Members.isSame(share.assignee(), person)).findFirst();
	}

	/** The tasks that a person is an assignee of, or has items of, in the order of the project. */
	public static List<Task> tasksOf(Project project, String person) {
		return project.getTasks().stream().filter(task -> task.getAssignees().stream().anyMatch(other -> Members.isSame(other, person))
				|| task.getAssignments().stream().anyMatch(assignment -> Members.isSame(assignment.getAssignee(), person))).toList();
	}

	/**
	 * The assignment that what a person takes from the queue of a task belongs to: the one in the project, else an id that every machine makes of
	 * task and person alike, so that the project need not be written for it.
	 */
	public static String assignmentId(Task task, String person) {
		return task.getAssignments().stream().filter(assignment -> Members.isSame(assignment.getAssignee(), person)).map(Assignment::getId)
				.findFirst().orElseGet(() -> hash(task.getId() + '\n' + key(person)));
	}

	private static String hash(String text) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest, 0, ID_BYTES); // 24 digits, as the platform's ids have
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java platform has SHA-256", e);
		}
	}

	private static String key(String person) {
		return person.strip().toLowerCase(Locale.ROOT);
	}
}
