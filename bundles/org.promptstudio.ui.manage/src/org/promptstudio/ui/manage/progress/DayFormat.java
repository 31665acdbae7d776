package org.promptstudio.ui.manage.progress;

import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;

/** Writes days, which are numbers on the axis of a chart: those since 1970. Between two days it writes nothing. */
final class DayFormat extends NumberFormat {

	private static final long serialVersionUID = 1;

	private final transient DateTimeFormatter format;
	/** The chart reads its own labels, to find those that can be left out. */
	private final transient Map<String, Long> written = new HashMap<>();

	/** @param pattern of a {@link DateTimeFormatter} */
	DayFormat(String pattern) {
		format = DateTimeFormatter.ofPattern(pattern);
	}

	@Override
	public StringBuffer format(double number, StringBuffer into, FieldPosition position) {
		return number == Math.rint(number) ? format((long) number, into, position) : into;
	}

	@Override
	public StringBuffer format(long number, StringBuffer into, FieldPosition position) {
		String day = format.format(LocalDate.ofEpochDay(number));
		written.put(day, number);
		return into.append(day);
	}

	/** Reads what it has written; of days that are written alike, the last one. */
	@Override
	public Number parse(String source, ParsePosition position) {
		Long day = written.get(source.substring(position.getIndex()));
		if (day != null) {
			position.setIndex(source.length());
		}
		return day;
	}
}
