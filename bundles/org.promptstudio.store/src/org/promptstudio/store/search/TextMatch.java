package org.promptstudio.store.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.StringHelper;

/** Finds a text anywhere in the texts of a field of a segment, exactly; see {@link TextCuts}. */
final class TextMatch {

	/** After so many pieces it is worth a look whether every document is found already, as for a single letter. */
	private static final int LOOK = 256;

	private final LeafReader leaf;
	private final String field;

	TextMatch(LeafReader leaf, String field) {
		this.leaf = leaf;
		this.field = field;
	}

	/** Adds the documents with a text, which is in lower case and not empty. */
	void addContaining(String text, FixedBitSet found) throws IOException {
		Terms pieces = leaf.terms(field);
		if (pieces == null) {
			return;
		}
		List<String> wanted = TextCuts.pieces(text);
		if (wanted.stream().anyMatch(piece -> piece.length() > ItemDocuments.MOST_CHARACTERS)) {
			return; // no document of the index has it
		}
		if (wanted.size() == 1) {
			addWithPiece(pieces, new BytesRef(text), found);
		} else {
			addWithSeveral(pieces, wanted, found);
		}
	}

	private static void addWithPiece(Terms pieces, BytesRef wanted, FixedBitSet found) throws IOException {
		FixedBitSet here = new FixedBitSet(found.length());
		TermsEnum all = pieces.iterator();
		PostingsEnum postings = null;
		int hits = 0;
		for (BytesRef piece = all.next(); piece != null; piece = all.next()) {
			if (contains(piece, wanted)) {
				postings = all.postings(postings, PostingsEnum.NONE);
				here.or(postings);
				hits++;
				if (hits % LOOK == 0 && here.cardinality() >= pieces.getDocCount()) {
					break;
				}
			}
		}
		found.or(here);
	}

	private void addWithSeveral(Terms pieces, List<String> wanted, FixedBitSet found) throws IOException {
		int last = wanted.size() - 1;
		TermsEnum all = pieces.iterator();
		MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
		for (int i = 1; i < last; i++) {
			BytesRef whole = new BytesRef(wanted.get(i));
			if (!all.seekExact(whole)) {
				return;
			}
			phrase.add(new Term[] { new Term(field, whole) }, i);
		}
		Term[] beginnings = beginnings(all, new BytesRef(wanted.get(last)));
		if (beginnings.length == 0) {
			return;
		}
		Term[] ends = ends(pieces.iterator(), new BytesRef(wanted.get(0)));
		if (ends.length == 0) {
			return;
		}
		phrase.add(beginnings, last);
		phrase.add(ends, 0);
		add(phrase.build(), found);
	}

	private Term[] beginnings(TermsEnum all, BytesRef wanted) throws IOException {
		List<Term> terms = new ArrayList<>();
		if (all.seekCeil(wanted) != TermsEnum.SeekStatus.END) {
			for (BytesRef piece = all.term(); piece != null && StringHelper.startsWith(piece, wanted); piece = all.next()) {
				terms.add(new Term(field, BytesRef.deepCopyOf(piece)));
			}
		}
		return terms.toArray(Term[]::new);
	}

	private Term[] ends(TermsEnum all, BytesRef wanted) throws IOException {
		List<Term> terms = new ArrayList<>();
		for (BytesRef piece = all.next(); piece != null; piece = all.next()) {
			if (StringHelper.endsWith(piece, wanted)) {
				terms.add(new Term(field, BytesRef.deepCopyOf(piece)));
			}
		}
		return terms.toArray(Term[]::new);
	}

	private void add(Query phrase, FixedBitSet found) throws IOException {
		IndexSearcher searcher = new IndexSearcher(leaf);
		searcher.setQueryCache(null);
		Scorer scorer = searcher.createWeight(searcher.rewrite(phrase), ScoreMode.COMPLETE_NO_SCORES, 1).scorer(leaf.getContext());
		if (scorer != null) {
			found.or(scorer.iterator());
		}
	}

	/** Whether a piece has some bytes in a row. */
	static boolean contains(BytesRef piece, BytesRef wanted) {
		byte first = wanted.bytes[wanted.offset];
		int last = piece.offset + piece.length - wanted.length;
		for (int i = piece.offset; i <= last; i++) {
			if (piece.bytes[i] == first && startsWith(piece.bytes, i, wanted)) {
				return true;
			}
		}
		return false;
	}

	private static boolean startsWith(byte[] bytes, int from, BytesRef wanted) {
		return Arrays.equals(bytes, from, from + wanted.length, wanted.bytes, wanted.offset, wanted.offset + wanted.length);
	}
}
