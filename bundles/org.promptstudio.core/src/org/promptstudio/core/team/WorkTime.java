package org.promptstudio.core.team;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Measures how long somebody works on each item. Time counts from one action to the next on the same item, unless more time passes between them
 * than people need to read and think: then they were away, and nothing of it counts. One thread.
 */
public final class WorkTime {

	private final InstantSource clock;
	private final Duration idle;
	private final Map<String, Duration> times = new LinkedHashMap<>();
	private String item;
	private Instant last;

	/** @param idle the longest time between two actions that counts as work */
	public WorkTime(InstantSource clock, Duration idle) {
		this.clock = clock;
		this.idle = idle;
	}

	/** Somebody did something on an item: opened it, typed, clicked, scrolled. */
	public void action(String on) {
		Instant now = clock.instant();
		count(now);
		item = on;
		last = now;
	}

	/** The item was closed, or the window lost the focus: the time until now counts, what follows does not. */
	public void leave() {
		count(clock.instant());
		item = null;
		last = null;
	}

	/** A clock that was set back counts nothing. */
	private void count(Instant now) {
		if (item != null) {
			Duration passed = Duration.between(last, now);
			if (!passed.isNegative() && passed.compareTo(idle) <= 0) {
				times.merge(item, passed, Duration::plus);
			}
		}
	}

	/** The work on an item so far. */
	public Duration of(String wanted) {
		return times.getOrDefault(wanted, Duration.ZERO);
	}

	/** The work on an item since the last call; what was told is forgotten. */
	public Duration take(String wanted) {
		if (wanted.equals(item)) {
			action(wanted);
		}
		Duration time = times.remove(wanted);
		return time == null ? Duration.ZERO : time;
	}
}
