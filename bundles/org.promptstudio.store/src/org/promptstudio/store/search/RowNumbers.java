package org.promptstudio.store.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReader;

/** Knows the row of each document that stands for an item, segment by segment, as long as the rows stay in their order. Not for several threads at once. */
final class RowNumbers {

	/** From so many documents on it is faster to look at all rows once. */
	private static final int MANY = 2_000;

	private final Map<Object, int[]> leaves = new HashMap<>();
	private Object order;
	private Map<String, Integer> byPath;

	/** Begins a search; rows are of this source from now on. */
	void begin(RowSource source, Set<Object> segments) {
		if (order != source.order()) {
			leaves.clear();
			order = source.order();
		}
		leaves.keySet().retainAll(segments);
	}

	/** Ends a search. */
	void end() {
		byPath = null;
	}

	/** By document, its row; -1 for those that stand for no item, or one without a row. */
	int[] rows(LeafReader leaf, RowSource source) throws IOException {
		Object segment = leaf.getCoreCacheHelper().getKey();
		int[] rows = leaves.get(segment);
		if (rows == null) {
			rows = read(leaf, leaf.maxDoc() < MANY ? source::indexOf : path -> byPath(source).getOrDefault(path, -1));
			leaves.put(segment, rows);
		}
		return rows;
	}

	private Map<String, Integer> byPath(RowSource source) {
		if (byPath == null) {
			byPath = source.rowsByPath();
		}
		return byPath;
	}

	private static int[] read(LeafReader leaf, ToIntFunction<String> rowOf) throws IOException {
		int[] rows = new int[leaf.maxDoc()];
		Arrays.fill(rows, -1);
		BinaryDocValues paths = leaf.getBinaryDocValues(Fields.PATH);
		if (paths != null) {
			for (int document = paths.nextDoc(); document < rows.length; document = paths.nextDoc()) {
				rows[document] = rowOf.applyAsInt(paths.binaryValue().utf8ToString());
			}
		}
		return rows;
	}
}
