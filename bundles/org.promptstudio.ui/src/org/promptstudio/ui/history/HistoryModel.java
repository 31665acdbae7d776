package org.promptstudio.ui.history;

import java.util.ArrayList;
import java.util.List;

import org.promptstudio.core.history.ItemChange;
import org.promptstudio.store.HistoryEntry;
import org.promptstudio.store.ItemHistory;

/** What the history view shows: the saves of an item, the newest first, of all responses or of one. Any one thread. */
final class HistoryModel {

	/** A save, or what is shown of it. */
	record Save(HistoryEntry entry, List<ItemChange> changes) {}

	private ItemHistory.Content content = new ItemHistory.Content(List.of(), 0);
	private String response;

	/** Sets what was read. */
	void setContent(ItemHistory.Content content) {
		this.content = content;
	}

	/** Shows the changes of one response only, by its id; null for all. */
	void setResponse(String response) {
		this.response = response;
	}

	/** The saves that have something to show, the newest first. */
	List<Save> saves() {
		List<Save> saves = new ArrayList<>();
		for (HistoryEntry entry : content.entries().reversed()) {
			List<ItemChange> changes = entry.changes().stream().filter(change -> response == null || change.isOf(response)).toList();
			if (!changes.isEmpty()) {
				saves.add(new Save(entry, changes));
			}
		}
		return saves;
	}

	/** Whether nothing was ever saved. */
	boolean isEmpty() {
		return content.entries().isEmpty();
	}

	/** How many lines of the file could not be read. */
	int damaged() {
		return content.damaged();
	}
}
