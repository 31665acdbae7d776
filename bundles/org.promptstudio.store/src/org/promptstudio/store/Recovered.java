package org.promptstudio.store;

import java.nio.file.Path;
import java.util.Arrays;

/** Edits of an item that were not saved before the program ended, to be offered back. Immutable. */
public final class Recovered extends UnsavedEdits {

	private final ItemLocation location;
	private final JournalEntry entry;

	/**
	 * @param itemNow what is in the item file, null for no file
	 * @param annotationsNow what is in the annotation file, null for no file
	 */
	Recovered(ItemLocation location, JournalEntry entry, byte[] itemNow, byte[] annotationsNow) {
		super(entry.time(), Arrays.equals(entry.itemBase(), Hashes.of(itemNow))
				&& Arrays.equals(entry.annotationBase(), Hashes.of(annotationsNow)), itemNow == null);
		this.location = location;
		this.entry = entry;
	}

	/** The item that was edited; its file may be gone. */
	public ItemLocation location() {
		return location;
	}

	@Override
	public Path key() {
		return location.key();
	}

	@Override
	public String displayPath() {
		return location.displayPath();
	}

	/** The edited content, for comparing. */
	public ItemText text() {
		return ItemText.of(entry.item(), entry.annotations());
	}

	JournalEntry entry() {
		return entry;
	}
}
