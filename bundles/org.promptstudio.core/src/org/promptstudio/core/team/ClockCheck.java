package org.promptstudio.core.team;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.Prompt;
import org.promptstudio.model.studio.Response;
import org.promptstudio.model.studio.StatusEntry;

/**
 * Finds out that the clock of this computer cannot be right, or that of somebody who works on the same items: it was set back while the studio runs, or an item
 * was changed at a time that is still to come. Each thing is told once. One thread.
 */
public final class ClockCheck {

	/** So far the clocks of several computers may be apart. */
	public static final Duration TOLERANCE = Duration.ofMinutes(5);

	/** Why a clock cannot be right. */
	public sealed interface Doubt {

		/** What this clock says. */
		Instant now();

		/**
		 * The clock was set back.
		 *
		 * @param before what it said when it was looked at the last time
		 */
		record SetBack(Instant now, Instant before) implements Doubt {}

		/**
		 * An item was changed later than now.
		 *
		 * @param changed when, by the clock of whoever changed it
		 * @param person  who did, as far as the item tells; else empty
		 */
		record LaterChange(Instant now, Instant changed, String person) implements Doubt {}
	}

	private final Set<String> told = new HashSet<>();
	/** What the clock said; null until it is looked at. */
	private Instant before;

	/** Looks at the clock, and at an item that was opened or saved. */
	public Optional<Doubt> look(Item item, Instant now) {
		Instant last = before;
		before = now;
		if (last != null && now.isBefore(last.minus(TOLERANCE))) {
			return Optional.of(new Doubt.SetBack(now, last));
		}
		Doubt.LaterChange change = latest(item, now);
		boolean isLater = change.changed().isAfter(now.plus(TOLERANCE));
		return isLater && told.add(change.person()) ? Optional.of(change) : Optional.empty();
	}

	private static Doubt.LaterChange latest(Item item, Instant now) {
		Doubt.LaterChange latest = new Doubt.LaterChange(now, Instant.MIN, "");
		for (Prompt prompt : item.getPrompts()) {
			for (Response response : prompt.getResponses()) {
				latest = later(latest, response.getUpdatedAt(), null);
			}
		}
		for (StatusEntry entry : item.getStatusLog()) {
			latest = later(latest, entry.getTimestamp(), entry.getCreator());
		}
		return latest;
	}

	private static Doubt.LaterChange later(Doubt.LaterChange than, String time, String person) {
		if (time == null) {
			return than;
		}
		try {
			Instant changed = OffsetDateTime.parse(time).toInstant();
			return changed.isAfter(than.changed()) ? new Doubt.LaterChange(than.now(), changed, person == null ? "" : person) : than;
		} catch (DateTimeException e) {
			return than; // it says nothing about a clock
		}
	}
}
