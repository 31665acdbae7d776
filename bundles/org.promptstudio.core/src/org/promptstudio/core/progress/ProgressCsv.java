package org.promptstudio.core.progress;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * Writes progress as CSV (RFC 4180), for spreadsheets and scripts: keys of columns in the first line, shares from 0 to 1, times in seconds, a point in
 * decimals whatever the language. A text that a spreadsheet would take for a formula gets an apostrophe in front of it.
 */
public final class ProgressCsv {

	private static final List<String> COLUMNS = List.of("task_id", "task", "person", "name", "items", "open", "done", "discarded", "approved",
			"finished", "returned", "returned_share", "open_issues", "items_per_hour", "items_per_day", "median_seconds", "work_seconds",
			"known_right", "known_answers", "accuracy");
	private static final String END = "\r\n";
	private static final int DIGITS = 4;

	private ProgressCsv() {
	}

	/** Writes a line for each row; the caller chooses UTF-8 and closes. */
	public static void write(List<TeamProgress.Row> rows, Appendable out) throws IOException {
		out.append(String.join(",", COLUMNS)).append(END);
		for (TeamProgress.Row row : rows) {
			out.append(cells(row).stream().map(ProgressCsv::cell).collect(Collectors.joining(","))).append(END);
		}
	}

	private static List<Object> cells(TeamProgress.Row row) {
		Figures figures = row.figures();
		return List.of(text(row.taskId()), text(row.task()), text(row.person()), text(row.name()), figures.items(), figures.open(), figures.done(),
				figures.discarded(), figures.approved(), figures.finished(), figures.returned(), number(figures.returnedShare()), figures.issues(),
				number(figures.perHour()), number(figures.perDay()), figures.medianTime().map(ProgressCsv::seconds).orElse(""),
				figures.worked().isZero() ? "" : seconds(figures.worked()), figures.score().right(), figures.score().known(),
				number(figures.score().accuracy()));
	}

	private static String text(String text) {
		return Objects.requireNonNullElse(text, "");
	}

	private static String number(OptionalDouble value) {
		if (value.isEmpty()) {
			return "";
		}
		BigDecimal rounded = BigDecimal.valueOf(value.getAsDouble()).setScale(DIGITS, RoundingMode.HALF_UP).stripTrailingZeros();
		return rounded.toPlainString();
	}

	private static String seconds(Duration time) {
		return String.format(Locale.ROOT, "%d", Math.round(time.toMillis() / 1000.0));
	}

	/** A cell, in quotes where it has to be. */
	static String cell(Object value) {
		String text = String.valueOf(value);
		if (value instanceof String && !text.isEmpty() && isFormula(text)) {
			text = '\'' + text;
		}
		return text.matches("(?s).*[,\"\r\n].*") || !text.equals(text.strip()) ? '"' + text.replace("\"", "\"\"") + '"' : text;
	}

	/** Spreadsheets calculate what begins so, white space in front of it or not; full-width signs too. */
	private static boolean isFormula(String text) {
		char first = text.charAt(0);
		if (first == '\t' || first == '\r' || first == '\n') {
			return true;
		}
		String stripped = text.strip();
		return !stripped.isEmpty() && "=+-@\uFF1D\uFF0B\uFF0D\uFF20|%".indexOf(stripped.charAt(0)) >= 0;
	}
}
