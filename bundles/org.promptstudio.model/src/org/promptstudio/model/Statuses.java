package org.promptstudio.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.promptstudio.model.studio.StatusEntry;

/** What the status log of an item tells. A status belongs to a task, or to none; the newest one is that of the item. */
public final class Statuses {

	/** Done. */
	public static final String COMPLETED = "completed";
	/** Not worth the work; Dataloop's spelling. */
	public static final String DISCARD = "discard";
	/** Looked at by a reviewer and found good. */
	public static final String APPROVED = "approved";

	/** The action that gives a status. */
	public static final String CREATED = "created";
	/** The action that takes a status away. */
	public static final String DELETED = "deleted";

	private Statuses() {
	}

	/** The statuses that nobody took away: of each task the last entry, unless its action was another one than {@value #CREATED}. */
	public static List<StatusEntry> standing(List<StatusEntry> log) {
		Map<String, StatusEntry> lastOfTask = new LinkedHashMap<>();
		for (StatusEntry entry : log) {
			String key = key(entry);
			lastOfTask.remove(key); // so that it comes last
			lastOfTask.remove("a" + entry.getAssignmentId()); // an assignment is part of a task
			lastOfTask.put(key, entry);
		}
		List<StatusEntry> standing = new ArrayList<>(lastOfTask.values());
		standing.removeIf(entry -> entry.getStatus() == null || entry.getAction() != null && !entry.getAction().equals(CREATED));
		return standing;
	}

	private static String key(StatusEntry entry) {
		return entry.getTaskId() != null ? "t" + entry.getTaskId() : entry.getAssignmentId() != null ? "a" + entry.getAssignmentId() : "";
	}

	/** The entry that tells the item's status: the standing one of the latest time; of equal or missing times, the last. */
	public static Optional<StatusEntry> current(List<StatusEntry> log) {
		StatusEntry newest = null;
		for (StatusEntry entry : standing(log)) {
			if (newest == null || time(entry).compareTo(time(newest)) >= 0) {
				newest = entry;
			}
		}
		return Optional.ofNullable(newest);
	}

	/** ISO 8601 in UTC, so that the order of the texts is that of the times. */
	private static String time(StatusEntry entry) {
		return Objects.requireNonNullElse(entry.getTimestamp(), "");
	}
}
