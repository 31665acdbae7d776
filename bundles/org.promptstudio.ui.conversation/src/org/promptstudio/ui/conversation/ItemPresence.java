package org.promptstudio.ui.conversation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;

import org.promptstudio.core.team.Members;
import org.promptstudio.model.project.Project;
import org.promptstudio.store.ItemLocation;
import org.promptstudio.store.ItemLock;
import org.promptstudio.store.ItemLock.Holder;

/**
 * Tells other workbenches that the item is open here, and finds out whether it is open elsewhere and whether its files change; in the background, as the
 * drive may be slow. For one item; {@link #close} ends it. An item that somebody only passes on the way to another is not told. A drive that cannot be
 * written just shows nobody.
 */
final class ItemPresence extends Job {

	/** The family of these jobs. */
	static final Object FAMILY = ItemPresence.class;

	private static final long SETTLING = 200;
	private static final long INTERVAL = 5_000;

	private enum State {
		PASSING, WATCHING, CLOSED
	}

	private final ItemLocation location;
	private final String person;
	private final List<Path> files;
	private final Consumer<Optional<Holder>> holders;
	private final Runnable changes;
	private final AtomicReference<State> state = new AtomicReference<>(State.PASSING);
	private ItemLock lock;
	private Optional<Holder> holder = Optional.empty();
	private Instant refreshed = Instant.MIN;
	private List<FileTime> times;

	/**
	 * Begins.
	 *
	 * @param person  who works here
	 * @param holders told when somebody else has the item open, or no longer; in the background
	 * @param changes run when a file of the item has another time of change; in the background
	 */
	ItemPresence(ItemLocation location, String person, Consumer<Optional<Holder>> holders, Runnable changes) {
		super(location.displayPath());
		this.location = location;
		this.person = person;
		files = List.of(location.itemFile(), location.annotationFile());
		this.holders = holders;
		this.changes = changes;
		setSystem(true);
		schedule(SETTLING);
	}

	@Override
	public boolean belongsTo(Object family) {
		return family == FAMILY;
	}

	@Override
	protected synchronized IStatus run(IProgressMonitor monitor) {
		state.compareAndSet(State.PASSING, State.WATCHING);
		if (state.get() != State.CLOSED) {
			look();
			watch();
			schedule(INTERVAL);
		}
		return Status.OK_STATUS;
	}

	private void look() {
		Instant now = Instant.now();
		boolean isDue = holder.isPresent() || now.isBefore(refreshed) || !now.isBefore(refreshed.plus(ItemLock.REFRESH));
		if (!refreshed.equals(Instant.MIN) && !isDue) {
			return;
		}
		if (lock == null) {
			lock = new ItemLock(location, person, now);
		}
		Optional<Holder> found;
		try {
			found = lock.take();
		} catch (IOException e) {
			found = Optional.empty();
		}
		refreshed = now;
		if (!found.equals(holder)) {
			holder = found;
			holders.accept(found);
		}
	}

	private void watch() {
		List<FileTime> now = files.stream().map(ItemPresence::time).toList();
		if (times != null && !now.equals(times)) {
			changes.run();
		}
		times = now;
	}

	private static FileTime time(Path file) {
		try {
			return Files.getLastModifiedTime(file);
		} catch (IOException e) {
			return FileTime.fromMillis(0);
		}
	}

	/** Ends it; the lock is given back in the background. */
	void close() {
		if (ended()) {
			ICoreRunnable release = monitor -> release();
			Job.createSystem(getName(), release).schedule();
		}
	}

	/** Ends it and waits until the lock is given back, because the program may end. */
	void closeAndWait() {
		if (ended()) {
			release();
		}
	}

	/** Whether there may be something to give back. */
	private boolean ended() {
		cancel();
		return state.getAndSet(State.CLOSED) == State.WATCHING;
	}

	private synchronized void release() {
		try {
			if (lock != null) {
				lock.close();
			}
		} catch (IOException e) {
			holder = Optional.empty(); // others will find that it is not refreshed any more
		}
	}

	/**
	 * What to say of somebody who has the item open.
	 *
	 * @param project knows people by name; null when there is none
	 */
	static String sentence(Holder holder, Project project, String user, ZoneId zone) {
		ZonedDateTime since = holder.since().atZone(zone);
		boolean isToday = since.toLocalDate().equals(LocalDate.now(zone));
		DateTimeFormatter format = isToday
				? DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
				: DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT);
		boolean isSelf = holder.person().equals(user);
		return NLS.bind(isSelf ? Messages.Presence_self : Messages.Presence_other,
				Arrays.asList(isSelf ? holder.machine() : Members.name(project, holder.person()), format.format(since)).toArray());
	}
}
