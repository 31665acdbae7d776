package org.promptstudio.core.progress;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.promptstudio.core.team.Members;
import org.promptstudio.model.Statuses;
import org.promptstudio.model.studio.StatusEntry;

/** What the entries of one task in the log of an item tell, played again from the first to the last. */
final class TaskLog {

	/**
	 * A status that was given or taken away.
	 *
	 * @param person who gave it, or to whom it was returned; empty for nobody
	 * @param time   null where the file does not tell
	 * @param by     1 where the item got a status and had none, -1 where it lost it, 0 where it got another one
	 */
	record Change(String person, Instant time, int by) {}

	private final List<Change> changes = new ArrayList<>();
	private final Set<String> finishers = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
	private final Set<String> returned = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
	private String giver;
	private String status;

	TaskLog(List<StatusEntry> entries) {
		entries.forEach(this::play);
	}

	private void play(StatusEntry entry) {
		String person = entry.getCreator() == null ? "" : entry.getCreator().strip();
		Instant time = time(entry.getTimestamp());
		boolean isGiven = entry.getStatus() != null && (entry.getAction() == null || Statuses.CREATED.equals(entry.getAction()));
		if (!isGiven) {
			take(person, time);
			return;
		}
		boolean isReview = Statuses.APPROVED.equals(entry.getStatus()) && status != null; // of somebody's work, which stays his
		if (!isReview) {
			giver = person;
			finishers.add(person);
			changes.add(new Change(person, time, status == null ? 1 : 0));
		}
		status = entry.getStatus();
	}

	private void take(String person, Instant time) {
		if (status != null) {
			changes.add(new Change(giver, time, -1));
			if (!giver.isEmpty() && !Members.isSame(giver, person)) {
				returned.add(giver);
			}
			status = null;
		}
	}

	/** ISO 8601 with any offset, as other tools write it. */
	private static Instant time(String text) {
		try {
			return text == null ? null : OffsetDateTime.parse(text.strip()).toInstant();
		} catch (DateTimeException e) {
			return null; // no day to show it on; it counts all the same
		}
	}

	/** What happened, in the order of the log. */
	List<Change> changes() {
		return changes;
	}

	/** Who ever gave a status. */
	Set<String> finishers() {
		return finishers;
	}

	/** From whom somebody else took a status away. */
	Set<String> returned() {
		return returned;
	}

	/** The status that nobody took away. */
	Optional<String> status() {
		return Optional.ofNullable(status);
	}

	/** Who gave the last status, be it taken away since; a review's does not count. Empty where there never was one. */
	Optional<String> giver() {
		return Optional.ofNullable(giver);
	}
}
