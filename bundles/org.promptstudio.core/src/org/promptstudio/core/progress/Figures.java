package org.promptstudio.core.progress;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

import org.promptstudio.model.Statuses;

/**
 * How far some work is. A work is one item done by one person in one task: an item that two people do counts twice. Immutable.
 *
 * @param items     works that are to be done
 * @param open      of these, those without a status: not begun, not finished, or returned
 * @param statuses  how many works have which status, by whom gave it; by the name of the status
 * @param approved  of the works with a status, those that a review has approved
 * @param finished  works that ever got a status
 * @param returned  of these, those whose status somebody else took away
 * @param issues    open issues
 * @param times     measured time of each finished work that was measured, ascending
 * @param worked    measured time of all works, finished or not
 * @param days      the days on which a work got a status
 * @param score     against known answers
 */
public record Figures(int items, int open, Map<String, Integer> statuses, int approved, int finished, int returned, int issues,
		List<Duration> times, Duration worked, Set<LocalDate> days, Score score) {

	private static final double SECONDS_PER_HOUR = 3600;

	/** Works with a status other than {@value Statuses#DISCARD}. */
	public int done() {
		return statuses.entrySet().stream().filter(status -> !Statuses.DISCARD.equals(status.getKey())).mapToInt(Map.Entry::getValue).sum();
	}

	/** Works whose items are not worth it. */
	public int discarded() {
		return statuses.getOrDefault(Statuses.DISCARD, 0);
	}

	/** The share of finished works that were returned, 0 to 1; empty where nothing was finished. */
	public OptionalDouble returnedShare() {
		return finished == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) returned / finished);
	}

	/** Finished works per hour of work, of those that were measured; empty where no time was. */
	public OptionalDouble perHour() {
		return times.isEmpty() || worked.isZero() ? OptionalDouble.empty() : OptionalDouble.of(times.size() * SECONDS_PER_HOUR / seconds(worked));
	}

	/** Finished works per day on which there were any; empty where no day is known. */
	public OptionalDouble perDay() {
		return days.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of((double) finished / days.size());
	}

	/** The time in the middle; of two in the middle, the mean. Empty where nothing was measured. */
	public Optional<Duration> medianTime() {
		if (times.isEmpty()) {
			return Optional.empty();
		}
		Duration upper = times.get(times.size() / 2);
		return Optional.of(times.size() % 2 == 1 ? upper : upper.plus(times.get(times.size() / 2 - 1)).dividedBy(2));
	}

	private static double seconds(Duration time) {
		return time.toMillis() / 1000.0;
	}
}
