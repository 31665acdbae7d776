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

/**
 * Keeps unsaved edits of items safe from a crash: one small file per edited item in a folder of the workspace. A change is on the disk at most
 * half a second and one write later; a single background thread writes, so that no edit waits for the disk. What cannot be written or
 * read is reported, never thrown at the editor. Thread-safe; one journal per folder.
 */
public final class Journal implements AutoCloseable {

	/** How long after a change it is written. */
	static final Duration DELAY = Duration.ofMillis(500);

	private static final JournalFiles.Form<JournalEntry> FORM = new JournalFiles.Form<>() {

		@Override
		public byte[] toBytes(JournalEntry entry) {
			return entry.toBytes();
		}

		@Override
		public JournalEntry of(byte[] bytes) throws IOException {
			return JournalEntry.of(bytes);
		}
	};

	private final InstantSource clock;
	private final Consumer<IOException> failures;
	private final JournalFiles<JournalEntry> files;

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
		this.clock = clock;
		this.failures = failures;
		files = new JournalFiles<>(folder, delay, FORM, failures);
	}

	/** Takes the state of a session after a change; called by its owner. */
	void changed(ItemSession session) {
		files.put(session.location().key(), session.isDirty() ? session.journalEntry(clock.instant()) : null);
	}

	/** Removes an item's unsaved edits: they were saved, or somebody decided against them. */
	public void discard(ItemLocation location) {
		files.put(location.key(), null);
	}

	/**
	 * Unsaved edits of an item that differ from what is in its files now. An entry that is damaged is set aside and reported; one that
	 * tells nothing new is removed.
	 */
	public Optional<Recovered> find(ItemLocation location) {
		return files.find(location.key()).flatMap(entry -> compare(location, entry));
	}

	/** All items with unsaved edits that differ from what is in their files now, the latest first. */
	public List<Recovered> pending() {
		return files.all().stream().flatMap(entry -> compare(locate(entry), entry).stream()).sorted(Comparator.comparing(Recovered::time).reversed())
				.toList();
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
		Path base = files.isOnDisk(entry.annotationFile()) ? entry.annotationFile() : null;
		return new ItemLocation(entry.itemFile(), entry.annotationFile(), null, entry.displayPath(), base);
	}

	private Optional<Recovered> compare(ItemLocation location, JournalEntry entry) {
		try {
			byte[] item = new TrackedFile(entry.itemFile()).readBytes();
			byte[] annotations = new TrackedFile(entry.annotationFile()).readBytes();
			if (Arrays.equals(item, entry.item()) && Arrays.equals(annotations, entry.annotations())) {
				discard(location);
				return Optional.empty();
			}
			return Optional.of(new Recovered(location, entry, item, annotations));
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
