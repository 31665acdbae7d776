package org.promptstudio.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Keeps unsaved edits of recipes and projects safe from a crash, as a {@link Journal} does those of items. Thread-safe; one per folder. */
public final class ModelJournal implements AutoCloseable {

	private static final JournalFiles.Form<ModelEntry> FORM = new JournalFiles.Form<>() {

		@Override
		public byte[] toBytes(ModelEntry entry) {
			return entry.toBytes();
		}

		@Override
		public ModelEntry of(byte[] bytes) throws IOException {
			return ModelEntry.of(bytes);
		}
	};

	private final InstantSource clock;
	private final Consumer<IOException> failures;
	private final JournalFiles<ModelEntry> files;

	/**
	 * A journal that writes half a second after a change.
	 *
	 * @param folder made when first needed; of no other journal
	 * @param failures told what could not be written or read, in the thread in which that happened; must not throw
	 */
	public ModelJournal(Path folder, Consumer<IOException> failures) {
		this(folder, Journal.DELAY, InstantSource.system(), failures);
	}

	ModelJournal(Path folder, Duration delay, InstantSource clock, Consumer<IOException> failures) {
		this.clock = clock;
		this.failures = failures;
		files = new JournalFiles<>(folder, delay, FORM, failures);
	}

	/** Takes the state of a session after a change; called by its owner. */
	void changed(ModelSession<?> session) {
		files.put(session.file(), session.isDirty() ? session.journalEntry(clock.instant()) : null);
	}

	/** Removes the unsaved edits of a file: they were saved, or somebody decided against them. */
	public void discard(Path file) {
		files.put(file, null);
	}

	/**
	 * Unsaved edits of a file that differ from what is in it now. An entry that is damaged is set aside and reported; one that tells nothing
	 * new is removed.
	 */
	public Optional<RecoveredModel> find(Path file) {
		return files.find(file).flatMap(this::compare);
	}

	/** All files with unsaved edits that differ from what is in them now, the latest first. */
	public List<RecoveredModel> pending() {
		return files.all().stream().flatMap(entry -> compare(entry).stream()).sorted(Comparator.comparing(RecoveredModel::time).reversed()).toList();
	}

	private Optional<RecoveredModel> compare(ModelEntry entry) {
		try {
			byte[] now = new TrackedFile(entry.file()).readBytes();
			if (Arrays.equals(now, entry.content())) {
				discard(entry.file());
				return Optional.empty();
			}
			return Optional.of(new RecoveredModel(entry, now));
		} catch (IOException e) {
			failures.accept(e);
			return Optional.empty();
		}
	}

	/** Waits until every change so far is on the disk, or reported as not writable. */
	public void flush() {
		files.flush();
	}

	/** Writes what is waiting and ends the background thread. Changes that come later are lost. */
	@Override
	public void close() {
		files.close();
	}
}
