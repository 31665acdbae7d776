package org.promptstudio.ui.manage.progress;

import java.text.NumberFormat;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.promptstudio.core.progress.Figures;
import org.promptstudio.core.progress.TeamProgress.Grouping;
import org.promptstudio.core.progress.TeamProgress.Row;

/** A column of the progress table: its heading, what it tells of a row, and how rows are sorted by it. */
enum ProgressColumn {

	TASK(Messages.Column_task, Messages.Column_task_help, ProgressColumn::task, null),
	PERSON(Messages.Column_person, Messages.Column_person_help, ProgressColumn::person, null),
	ITEMS(Messages.Column_items, Messages.Column_items_help, row -> count(row.figures().items()), row -> row.figures().items()),
	OPEN(Messages.Column_open, Messages.Column_open_help, row -> count(row.figures().open()), row -> row.figures().open()),
	DONE(Messages.Column_done, Messages.Column_done_help, row -> count(row.figures().done()), row -> row.figures().done()),
	DISCARDED(Messages.Column_discarded, Messages.Column_discarded_help, row -> count(row.figures().discarded()), row -> row.figures().discarded()),
	APPROVED(Messages.Column_approved, Messages.Column_approved_help, row -> count(row.figures().approved()), row -> row.figures().approved()),
	RETURNED(Messages.Column_returned, Messages.Column_returned_help, ProgressColumn::returned, row -> row.figures().returnedShare().orElse(-1)),
	ISSUES(Messages.Column_issues, Messages.Column_issues_help, row -> count(row.figures().issues()), row -> row.figures().issues()),
	PER_HOUR(Messages.Column_perHour, Messages.Column_perHour_help, row -> decimal(row.figures().perHour()),
			row -> row.figures().perHour().orElse(-1)),
	PER_DAY(Messages.Column_perDay, Messages.Column_perDay_help, row -> decimal(row.figures().perDay()), row -> row.figures().perDay().orElse(-1)),
	MEDIAN_TIME(Messages.Column_medianTime, Messages.Column_medianTime_help, row -> row.figures().medianTime().map(ProgressColumn::time).orElse(""),
			row -> row.figures().medianTime().map(Duration::toMillis).orElse(-1L)),
	ACCURACY(Messages.Column_accuracy, Messages.Column_accuracy_help, ProgressColumn::accuracy, row -> row.figures().score().accuracy().orElse(-1));

	private static final int SECONDS = 60;

	private final String title;
	private final String help;
	private final Function<Row, String> text;
	private final Function<Row, Number> value;

	ProgressColumn(String title, String help, Function<Row, String> text, Function<Row, Number> value) {
		this.title = title;
		this.help = help;
		this.text = text;
		this.value = value;
	}

	/** The columns that tell something where rows are put together so. */
	static List<ProgressColumn> of(Grouping grouping) {
		ProgressColumn hidden = switch (grouping) {
			case TASK -> PERSON;
			case PERSON -> TASK;
			case TASK_AND_PERSON -> null;
		};
		return Stream.of(values()).filter(column -> column != hidden).toList();
	}

	/** Its heading. */
	String title() {
		return title;
	}

	/** What it tells, a whole sentence. */
	String help() {
		return help;
	}

	/** Whether it tells numbers, which stand on the right and begin with the greatest when sorted. */
	boolean isNumber() {
		return value != null;
	}

	/** What it tells of a row; empty where nothing is known. */
	String text(Row row) {
		return text.apply(row);
	}

	/** From the least to the greatest; what is not known comes first. */
	Comparator<Row> order() {
		return value == null
				? Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER)
				: Comparator.comparingDouble(row -> value.apply(row).doubleValue());
	}

	static String task(Row row) {
		return row.taskId() != null && row.taskId().isEmpty() ? Messages.Row_noTask : row.task();
	}

	static String person(Row row) {
		return row.person() != null && row.person().isEmpty() ? Messages.Row_nobody : row.name();
	}

	private static String returned(Row row) {
		Figures figures = row.figures();
		return figures.returned() == 0 ? count(0) : NLS.bind(Messages.Cell_share, count(figures.returned()), percent(figures.returnedShare()));
	}

	private static String accuracy(Row row) {
		return row.figures().score().known() == 0 ? "" : percent(row.figures().score().accuracy());
	}

	static String count(int count) {
		return NumberFormat.getIntegerInstance().format(count);
	}

	private static String decimal(OptionalDouble value) {
		NumberFormat format = NumberFormat.getNumberInstance();
		format.setMinimumFractionDigits(1);
		format.setMaximumFractionDigits(1);
		return value.isEmpty() ? "" : format.format(value.getAsDouble());
	}

	private static String percent(OptionalDouble share) {
		return share.isEmpty() ? "" : NumberFormat.getPercentInstance().format(share.getAsDouble());
	}

	private static String time(Duration time) {
		long seconds = Math.round(time.toMillis() / 1000.0);
		return seconds < SECONDS
				? NLS.bind(Messages.Cell_seconds, seconds)
				: NLS.bind(Messages.Cell_minutes, count((int) (seconds / SECONDS)), seconds % SECONDS);
	}
}
