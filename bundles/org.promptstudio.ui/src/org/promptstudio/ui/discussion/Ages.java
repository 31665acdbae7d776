package org.promptstudio.ui.discussion;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

import org.eclipse.osgi.util.NLS;

/** Says how long ago something was, as people do. */
public final class Ages {

	private static final long WEEK = 7;

	private Ages() {
	}

	/**
	 * How long ago something was.
	 *
	 * @param time milliseconds since 1970; null or 0 for an unknown time
	 * @param now  milliseconds since 1970; a time after it counts as just now, because clocks differ
	 * @return a few words, after a week the date; empty for an unknown time
	 */
	public static String ago(Long time, long now) {
		if (time == null || time.longValue() == 0) {
			return "";
		}
		Duration age = Duration.ofMillis(Math.max(0, now - time.longValue()));
		if (age.toMinutes() < 1) {
			return Messages.Age_now;
		}
		if (age.toHours() < 1) {
			return NLS.bind(Messages.Age_minutes, Long.valueOf(age.toMinutes()));
		}
		if (age.toDays() < 1) {
			return NLS.bind(Messages.Age_hours, Long.valueOf(age.toHours()));
		}
		if (age.toDays() < WEEK) {
			return age.toDays() == 1 ? Messages.Age_day : NLS.bind(Messages.Age_days, Long.valueOf(age.toDays()));
		}
		return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).format(Instant.ofEpochMilli(time.longValue()).atZone(ZoneId.systemDefault()));
	}

	/** Day and time in the machine's zone; empty for an unknown time. */
	public static String exact(Long time) {
		return time == null || time.longValue() == 0
				? ""
				: DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
						.format(Instant.ofEpochMilli(time.longValue()).atZone(ZoneId.systemDefault()));
	}
}
