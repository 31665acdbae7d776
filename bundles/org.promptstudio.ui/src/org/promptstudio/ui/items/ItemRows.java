package org.promptstudio.ui.items;

import java.util.Arrays;
import java.util.Optional;

import org.promptstudio.store.IndexRow;
import org.promptstudio.store.IndexView;
import org.promptstudio.store.ItemLocation;

/**
 * The rows that a filter lets through at one moment. Immutable; any thread. Positions count from 0.
 *
 * @param view all rows
 * @param filtered the numbers of those that are shown, ascending; null for all
 */
record ItemRows(IndexView view, int[] filtered) {

	int size() {
		return filtered == null ? view.size() : filtered.length;
	}

	private int rowAt(int position) {
		return filtered == null ? position : filtered[position];
	}

	IndexRow row(int position) {
		return view.row(rowAt(position));
	}

	ItemLocation location(int position) {
		return view.location(rowAt(position));
	}

	/** The position of an item, or -1 - (the position of the first shown item after it). */
	int position(ItemLocation location) {
		int row = location == null ? -1 : view.indexOf(location.displayPath());
		if (row < 0 || !view.location(row).isSameItem(location)) {
			return -1;
		}
		return filtered == null ? row : Arrays.binarySearch(filtered, row);
	}

	/** As {@link org.promptstudio.ui.ItemSequence#neighbour}. */
	Optional<ItemLocation> neighbour(ItemLocation from, int steps) {
		int position = position(from);
		int start = position >= 0 ? position : -1 - position - (steps > 0 || from == null ? 1 : 0);
		int to = start + steps;
		return to >= 0 && to < size() ? Optional.of(location(to)) : Optional.empty();
	}

	/** What people call an item: its file's name without the folders and the ending. */
	static String name(String displayPath) {
		String file = displayPath.substring(displayPath.lastIndexOf('/') + 1);
		return file.endsWith(".json") ? file.substring(0, file.length() - ".json".length()) : file;
	}
}
