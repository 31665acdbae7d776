package org.promptstudio.core.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How far the work of a team is. Immutable.
 *
 * @param rows    of each task and person, in the order of the tasks, then of the assignees; people without anything to tell left out
 * @param history by the id of the task, for tasks in which something happened
 */
public record TeamProgress(List<Row> rows, Map<String, List<Day>> history) {

	/** Before anything was counted. */
	public static final TeamProgress NONE = new TeamProgress(List.of(), Map.of());

	/** By what rows are put together. */
	public enum Grouping {
		TASK, PERSON, TASK_AND_PERSON
	}

	/**
	 * How far somebody is in a task, or some of it put together.
	 *
	 * @param taskId   empty for work without a task; null for all tasks
	 * @param task     its title; the id where the project does not have it
	 * @param person   a mail address, empty for works that nobody has; null for all people
	 * @param name     what people call him
	 */
	public record Row(String taskId, String task, String person, String name, Figures figures) {}

	/**
	 * A day of a task.
	 *
	 * @param finished how many works had a status at its end
	 */
	public record Day(LocalDate date, int finished) {}

	/** The rows put together: one for each task or person in the order of the rows, or as they are. */
	public List<Row> rows(Grouping grouping) {
		return switch (grouping) {
			case TASK -> group(Row::taskId, row -> new Row(row.taskId(), row.task(), null, null, null));
			case PERSON -> group(Row::person, row -> new Row(null, null, row.person(), row.name(), null));
			case TASK_AND_PERSON -> rows;
		};
	}

	private List<Row> group(Function<Row, String> key, Function<Row, Row> head) {
		Map<String, List<Row>> groups = new LinkedHashMap<>();
		rows.forEach(row -> groups.computeIfAbsent(key.apply(row), group -> new ArrayList<>()).add(row));
		List<Row> grouped = new ArrayList<>();
		for (List<Row> group : groups.values()) {
			Row first = head.apply(group.getFirst());
			grouped.add(new Row(first.taskId(), first.task(), first.person(), first.name(), sum(group)));
		}
		return Collections.unmodifiableList(grouped);
	}

	/** All works together. */
	public Figures total() {
		return sum(rows);
	}

	private static Figures sum(List<Row> rows) {
		return Tally.sum(rows.stream().map(Row::figures).toList());
	}

	/** The title of a task that has rows. */
	public String title(String taskId) {
		return rows.stream().filter(row -> row.taskId().equals(taskId)).findFirst().map(Row::task).orElse(taskId);
	}

	/**
	 * One entry for each day from the first change to the last day.
	 *
	 * @param changes  by day: how many more works have a status at its end than at its beginning
	 * @param before   works that got a status nobody knows when
	 * @param lastDay  after which nothing is told; where the last change is later, its day
	 */
	static List<Day> days(TreeMap<LocalDate, Integer> changes, int before, LocalDate lastDay) {
		if (changes.isEmpty()) {
			return before == 0 ? List.of() : List.of(new Day(lastDay, before));
		}
		List<Day> days = new ArrayList<>();
		LocalDate end = changes.lastKey().isAfter(lastDay) ? changes.lastKey() : lastDay;
		int finished = before;
		for (LocalDate day = changes.firstKey(); !day.isAfter(end); day = day.plusDays(1)) {
			finished += changes.getOrDefault(day, 0);
			days.add(new Day(day, finished));
		}
		return List.copyOf(days);
	}
}
