package org.promptstudio.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Keeps unsaved edits safe from a crash: one small file per edited thing in a folder of the workspace. A change is on the disk at most half a second and one
 * write later; a single background thread writes, so that no edit waits for the disk. What cannot be written or read is reported, never thrown at the editor.
 * Thread-safe; one journal per folder.
 *
 * @param <E> what is kept of an edited thing
 * @param <R> what is offered back of it
 */
public abstract sealed class EditJournal<E extends JournalFiles.Entry, R extends UnsavedEdits> implements AutoCloseable
		permits Journal, ModelJournal {

	/** How long after a change it is written. */
	static final Duration DELAY = Duration.ofMillis(500);

	private final InstantSource clock;
	private final Consumer<IOException> failures;
	private final JournalFiles<E> files;

	/** What is new in an entry, compared with what is on the disk. */
	interface Comparison<R> {

		/** Null when nothing is. */
		R compare() throws IOException;
	}

	EditJournal(Path folder, Duration delay, InstantSource clock, JournalFiles.Form<E> form, Consumer<IOException> failures) {
		this.clock = clock;
		this.failures = failures;
		files = new JournalFiles<>(folder, delay, form, failures);
	}

	/**
	 * Takes the state of something after a change.
	 *
	 * @param state makes the entry, for a time
	 */
	final void changed(Path key, boolean isDirty, Function<Instant, E> state) {
		files.put(key, isDirty ? state.apply(clock.instant()) : null);
	}

	/** Removes what is kept by a key. */
	final void forget(Path key) {
		files.put(key, null);
	}

	/** What is kept by a key. An entry that is damaged is set aside and reported. */
	final Optional<E> entry(Path key) {
		return files.find(key);
	}

	/** Whether a file has an entry by a key. */
	final boolean isOnDisk(Path key) {
		return files.isOnDisk(key);
	}

	/** What is new in an entry; one that tells nothing new is removed. Empty, too, when the disk cannot be read, which is reported. */
	final Optional<R> compare(Path key, Comparison<R> comparison) {
		try {
			R edits = comparison.compare();
			if (edits == null) {
				forget(key);
			}
			return Optional.ofNullable(edits);
		} catch (IOException e) {
			failures.accept(e);
			return Optional.empty();
		}
	}

	/** What is new in an entry, by {@link #compare(Path, Comparison)}. */
	abstract Optional<R> compare(E entry);

	/** All unsaved edits that differ from what is on the disk now, the latest first. */
	public final List<R> pending() {
		return files.all().stream().flatMap(entry -> compare(entry).stream()).sorted(Comparator.comparing(UnsavedEdits::time).reversed()).toList();
	}

	/** Waits until every change so far is on the disk, or reported as not writable. */
	public final void flush() {
		files.flush();
	}

	/** Writes what is waiting and ends the background thread. Changes that come later are lost. */
	@Override
	public final void close() {
		files.close();
	}
}
