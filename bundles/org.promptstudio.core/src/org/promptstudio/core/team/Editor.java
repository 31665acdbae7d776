package org.promptstudio.core.team;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/**
 * Who works, and on what.
 *
 * @param user         mail address; null when nobody said
 * @param taskId       the task that the work belongs to; null for none
 * @param assignmentId the part of the task; null for none
 * @param clock        tells the time of what is done
 * @param ids          gives ids to what is made
 */
public record Editor(String user, String taskId, String assignmentId, InstantSource clock, Supplier<String> ids) {

	/** As Dataloop spells times: ISO 8601, UTC, milliseconds. */
	private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

	/** Without a task, with the time of the machine, and ids of 24 random hexadecimal digits, as the platform has them. */
	public Editor(String user) {
		this(user, null, null, InstantSource.system(), Editor::randomId);
	}

	/** The same person working on a task. */
	public Editor on(String task, String assignment) {
		return new Editor(user, task, assignment, clock, ids);
	}

	private static String randomId() {
		ThreadLocalRandom random = ThreadLocalRandom.current();
		return "%016x%08x".formatted(random.nextLong(), random.nextInt());
	}

	static String format(Instant time) {
		return FORMAT.format(time);
	}

	String now() {
		return format(clock.instant());
	}
}
