package org.promptstudio.ui.items;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Set;

import org.promptstudio.core.conversation.Status;
import org.promptstudio.core.search.Query;
import org.promptstudio.core.search.QueryHints;
import org.promptstudio.store.DatasetIndex;
import org.promptstudio.store.IndexFilter;
import org.promptstudio.store.IndexRow;
import org.promptstudio.store.IndexView;

/**
 * Which items somebody wants to see.
 *
 * @param text     a search, in the language of {@link Query}; empty for all
 * @param statuses of which an item must have one; empty for all
 * @param own      told and found in the place of the index's
 */
record ItemQuestion(String text, Set<Status> statuses, OwnItems own) {

	/** Looks for the items; for a background thread. Where the search does not work, names and first words are looked at, and the remark says so. */
	ItemAnswer answer(DatasetIndex index, IndexView indexed) {
		IndexView view = indexed.with(own.rows());
		ItemCounts counts = ItemCounts.of(view);
		try {
			if (text.isEmpty() && statuses.isEmpty()) {
				return new ItemAnswer(new ItemRows(view, null), counts, Set.of(), "");
			}
			Query query = Query.parse(text);
			ItemRows rows = new ItemRows(view, search(index, view, query));
			Set<String> keys = query.isEmpty() ? Set.of() : index.answerKeys();
			return new ItemAnswer(rows, counts, keys, QueryHints.of(text, keys).stream().findFirst().orElse(""));
		} catch (IOException e) {
			ItemRows rows = new ItemRows(view, view.filter(new IndexFilter(text, statuses)));
			return new ItemAnswer(rows, counts, Set.of(), e.getMessage());
		}
	}

	private int[] search(DatasetIndex index, IndexView view, Query query) throws IOException {
		int[] found = index.search(view, query, statuses);
		if (query.isEmpty() || own.isEmpty()) {
			return found;
		}
		BitSet rows = bits(found);
		BitSet ofStatus = bits(view.filter(new IndexFilter("", statuses)));
		for (IndexRow item : own.rows()) {
			int row = view.indexOf(item.displayPath());
			if (row >= 0) {
				rows.set(row, ofStatus.get(row) && own.matches().test(query, item.displayPath()));
			}
		}
		return rows.stream().toArray();
	}

	private static BitSet bits(int[] rows) {
		BitSet bits = new BitSet();
		Arrays.stream(rows).forEach(bits::set);
		return bits;
	}
}
