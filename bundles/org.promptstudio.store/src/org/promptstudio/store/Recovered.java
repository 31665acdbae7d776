package org.promptstudio.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;

/** Edits of an item that were not saved before the program ended, to be offered back. Immutable. */
public final class Recovered implements UnsavedEdits {

	private final ItemLocation location;
	private final JournalEntry entry;
	private final boolean baseUnchanged;
	private final boolean itemGone;

	Recovered(ItemLocation location, JournalEntry entry, byte[] itemNow, byte[] annotationsNow) {
		this.location = location;
		this.entry = entry;
		baseUnchanged = Arrays.equals(entry.itemBase(), Hashes.of(itemNow))
				&& Arrays.equals(entry.annotationBase(), Hashes.of(annotationsNow));
		itemGone = itemNow == null;
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

	@Override
	public Instant time() {
		return entry.time();
	}

	@Override
	public boolean isBaseUnchanged() {
		return baseUnchanged;
	}

	@Override
	public boolean isFileGone() {
		return itemGone;
	}

	/** The edited content, for comparing. */
	public ItemText text() {
		return ItemText.of(entry.item(), entry.annotations());
	}

	JournalEntry entry() {
		return entry;
	}
}
