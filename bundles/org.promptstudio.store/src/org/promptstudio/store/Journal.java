package org.promptstudio.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

/** Keeps unsaved edits of items safe from a crash. Thread-safe; one per folder. */
public final class Journal extends EditJournal<JournalEntry, Recovered> {

	/**
	 * A journal that writes half a second after a change.
	 *
	 * @param folder made when first needed
	 * @param failures told what could not be written or read, in the thread in which that happened; must not throw
	 */
	public Journal(Path folder, Consumer<IOException> failures) {
		this(folder, DELAY, InstantSource.system(), failures);
	}

	Journal(Path folder, Duration delay, InstantSource clock, Consumer<IOException> failures) {
		super(folder, delay, clock, JournalEntry::of, failures);
	}

	/** Takes the state of a session after a change; called by its owner. */
	void changed(ItemSession session) {
		changed(session.location().key(), session.isDirty(), session::journalEntry);
	}

	/** Removes an item's unsaved edits: they were saved, or somebody decided against them. */
	public void discard(ItemLocation location) {
		forget(location.key());
	}

	/**
	 * Unsaved edits of an item that differ from what is in its files now. An entry that is damaged is set aside and reported; one that
	 * tells nothing new is removed.
	 */
	public Optional<Recovered> find(ItemLocation location) {
		return entry(location.key()).flatMap(entry -> compare(location, entry));
	}

	@Override
	Optional<Recovered> compare(JournalEntry entry) {
		return compare(locate(entry), entry);
	}

	private Optional<Recovered> compare(ItemLocation location, JournalEntry entry) {
		return compare(location.key(), () -> {
			byte[] item = new TrackedFile(entry.itemFile()).readBytes();
			byte[] annotations = new TrackedFile(entry.annotationFile()).readBytes();
			boolean isSame = Arrays.equals(item, entry.item()) && Arrays.equals(annotations, entry.annotations());
			return isSame ? null : new Recovered(location, entry, item, annotations);
		});
	}

	private ItemLocation locate(JournalEntry entry) {
		try {
			Dataset dataset = Dataset.find(entry.itemFile());
			Optional<ItemLocation> location = dataset.location(entry.itemFile());
			if (location.isPresent() && location.get().annotationFile().equals(entry.annotationFile())) {
				return location.get();
			}
			Optional<ItemLocation> layer = Layers.find(dataset, entry.annotationFile());
			if (layer.isPresent() && layer.get().itemFile().equals(entry.itemFile())) {
				return layer.get();
			}
		} catch (IOException e) {
			return withoutDataset(entry); // the item is gone, its edits are not
		}
		return withoutDataset(entry);
	}

	/** A layer stays one, by which its entry is found again. */
	private ItemLocation withoutDataset(JournalEntry entry) {
		Path base = isOnDisk(entry.annotationFile()) ? entry.annotationFile() : null;
		return new ItemLocation(entry.itemFile(), entry.annotationFile(), null, entry.displayPath(), base);
	}
}
