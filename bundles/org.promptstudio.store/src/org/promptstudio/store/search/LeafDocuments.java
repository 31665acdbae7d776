package org.promptstudio.store.search;

import java.io.IOException;

import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/**
 * Which documents of a segment are of which kind, those of deleted items too.
 *
 * @param items     each stands for an item and comes after the others of that item
 * @param responses one for each response
 * @param bare      answers of items without responses
 * @param tooLong   of the items, those that must be read to know whether they match
 */
record LeafDocuments(FixedBitSet items, FixedBitSet responses, FixedBitSet bare, FixedBitSet tooLong) {

	static LeafDocuments of(LeafReader leaf) throws IOException {
		return new LeafDocuments(with(leaf, Fields.ITEM), with(leaf, Fields.RESPONSE), with(leaf, Fields.BARE), with(leaf, Fields.TOO_LONG));
	}

	/** The documents with a value. */
	static FixedBitSet with(LeafReader leaf, BytesRef value) throws IOException {
		FixedBitSet found = new FixedBitSet(leaf.maxDoc());
		PostingsEnum postings = leaf.postings(new Term(Fields.VALUE, value), PostingsEnum.NONE);
		if (postings != null) {
			found.or(postings);
		}
		return found;
	}

	/** The items that the documents belong to. */
	FixedBitSet toItems(FixedBitSet documents) {
		FixedBitSet found = new FixedBitSet(items.length());
		int length = items.length();
		for (int document = next(documents, 0); document < length;) {
			int item = items.nextSetBit(document);
			found.set(item);
			document = next(documents, item + 1);
		}
		return found;
	}

	private static int next(FixedBitSet documents, int from) {
		return from < documents.length() ? documents.nextSetBit(from) : Integer.MAX_VALUE;
	}
}
