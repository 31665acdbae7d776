package org.promptstudio.ui.manage.progress;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.promptstudio.core.progress.Figures;
import org.promptstudio.core.progress.TeamProgress;
import org.promptstudio.core.progress.TeamProgress.Day;
import org.promptstudio.core.progress.TeamProgress.Grouping;
import org.promptstudio.core.progress.TeamProgress.Row;
import org.promptstudio.store.ProgressReader.Reading;

/** What the progress view shows: rows in their order, and the days of the tasks. One thread. */
final class ProgressModel {

	/**
	 * The days of a task.
	 *
	 * @param title  unique among those shown
	 * @param number from 0, the same whether other tasks are shown or not
	 */
	record TaskDays(String title, int number, List<Day> days) {}

	private final Runnable changed;
	private Reading reading = new Reading(TeamProgress.NONE, 0);
	private Grouping grouping = Grouping.TASK_AND_PERSON;
	private ProgressColumn sorted;
	private boolean descending;
	private List<Row> rows = List.of();
	private String chosenTask;

	/** @param changed run after each change */
	ProgressModel(Runnable changed) {
		this.changed = changed;
	}

	/** Shows another count. */
	void setReading(Reading reading) {
		this.reading = reading;
		update();
	}

	Reading reading() {
		return reading;
	}

	Grouping grouping() {
		return grouping;
	}

	/** Puts rows together in another way; sorted as before where that column is still there. */
	void setGrouping(Grouping grouping) {
		this.grouping = grouping;
		if (!ProgressColumn.of(grouping).contains(sorted)) {
			sorted = null;
		}
		chosenTask = null;
		update();
	}

	List<ProgressColumn> columns() {
		return ProgressColumn.of(grouping);
	}

	/** The column that rows are sorted by; null for the order of the project. */
	ProgressColumn sorted() {
		return sorted;
	}

	boolean isDescending() {
		return descending;
	}

	/** Sorts by a column: numbers with the greatest first; then the other way round; then in the order of the project again. */
	void sort(ProgressColumn column) {
		if (sorted != column) {
			sorted = column;
			descending = column.isNumber();
		} else if (descending == column.isNumber()) {
			descending = !descending;
		} else {
			sorted = null;
		}
		update();
	}

	private void update() {
		List<Row> grouped = new ArrayList<>(reading.progress().rows(grouping));
		if (sorted != null) {
			Comparator<Row> order = sorted.order();
			grouped.sort(descending ? order.reversed() : order);
		}
		rows = List.copyOf(grouped);
		if (chosenTask != null && rows.stream().noneMatch(row -> chosenTask.equals(row.taskId()))) {
			chosenTask = null;
		}
		changed.run();
	}

	List<Row> rows() {
		return rows;
	}

	/** Shows the days of the task of a row only; of all tasks for a row of several, and for null. */
	void choose(Row row) {
		String task = row == null ? null : row.taskId();
		if (!Objects.equals(task, chosenTask)) {
			chosenTask = task;
			changed.run();
		}
	}

	/** The days of the tasks to be shown. */
	List<TaskDays> history() {
		List<TaskDays> history = new ArrayList<>();
		Set<String> titles = new HashSet<>();
		int number = 0;
		for (Map.Entry<String, List<Day>> task : reading.progress().history().entrySet()) {
			String id = task.getKey();
			String title = id.isEmpty() ? Messages.Row_noTask : reading.progress().title(id);
			if (chosenTask == null || chosenTask.equals(id)) {
				history.add(new TaskDays(titles.add(title) ? title : NLS.bind(Messages.Cell_share, title, id), number, task.getValue()));
			}
			number++;
		}
		return history;
	}

	/** All in a sentence. */
	String summary() {
		Figures total = reading.progress().total();
		int finished = total.done() + total.discarded();
		String text = NLS.bind(Messages.Summary, new Object[] { ProgressColumn.count(finished), ProgressColumn.count(finished + total.open()),
				ProgressColumn.count(total.returned()), ProgressColumn.count(total.issues()) });
		return reading.unreadable() == 0 ? text : text + ' ' + NLS.bind(Messages.Summary_unreadable, ProgressColumn.count(reading.unreadable()));
	}

	/** What the chart shows, for those who do not see it: a sentence for each task. */
	String historyInWords() {
		DateTimeFormatter format = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM);
		return history().stream().map(task -> {
			Day first = task.days().getFirst();
			Day last = task.days().getLast();
			return NLS.bind(Messages.Chart_words, new Object[] { task.title(), ProgressColumn.count(first.finished()), date(first.date(), format),
					ProgressColumn.count(last.finished()), date(last.date(), format) });
		}).collect(Collectors.joining(" "));
	}

	private static String date(LocalDate date, DateTimeFormatter format) {
		return format.format(date);
	}
}
