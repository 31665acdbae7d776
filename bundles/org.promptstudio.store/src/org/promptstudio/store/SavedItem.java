package org.promptstudio.store;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.promptstudio.core.history.ItemChange;
import org.promptstudio.core.history.ItemChanges;
import org.promptstudio.dataloop.FormatException;
import org.promptstudio.model.studio.Item;

/** The files of an item while they are saved: nobody else saves them, and what is changed is told by the item's history. */
final class SavedItem implements Closeable {

	/** Writes the files. */
	interface Writing {
		void run() throws IOException;
	}

	private final ItemLocation location;
	private final ItemHistory history;
	private final SaveLock lock;
	private final byte[] item;
	private final byte[] annotations;

	private SavedItem(ItemLocation location, ItemHistory history, SaveLock lock) throws IOException {
		this.location = location;
		this.history = history;
		this.lock = lock;
		item = new TrackedFile(location.itemFile()).readBytes();
		annotations = new TrackedFile(location.annotationFile()).readBytes();
	}

	/** Waits until nobody else saves the item. */
	static SavedItem of(ItemLocation location) throws IOException {
		ItemHistory history = ItemHistory.of(location);
		SaveLock lock = SaveLock.of(history);
		try {
			return new SavedItem(location, history, lock);
		} catch (IOException e) {
			lock.close();
			throw e;
		}
	}

	/** What is in the item file now; null when there is none. */
	byte[] item() {
		return item;
	}

	/** What is in the annotation file now; null when there is none. */
	byte[] annotations() {
		return annotations;
	}

	/** What the history will tell of a save. */
	HistoryEntry entry(Instant time, String person, byte[] newItem, byte[] newAnnotations) throws IOException {
		List<ItemChange> changes;
		try {
			changes = ItemChanges.between(before(), ItemFiles.parse(location, newItem, orBase(newAnnotations)).item());
		} catch (FormatException e) {
			throw new IOException(e.getMessage(), e);
		}
		return new HistoryEntry(time, Objects.requireNonNullElse(person, ""), changes);
	}

	/** Null when there is no item to read; what stood there is then all new. */
	private Item before() throws IOException {
		try {
			return item == null ? null : ItemFiles.parse(location, item, orBase(annotations)).item();
		} catch (FormatException e) {
			return null;
		}
	}

	private byte[] orBase(byte[] bytes) throws IOException, FormatException {
		return bytes == null ? ItemFiles.base(location) : bytes;
	}

	/** Writes the files with an entry in the history, or neither. The entry comes first: a change that no history tells of cannot be. */
	void record(HistoryEntry entry, Writing writing) throws IOException {
		if (entry.changes().isEmpty()) {
			writing.run();
			return;
		}
		long before = history.append(lock, entry);
		try {
			writing.run();
		} catch (IOException e) {
			takeBack(before, e);
			throw e;
		}
	}

	private void takeBack(long before, IOException cause) {
		try {
			ItemHistory.takeBack(lock, before);
		} catch (IOException e) {
			cause.addSuppressed(e);
		}
	}

	@Override
	public void close() throws IOException {
		lock.close();
	}
}
