package org.promptstudio.dataloop;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Supplier;

import org.eclipse.emf.ecore.EObject;

/**
 * Who changes responses and discussions, and when. The time of a change stays the same until the object changes again, so that asking twice
 * for the bytes of a file gives the same bytes.
 */
final class Stamps {

	/** As Dataloop spells times: ISO 8601, UTC, milliseconds. */
	private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'")
			.withZone(ZoneOffset.UTC);

	private final Supplier<Instant> clock;
	private final String user;
	private final Map<EObject, Stamp> created = new IdentityHashMap<>();
	private final Map<EObject, Stamp> updated = new IdentityHashMap<>();

	/**
	 * @param clock the time of a change
	 * @param user  who makes the changes, usually a mail address, or null when nobody is known
	 */
	Stamps(Supplier<Instant> clock, String user) {
		this.clock = clock;
		this.user = user;
	}

	private record Stamp(Object state, String time) {}

	String user() {
		return user;
	}

	/** When the object was first seen. */
	String created(EObject object) {
		return created.computeIfAbsent(object, r -> new Stamp(null, now())).time;
	}

	/** When the object was first seen in this state. */
	String updated(EObject object, Object state) {
		Stamp stamp = updated.get(object);
		if (stamp == null || !stamp.state.equals(state)) {
			stamp = new Stamp(state, now());
			updated.put(object, stamp);
		}
		return stamp.time;
	}

	private String now() {
		return FORMAT.format(clock.get());
	}
}
