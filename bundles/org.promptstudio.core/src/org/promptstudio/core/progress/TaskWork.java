package org.promptstudio.core.progress;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.promptstudio.core.team.Claim;
import org.promptstudio.core.team.Share;
import org.promptstudio.core.team.TaskPlan;
import org.promptstudio.model.project.Assignment;
import org.promptstudio.model.project.Task;
import org.promptstudio.model.project.TaskKind;

/** A task made ready for counting: who has which item, without a walk through all assignments for each item. */
final class TaskWork {

	private final String id;
	private final Task task;
	private final boolean isLayered;
	private final Set<String> known = new HashSet<>();
	private final Map<String, Set<String>> holders = new HashMap<>();
	private final Map<String, String> spellings = new LinkedHashMap<>();
	private final Set<String> items = new LinkedHashSet<>();
	private final Set<String> assignmentIds = new HashSet<>();

	/** Work that no task of the project covers. */
	TaskWork(String id) {
		this.id = id;
		task = null;
		isLayered = false;
	}

	/**
	 * A task of the project.
	 *
	 * @param isLayered whether there can be layers
	 */
	TaskWork(Task task, Collection<Claim> claims, boolean isLayered) {
		this.id = task.getId();
		this.task = task;
		this.isLayered = isLayered;
		known.addAll(task.getKnownItems());
		items.addAll(task.getItems());
		Share.of(task, claims).forEach(this::addShare);
		task.getAssignments().stream().map(Assignment::getId).filter(assignment -> assignment != null).forEach(assignmentIds::add);
	}

	private void addShare(Share share) {
		String person = spelling(share.assignee());
		items.addAll(share.items());
		share.items().forEach(item -> holders.computeIfAbsent(item, each -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER)).add(person));
	}

	/** One spelling for each person, the first that was met: of mail addresses case has no meaning. */
	String spelling(String person) {
		return spellings.computeIfAbsent(person.strip().toLowerCase(Locale.ROOT), key -> person.strip());
	}

	String id() {
		return id;
	}

	/** The task of the project; empty for another one, and for work without a task. */
	Optional<Task> task() {
		return Optional.ofNullable(task);
	}

	/** The people of the task, in its order, and those who turned up in logs. */
	Set<String> people() {
		return new LinkedHashSet<>(spellings.values());
	}

	Set<String> items() {
		return items;
	}

	Set<String> assignmentIds() {
		return assignmentIds;
	}

	/** Who has an item. */
	Set<String> holders(String item) {
		return holders.getOrDefault(item, Set.of());
	}

	/** As {@link TaskPlan#isLayered}, without a walk through all known items for each item. */
	boolean isLayered(String item) {
		return isLayered && (wanted() > 1 || task.getKind() == TaskKind.QUALIFICATION || known.contains(item));
	}

	/** Whether it is others' work that people look at in it. */
	boolean isReview() {
		return task != null && task.getKind() == TaskKind.REVIEW;
	}

	/** How many people should have an item. */
	int wanted() {
		return task == null ? 0 : TaskPlan.overlap(task);
	}

	/** Whether what people say of an item is compared with known answers. */
	boolean isKnown(String item) {
		return known.contains(item);
	}
}
