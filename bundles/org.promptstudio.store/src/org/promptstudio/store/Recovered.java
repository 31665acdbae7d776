package org.promptstudio.store;

import java.time.Instant;
import java.util.Arrays;

/** Edits of an item that were not saved before the program ended, to be offered back. Immutable. */
public final class Recovered {

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

	/** When the last edit was journalled. */
	public Instant time() {
		return entry.time();
	}

	/** Whether the files on disk were still those that the edits were made on when this was looked up. */
	public boolean isBaseUnchanged() {
		return baseUnchanged;
	}

	/** Whether the item's file was not there any more when this was looked up. The edits hold all of it, so that saving them makes it again. */
	public boolean isItemGone() {
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
