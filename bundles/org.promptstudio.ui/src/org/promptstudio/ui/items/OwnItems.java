package org.promptstudio.ui.items;

import java.util.List;
import java.util.function.BiPredicate;

import org.promptstudio.core.search.Query;
import org.promptstudio.store.IndexRow;

/**
 * Items that the user has in layers of one's own: what they tell and what is found in them, in the place of what the dataset's own annotations have. Immutable;
 * any thread.
 *
 * @param rows    what they tell
 * @param matches whether a search finds the item with a display path, one of those of the rows; it may read files
 */
public record OwnItems(List<IndexRow> rows, BiPredicate<Query, String> matches) {

	/** There are none. */
	public static final OwnItems NONE = new OwnItems(List.of(), (query, path) -> false);

	public OwnItems {
		rows = List.copyOf(rows);
	}

	boolean isEmpty() {
		return rows.isEmpty();
	}
}
