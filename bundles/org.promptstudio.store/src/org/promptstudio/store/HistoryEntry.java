package org.promptstudio.store;

import java.time.Instant;
import java.util.List;

import org.promptstudio.core.history.ItemChange;

/**
 * What one save changed in an item. Immutable.
 *
 * @param time    when it was saved, by the clock of the machine that did
 * @param person  who saved it; empty when nobody was named
 * @param changes at least one
 */
public record HistoryEntry(Instant time, String person, List<ItemChange> changes) {

	/** Copies the list. */
	public HistoryEntry {
		changes = List.copyOf(changes);
	}
}
