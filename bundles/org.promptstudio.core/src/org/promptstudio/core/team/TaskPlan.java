package org.promptstudio.core.team;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

import org.eclipse.osgi.util.NLS;
import org.promptstudio.core.internal.Messages;
import org.promptstudio.model.project.Assignment;
import org.promptstudio.model.project.Task;
import org.promptstudio.model.project.TaskKind;

/**
 * Plans who does which items of a task. Computes only; what it gives is put into the project by commands. The same seed gives the same plan on
 * every machine ({@link Random} is specified to the bit).
 */
public final class TaskPlan {

	private static final int PERCENT = 100;

	private TaskPlan() {
	}

	/**
	 * Draws items.
	 *
	 * @param size how many; 0, or more than there are, for all
	 * @return in the order that they were given in
	 */
	public static List<String> sample(List<String> items, int size, long seed) {
		if (size <= 0 || size >= items.size()) {
			return List.copyOf(items);
		}
		List<String> shuffled = new ArrayList<>(items);
		Collections.shuffle(shuffled, new Random(seed));
		Set<String> drawn = new HashSet<>(shuffled.subList(0, size));
		return items.stream().filter(drawn::contains).toList();
	}

	/**
	 * Mixes items with known answers among others, at random places.
	 *
	 * @param known from which as many are drawn as needed and there
	 * @param share how many of 100 items of the result have known answers, 0 to 99
	 */
	public static List<String> mixed(List<String> items, List<String> known, int share, long seed) {
		int wanted = (int) Math.round((double) items.size() * share / (PERCENT - Math.clamp(share, 0, PERCENT - 1)));
		List<String> mixed = new ArrayList<>(items);
		mixed.removeAll(Set.copyOf(known));
		if (wanted > 0) {
			Random random = new Random(seed);
			sample(known, wanted, seed).forEach(item -> mixed.add(random.nextInt(mixed.size() + 1), item));
		}
		return mixed;
	}

	/** How many people do each item: all in a qualification, else the task's overlap, at least 1. */
	public static int overlap(Task task) {
		return task.getKind() == TaskKind.QUALIFICATION ? Math.max(1, task.getAssignees().size()) : Math.max(1, task.getOverlap());
	}

	/** Whether somebody's work on an item goes to a layer of his own: where several do it, or where its answers are known. */
	public static boolean isLayered(Task task, String item) {
		return isWhollyLayered(task) || task.getKnownItems().contains(item);
	}

	private static boolean isWhollyLayered(Task task) {
		return overlap(task) > 1 || task.getKind() == TaskKind.QUALIFICATION;
	}

	/** Whether any item of a task is done in layers. */
	public static boolean hasLayers(Task task) {
		return isWhollyLayered(task) || !task.getKnownItems().isEmpty();
	}

	/** The same as {@link #isLayered} for many items of a task as it is now. */
	public static Predicate<String> layered(Task task) {
		boolean all = isWhollyLayered(task);
		Set<String> known = Set.copyOf(task.getKnownItems());
		return item -> all || known.contains(item);
	}

	/** Why a task cannot be given to people as it is: a whole sentence; empty when it can. */
	public static Optional<String> problem(Task task) {
		Set<String> people = new LinkedHashSet<>(task.getAssignees());
		if (people.isEmpty()) {
			return Optional.of(Messages.Task_noAssignees);
		}
		if (task.getItems().isEmpty()) {
			return Optional.of(Messages.Task_noItems);
		}
		return overlap(task) > people.size()
				? Optional.of(NLS.bind(Messages.Task_overlap, overlap(task), people.size()))
				: Optional.empty();
	}

	/** The items that each person has; people without any too, in the order of the assignees. Those who left the task come last. */
	public static Map<String, Set<String>> shares(Task task) {
		Map<String, Set<String>> shares = new LinkedHashMap<>();
		task.getAssignees().forEach(person -> shares.put(person, new LinkedHashSet<>()));
		for (Assignment assignment : task.getAssignments()) {
			if (assignment.getAssignee() != null) {
				shares.computeIfAbsent(assignment.getAssignee(), person -> new LinkedHashSet<>()).addAll(assignment.getItems());
			}
		}
		return shares;
	}

	/**
	 * Gives every item to as many people as the overlap demands, so that each has as many as the others, or one more. Who has items already
	 * keeps them; what somebody has who left the task is given to others. Known items are spread likewise. Who shares items with whom varies.
	 *
	 * @return the items that come to each of the assignees, in the order of the task
	 */
	public static Map<String, List<String>> evenly(Task task) {
		List<String> people = List.copyOf(new LinkedHashSet<>(task.getAssignees()));
		Map<String, Set<String>> shares = shares(task);
		Map<String, Integer> loads = new HashMap<>();
		Map<String, List<String>> added = new LinkedHashMap<>();
		for (String person : people) {
			loads.put(person, shares.get(person).size());
			added.put(person, new ArrayList<>());
		}
		Random random = new Random(task.getSeed());
		for (String item : knownFirst(task)) {
			List<String> free = new ArrayList<>(people.stream().filter(person -> !shares.get(person).contains(item)).toList());
			int wanted = overlap(task) - (people.size() - free.size());
			Collections.shuffle(free, random);
			free.sort(Comparator.comparing(loads::get));
			for (String person : free.subList(0, Math.clamp(wanted, 0, free.size()))) {
				added.get(person).add(item);
				loads.merge(person, 1, Integer::sum);
			}
		}
		return inOrder(task, added);
	}

	private static Map<String, List<String>> inOrder(Task task, Map<String, List<String>> dealt) {
		Map<String, Integer> places = new HashMap<>();
		task.getItems().forEach(item -> places.put(item, places.size()));
		dealt.values().forEach(items -> items.sort(Comparator.comparing(places::get)));
		return dealt;
	}

	/** Dealt in this order, known items come to all alike, and with them what is told of everybody's accuracy. */
	private static List<String> knownFirst(Task task) {
		Set<String> known = Set.copyOf(task.getKnownItems());
		return task.getItems().stream().sorted(Comparator.comparing(item -> !known.contains(item))).toList();
	}

	/**
	 * The next free item of a queue for somebody: the first one that too few people have, and he has not.
	 *
	 * @param taken who has which item besides the task's assignments, such as what was claimed a moment ago: people by item
	 */
	public static Optional<String> next(Task task, String person, Map<String, ? extends Collection<String>> taken) {
		Map<String, Set<String>> takers = new HashMap<>();
		shares(task).forEach((taker, items) -> items.forEach(item -> takers.computeIfAbsent(item, i -> new HashSet<>()).add(taker)));
		taken.forEach((item, people) -> takers.computeIfAbsent(item, i -> new HashSet<>()).addAll(people));
		return task.getItems().stream().filter(item -> {
			Set<String> those = takers.getOrDefault(item, Set.of());
			return those.size() < overlap(task) && those.stream().noneMatch(taker -> Members.isSame(taker, person));
		}).findFirst();
	}
}
