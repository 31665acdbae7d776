package org.promptstudio.core.progress;

import java.time.Duration;
import java.util.Optional;

/** Tells how long people have worked on items, time in which they did nothing left out. */
@FunctionalInterface
public interface WorkTimes {

	/** Where nobody has measured. */
	WorkTimes NONE = (task, person, item) -> Optional.empty();

	/**
	 * The work of somebody on an item.
	 *
	 * @param task   id of a task; empty for work without one
	 * @param person mail address
	 * @param item   display path
	 * @return empty when it was not measured
	 */
	Optional<Duration> of(String task, String person, String item);
}
