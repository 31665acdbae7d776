package org.promptstudio.core.team;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.osgi.util.NLS;
import org.promptstudio.core.internal.Messages;
import org.promptstudio.model.project.Assignment;
import org.promptstudio.model.project.Distribution;
import org.promptstudio.model.project.ProjectFactory;
import org.promptstudio.model.project.Task;
import org.promptstudio.model.project.TaskKind;

/**
 * A task while it is being made or changed: a copy that belongs to no project, with what is needed to draw its items and to give them to people.
 * The items of a task that is there already stay as they were drawn until somebody changes what they are drawn by. One thread.
 */
public final class TaskDraft {

	/** The largest share of known items among those of a honeypot, in percent. */
	public static final int MOST_SHARE = 50;
	private static final int PERCENT = 100;
	private static final int USUAL_SHARE = 10;

	private final Task task;
	private final Map<String, Set<String>> given = new LinkedHashMap<>();
	private List<String> matching;
	private List<String> known;

	/** A new task. */
	public TaskDraft(long seed) {
		task = ProjectFactory.eINSTANCE.createTask();
		task.setSeed(seed);
		task.setDistribution(Distribution.EVENLY);
		task.setHoneypotShare(USUAL_SHARE);
	}

	/** A task that is there already, to be changed. */
	public TaskDraft(Task original) {
		task = EcoreUtil.copy(original);
		if (task.getHoneypotShare() == 0) {
			task.setHoneypotShare(USUAL_SHARE);
		}
		TaskPlan.shares(task).forEach((person, items) -> given.put(person, new LinkedHashSet<>(items)));
	}

	/** The copy. Title, recipe, note, due day, overlap, assignees and distribution are set in it; items by the methods here. */
	public Task task() {
		return task;
	}

	// items

	/** Which items there are to draw from: those of the folder that match the filter. Draws again. */
	public void setMatching(List<String> items) {
		matching = List.copyOf(items);
		draw();
	}

	/** Which items have known answers. Draws again. */
	public void setKnown(List<String> items) {
		known = List.copyOf(items);
		draw();
	}

	/** Draws items again, after the kind, sample, seed or share were changed; nothing is drawn before it is known what there is to draw from. */
	public void draw() {
		if (needsKnown() ? known == null || task.getKind() == TaskKind.HONEYPOT && matching == null : matching == null) {
			return;
		}
		List<String> drawn = TaskPlan.sample(task.getKind() == TaskKind.QUALIFICATION ? known : matching, task.getSample(), task.getSeed());
		List<String> answered = List.of();
		if (task.getKind() == TaskKind.QUALIFICATION) {
			answered = drawn;
		} else if (task.getKind() == TaskKind.HONEYPOT) {
			drawn = TaskPlan.mixed(drawn, known, task.getHoneypotShare(), task.getSeed());
			Set<String> there = Set.copyOf(known);
			answered = drawn.stream().filter(there::contains).toList();
		}
		replace(task.getItems(), drawn);
		replace(task.getKnownItems(), answered);
		Set<String> left = new HashSet<>(drawn);
		given.values().forEach(items -> items.retainAll(left));
	}

	private static void replace(List<String> list, List<String> values) {
		if (!values.equals(list)) {
			list.clear();
			list.addAll(values);
		}
	}

	/** Whether items with known answers are needed. */
	public boolean needsKnown() {
		return task.getKind() == TaskKind.QUALIFICATION || task.getKind() == TaskKind.HONEYPOT;
	}

	/** How many items match; empty while nobody has looked. */
	public Optional<Integer> countMatching() {
		return Optional.ofNullable(matching).map(List::size);
	}

	/** How many items with known answers match; empty while nobody has looked. */
	public Optional<Integer> countKnown() {
		return Optional.ofNullable(known).map(List::size);
	}

	// what is wrong

	/** What is wrong with title and due day: a whole sentence; empty when nothing is. */
	public Optional<String> problemOfTask() {
		if (task.getTitle() == null || task.getTitle().isBlank()) {
			return Optional.of(Messages.Draft_noTitle);
		}
		return dueProblem(task.getDue());
	}

	private static Optional<String> dueProblem(String due) {
		try {
			if (due != null) {
				LocalDate.parse(due);
			}
			return Optional.empty();
		} catch (DateTimeParseException e) {
			return Optional.of(NLS.bind(Messages.Draft_noDate, due));
		}
	}

	/** What is wrong with the items: a whole sentence; empty when nothing is. */
	public Optional<String> problemOfItems() {
		boolean isQualification = task.getKind() == TaskKind.QUALIFICATION;
		boolean isHoneypot = task.getKind() == TaskKind.HONEYPOT;
		if (isHoneypot && (task.getHoneypotShare() < 1 || task.getHoneypotShare() > MOST_SHARE)) {
			return Optional.of(NLS.bind(Messages.Draft_share, MOST_SHARE));
		}
		if (!isQualification && matching != null && matching.isEmpty()) {
			return Optional.of(Messages.Draft_noMatch);
		}
		if (needsKnown() && known != null && known.isEmpty()) {
			return Optional.of(Messages.Draft_noKnown);
		}
		List<String> source = isQualification ? known : matching;
		if (source != null && task.getSample() > source.size()) {
			return Optional.of(NLS.bind(Messages.Draft_fewMatch, task.getSample(), source.size()));
		}
		if (isHoneypot && known != null && matching != null) {
			int wanted = wantedKnown();
			if (wanted > known.size()) {
				return Optional.of(NLS.bind(Messages.Draft_fewKnown, wanted, known.size()));
			}
		}
		return task.getItems().isEmpty() ? Optional.of(Messages.Task_noItems) : Optional.empty();
	}

	private int wantedKnown() {
		int others = task.getSample() > 0 ? Math.min(task.getSample(), matching.size()) : matching.size();
		return (int) Math.round((double) others * task.getHoneypotShare() / (PERCENT - task.getHoneypotShare()));
	}

	/** What is wrong with the people and the distribution, items chosen by hand apart: a whole sentence; empty when nothing is. */
	public Optional<String> problemOfPeople() {
		return TaskPlan.problem(task);
	}

	/** What is wrong with what was given by hand: a whole sentence; empty when nothing is, and when nothing is given by hand. */
	public Optional<String> problemOfGiven() {
		if (task.getDistribution() != Distribution.HAND) {
			return Optional.empty();
		}
		Map<String, Integer> takers = new HashMap<>();
		task.getAssignees().forEach(person -> given(person).forEach(item -> takers.merge(item, 1, Integer::sum)));
		if (takers.isEmpty()) {
			return Optional.of(Messages.Draft_noGiven);
		}
		int overlap = TaskPlan.overlap(task);
		return task.getItems().stream().filter(item -> takers.getOrDefault(item, 0) > overlap).findFirst()
				.map(item -> NLS.bind(Messages.Draft_givenTwice, new Object[] { item, takers.get(item), overlap }));
	}

	/** What is wrong first, in the order of the questions; empty when the task can be given to people. */
	public Optional<String> problem() {
		return problemOfTask().or(this::problemOfItems).or(this::problemOfPeople).or(this::problemOfGiven);
	}

	// who does what

	/** Which items somebody is given by hand. */
	public Set<String> given(String person) {
		return given.getOrDefault(person, Set.of());
	}

	/** Gives an item to somebody by hand, or takes it back. */
	public void give(String person, String item, boolean isGiven) {
		Set<String> items = given.computeIfAbsent(person, p -> new LinkedHashSet<>());
		if (isGiven) {
			items.add(item);
		} else {
			items.remove(item);
		}
	}

	/** How many people an item is given to by hand. */
	public int takers(String item) {
		return (int) task.getAssignees().stream().filter(person -> given(person).contains(item)).count();
	}

	/** How many items each assignee would have, in their order. In a queue those that were taken already. */
	public Map<String, Integer> preview() {
		Task result = result();
		Map<String, Integer> counts = new LinkedHashMap<>();
		TaskPlan.shares(result).forEach((person, items) -> {
			if (result.getAssignees().contains(person)) {
				counts.put(person, items.size());
			}
		});
		return counts;
	}

	/**
	 * The task as it is to be in the project: with assignments, those that are new without an id. Nobody keeps an item that the task has no longer. The
	 * draft is not changed.
	 */
	public Task result() {
		Task result = EcoreUtil.copy(task);
		if (result.getKind() != TaskKind.HONEYPOT) {
			result.setHoneypotShare(0);
		}
		Set<String> items = new HashSet<>(result.getItems());
		for (Assignment assignment : result.getAssignments()) {
			replace(assignment.getItems(), assignment.getItems().stream().filter(items::contains).toList());
		}
		switch (result.getDistribution()) {
			case HAND -> result.getAssignees().forEach(person -> set(result, person));
			case EVENLY -> {
				if (TaskPlan.problem(result).isEmpty()) {
					TaskPlan.evenly(result).forEach((person, added) -> add(result, person, added));
				}
			}
			case QUEUE -> {
				// people take items themselves
			}
		}
		result.getAssignments().removeIf(assignment -> assignment.getItems().isEmpty() && assignment.getId() == null);
		return result;
	}

	private void set(Task result, String person) {
		Set<String> wanted = given(person);
		replace(assignment(result, person).getItems(), result.getItems().stream().filter(wanted::contains).toList());
	}

	private static void add(Task result, String person, List<String> items) {
		Assignment assignment = assignment(result, person);
		List<String> all = new ArrayList<>(assignment.getItems());
		all.addAll(items);
		replace(assignment.getItems(), all);
	}

	private static Assignment assignment(Task result, String person) {
		return result.getAssignments().stream().filter(own -> Members.isSame(own.getAssignee(), person)).findFirst().orElseGet(() -> {
			Assignment made = ProjectFactory.eINSTANCE.createAssignment();
			made.setAssignee(person);
			result.getAssignments().add(made);
			return made;
		});
	}
}
