package org.promptstudio.core.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.promptstudio.core.team.Members;
import org.promptstudio.model.Statuses;
import org.promptstudio.model.project.Task;
import org.promptstudio.model.studio.StatusEntry;

/**
 * Counts how far a team is, one item after the other. Where several do an item, or its answers are known, what somebody has done is in his layer; else
 * it is in the dataset's own annotations. What a layer has from these was not done in it and does not count. A status without a task that somebody gave
 * to an item of his counts for his task: people may have been at work before choosing it. One thread.
 */
public final class ProgressCount {

	private static final String NOBODY = "";
	private static final String NO_TASK = "";

	private final Team team;
	private final Clock clock;
	private final WorkTimes times;
	private final Map<String, TaskWork> tasks = new LinkedHashMap<>();
	private final Map<String, List<TaskWork>> tasksOfItem = new HashMap<>();
	private final Map<String, String> taskOfAssignment = new HashMap<>();
	private final Map<String, Map<String, Tally>> tallies = new LinkedHashMap<>();
	private final Map<String, TreeMap<LocalDate, Integer>> changes = new HashMap<>();
	private final Map<String, Integer> undated = new HashMap<>();

	/**
	 * A count of no items yet.
	 *
	 * @param clock tells today, and the time zone by which days begin
	 */
	public ProgressCount(Team team, Clock clock, WorkTimes times) {
		this.team = team;
		this.clock = clock;
		this.times = times;
		if (team.project() != null) {
			team.project().getTasks().stream().filter(task -> task.getId() != null).forEach(this::addTask);
		}
	}

	private void addTask(Task task) {
		if (tasks.containsKey(task.getId())) {
			return; // a file made by hand; the first one counts
		}
		TaskWork work = new TaskWork(task, team.claims(), team.isLayered());
		tasks.put(work.id(), work);
		tallies.put(work.id(), new LinkedHashMap<>());
		work.people().forEach(person -> tally(work, person));
		work.items().forEach(item -> tasksOfItem.computeIfAbsent(item, each -> new ArrayList<>()).add(work));
		work.assignmentIds().forEach(assignment -> taskOfAssignment.putIfAbsent(assignment, work.id()));
	}

	/** Whether somebody's layer of an item is compared with known answers. */
	public boolean isKnown(String item) {
		return tasksOfItem.getOrDefault(item, List.of()).stream().anyMatch(task -> task.isKnown(item));
	}

	/**
	 * Counts an item.
	 *
	 * @param item   its display path
	 * @param own    what the dataset's own annotations tell
	 * @param layers what the layers tell that were saved, by mail address
	 */
	public void add(String item, ItemFacts own, Map<String, ItemFacts> layers) {
		Set<TaskWork> counted = new LinkedHashSet<>(tasksOfItem.getOrDefault(item, List.of()));
		Map<String, List<StatusEntry>> ownLog = byTask(own.log(), homeOfTaskless(item, own.log(), counted));
		for (TaskWork task : counted) {
			if (task.isLayered(item)) {
				addLayered(task, item, own, layers);
			} else {
				addShared(task, item, own, ownLog.getOrDefault(task.id(), List.of()));
			}
		}
		ownLog.forEach((id, entries) -> {
			TaskWork task = tasks.computeIfAbsent(id, TaskWork::new);
			if (!counted.contains(task) && !(id.equals(NO_TASK) && isDecision(item, entries, counted))) {
				addShared(task, item, own, entries);
			}
		});
	}

	/** Whether statuses without a task, of an item that tasks have, are what a reviewer said of the work of others: that is no work of its own. */
	private static boolean isDecision(String item, List<StatusEntry> entries, Set<TaskWork> tasksHere) {
		boolean isApproval = entries.stream().allMatch(entry -> Statuses.APPROVED.equals(entry.getStatus()));
		return tasksHere.stream().anyMatch(task -> !task.isKnown(item) && (isApproval || task.isLayered(item)));
	}

	/** The task for which statuses without one count: that of whoever gave the first one, where the item is his. */
	private String homeOfTaskless(String item, List<StatusEntry> log, Set<TaskWork> tasksHere) {
		Optional<String> first = log.stream().filter(entry -> task(entry).equals(NO_TASK)).findFirst().map(StatusEntry::getCreator);
		return first.flatMap(person -> tasksHere.stream()
				.filter(task -> !task.isReview() && !task.isLayered(item) && task.holders(item).contains(person.strip())).findFirst())
				.map(TaskWork::id).orElse(NO_TASK);
	}

	private Map<String, List<StatusEntry>> byTask(List<StatusEntry> log, String homeOfTaskless) {
		Map<String, List<StatusEntry>> byTask = new LinkedHashMap<>();
		for (StatusEntry entry : log) {
			String task = task(entry);
			byTask.computeIfAbsent(task.equals(NO_TASK) ? homeOfTaskless : task, id -> new ArrayList<>()).add(entry);
		}
		return byTask;
	}

	private String task(StatusEntry entry) {
		return entry.getTaskId() != null
				? entry.getTaskId()
				: taskOfAssignment.getOrDefault(Objects.requireNonNullElse(entry.getAssignmentId(), ""), NO_TASK);
	}

	/** What is in the dataset's own annotations: whoever gave the status has done it, for whoever has the item. */
	private void addShared(TaskWork task, String item, ItemFacts own, List<StatusEntry> entries) {
		TaskLog log = new TaskLog(entries);
		Set<String> holders = task.holders(item);
		String giver = log.giver().map(task::spelling).orElse(NOBODY);
		if (holders.isEmpty()) {
			holders = Set.of(giver); // nobody was asked to; who has done it has it
		}
		boolean isApproved = Statuses.APPROVED.equals(own.status());
		boolean isFinished = log.status().isPresent() || isApproved;
		for (String holder : holders) {
			Tally tally = tally(task, holder);
			tally.items++;
			tally.open += isFinished ? 0 : 1;
			tally.issues += own.openIssues();
		}
		if (isFinished) {
			Tally tally = tally(task, log.giver().isPresent() ? giver : holders.iterator().next());
			tally.status(log.status().orElse(Statuses.APPROVED));
			tally.approved += isApproved || Statuses.APPROVED.equals(log.status().orElse(null)) ? 1 : 0;
		}
		Set<String> people = new LinkedHashSet<>(holders);
		log.finishers().forEach(person -> people.add(task.spelling(person)));
		people.forEach(person -> addTime(task, person, item, log.finishers().contains(person)));
		addHistory(task, log);
	}

	private void addLayered(TaskWork task, String item, ItemFacts own, Map<String, ItemFacts> layers) {
		Set<String> people = new LinkedHashSet<>(task.holders(item));
		layers.keySet().forEach(person -> people.add(task.spelling(person)));
		Tally nobody = tally(task, NOBODY);
		int missing = Math.max(0, task.wanted() - task.holders(item).size());
		nobody.items += missing;
		nobody.open += missing;
		nobody.issues += own.openIssues();
		people.forEach(person -> addLayer(task, item, person, own, layer(layers, person)));
	}

	private static ItemFacts layer(Map<String, ItemFacts> layers, String person) {
		return layers.entrySet().stream().filter(layer -> Members.isSame(layer.getKey(), person)).findFirst().map(Map.Entry::getValue)
				.orElse(ItemFacts.NOTHING);
	}

	private void addLayer(TaskWork task, String item, String person, ItemFacts own, ItemFacts layer) {
		TaskLog log = new TaskLog(layer.log().stream().filter(entry -> isOf(task, entry) && !isCopied(entry, own.log())).toList());
		Tally tally = tally(task, person);
		if (task.holders(item).contains(person)) {
			tally.items++;
			tally.open += log.status().isPresent() ? 0 : 1;
			tally.issues += layer.openIssues();
		}
		if (log.status().isPresent()) {
			tally.status(log.status().get());
			boolean isResultApproved = Statuses.APPROVED.equals(own.status()) && !task.isKnown(item); // known answers were approved before
			boolean isApproved = isResultApproved || Statuses.APPROVED.equals(layer.status());
			tally.approved += isApproved ? 1 : 0;
		}
		boolean isFinished = !log.finishers().isEmpty();
		if (isFinished && task.isKnown(item)) {
			tally.score = tally.score.plus(layer.score());
		}
		addTime(task, person, item, isFinished);
		addHistory(task, log);
	}

	private boolean isOf(TaskWork task, StatusEntry entry) {
		String id = task(entry);
		return id.equals(task.id()) || id.equals(NO_TASK);
	}

	private static boolean isCopied(StatusEntry entry, List<StatusEntry> log) {
		return log.stream().anyMatch(other -> Objects.equals(entry.getTimestamp(), other.getTimestamp())
				&& Objects.equals(entry.getCreator(), other.getCreator()) && Objects.equals(entry.getStatus(), other.getStatus())
				&& Objects.equals(entry.getAction(), other.getAction()));
	}

	private void addTime(TaskWork task, String person, String item, boolean isFinished) {
		times.of(task.id(), person, item).filter(time -> time.isPositive()).ifPresent(time -> {
			Tally tally = tally(task, person);
			tally.worked = tally.worked.plus(time);
			if (isFinished) {
				tally.times.add(time);
			}
		});
	}

	private void addHistory(TaskWork task, TaskLog log) {
		log.finishers().forEach(person -> tally(task, person).finished++);
		log.returned().forEach(person -> tally(task, person).returned++);
		for (TaskLog.Change change : log.changes()) {
			if (change.time() == null) {
				undated.merge(task.id(), change.by(), Integer::sum);
				continue;
			}
			LocalDate day = LocalDate.ofInstant(change.time(), clock.getZone());
			changes.computeIfAbsent(task.id(), id -> new TreeMap<>()).merge(day, change.by(), Integer::sum);
			if (change.by() >= 0) {
				tally(task, change.person()).days.add(day);
			}
		}
	}

	private Tally tally(TaskWork task, String person) {
		return tallies.computeIfAbsent(task.id(), id -> new LinkedHashMap<>()).computeIfAbsent(task.spelling(person), name -> new Tally());
	}

	/** What was counted so far. Assignees of the project's tasks have a row even without items. */
	public TeamProgress result() {
		List<TeamProgress.Row> rows = new ArrayList<>();
		tallies.forEach((id, people) -> people.forEach((person, tally) -> {
			boolean isAssignee = tasks.get(id).task().filter(task -> task.getAssignees().stream().anyMatch(mail -> Members.isSame(mail, person)))
					.isPresent();
			if (isAssignee || !tally.isEmpty()) {
				rows.add(new TeamProgress.Row(id, title(id), person, Members.name(team.project(), person), tally.figures()));
			}
		}));
		Map<String, List<TeamProgress.Day>> history = new LinkedHashMap<>();
		tallies.keySet().forEach(id -> {
			List<TeamProgress.Day> days = TeamProgress.days(changes.getOrDefault(id, new TreeMap<>()), undated.getOrDefault(id, 0),
					LocalDate.now(clock));
			if (!days.isEmpty()) {
				history.put(id, days);
			}
		});
		return new TeamProgress(List.copyOf(rows), history);
	}

	private String title(String id) {
		return tasks.get(id).task().map(Task::getTitle).filter(title -> title != null && !title.isBlank()).orElse(id);
	}
}
