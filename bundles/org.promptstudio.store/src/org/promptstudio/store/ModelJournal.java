package org.promptstudio.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

/** Keeps unsaved edits of recipes and projects safe from a crash. Thread-safe; one per folder. */
public final class ModelJournal extends EditJournal<ModelEntry, RecoveredModel> {

	/**
	 * A journal that writes half a second after a change.
	 *
	 * @param folder made when first needed; of no other journal
	 * @param failures told what could not be written or read, in the thread in which that happened; must not throw
	 */
	public ModelJournal(Path folder, Consumer<IOException> failures) {
		this(folder, DELAY, InstantSource.system(), failures);
	}

	ModelJournal(Path folder, Duration delay, InstantSource clock, Consumer<IOException> failures) {
		super(folder, delay, clock, ModelEntry::of, failures);
	}

	/** Takes the state of a session after a change; called by its owner. */
	void changed(ModelSession<?> session) {
		changed(session.file(), session.isDirty(), session::journalEntry);
	}

	/** Removes the unsaved edits of a file: they were saved, or somebody decided against them. */
	public void discard(Path file) {
		forget(file);
	}

	/**
	 * Unsaved edits of a file that differ from what is in it now. An entry that is damaged is set aside and reported; one that tells nothing
	 * new is removed.
	 */
	public Optional<RecoveredModel> find(Path file) {
		return entry(file).flatMap(this::compare);
	}

	@Override
	Optional<RecoveredModel> compare(ModelEntry entry) {
		return compare(entry.file(), () -> {
			byte[] now = new TrackedFile(entry.file()).readBytes();
			return Arrays.equals(now, entry.content()) ? null : new RecoveredModel(entry, now);
		});
	}
}
