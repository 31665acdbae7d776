package org.promptstudio.ui.issues;

import java.time.Duration;
import java.util.Set;

import org.promptstudio.core.team.ReviewEntry;

/**
 * Which entries to show.
 *
 * @param states of which an entry must have one
 * @param person who must have reported or begun it, or should act; null for anybody
 * @param age    how old it must be
 */
record IssueFilter(Set<ReviewEntry.State> states, String person, Age age) {

	/** How long ago somebody last did something about an entry. An entry of unknown time is let through by {@link #ANY} alone. */
	enum Age {
		ANY(Duration.ZERO, null),
		LAST_DAY(Duration.ZERO, Duration.ofDays(1)),
		LAST_WEEK(Duration.ZERO, Duration.ofDays(7)),
		OVER_DAY(
				Duration.ofDays(1), null),
		OVER_WEEK(Duration.ofDays(7), null),
		OVER_MONTH(Duration.ofDays(30), null);

		private final Duration least;
		private final Duration most;

		/** @param most null for any */
		Age(Duration least, Duration most) {
			this.least = least;
			this.most = most;
		}

		boolean letsThrough(long time, long now) {
			if (this == ANY) {
				return true;
			}
			long age = now - time;
			return time != 0 && age >= least.toMillis() && (most == null || age <= most.toMillis());
		}
	}

	/** Whether an entry is shown, its state aside. */
	boolean letsThrough(ReviewEntry entry, long now) {
		return (person == null || entry.concerns(person)) && age.letsThrough(entry.time(), now);
	}
}
