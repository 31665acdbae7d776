package org.promptstudio.store.search;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.StringHelper;
import org.promptstudio.core.search.Query;
import org.promptstudio.core.search.Term;
import org.promptstudio.core.search.TermValues;

/** Finds the items of one segment that match a search; exactly those for which {@link Query#matches} holds. */
final class LeafMatch {

	private final LeafReader leaf;
	private final LeafDocuments documents;

	LeafMatch(LeafReader leaf, LeafDocuments documents) {
		this.leaf = leaf;
		this.documents = documents;
	}

	/** The documents of the items that match, those of deleted items too. */
	FixedBitSet items(Query query) throws IOException {
		FixedBitSet found = documents.items().clone();
		for (Term term : query.terms()) {
			if (!term.isOfResponse()) {
				keep(found, documents.toItems(matching(term)), term.isNegated());
			}
		}
		List<Term> ofResponse = query.terms().stream().filter(Term::isOfResponse).toList();
		if (!ofResponse.isEmpty() && !found.scanIsEmpty()) {
			found.and(documents.toItems(responses(ofResponse)));
		}
		return found;
	}

	/** All conditions about responses must hold for one and the same. */
	private FixedBitSet responses(List<Term> terms) throws IOException {
		FixedBitSet found = documents.responses().clone();
		if (terms.stream().allMatch(Term::isOfAnswer)) {
			found.or(documents.bare());
		}
		for (Term term : terms) {
			keep(found, matching(term), term.isNegated());
		}
		return found;
	}

	private static void keep(FixedBitSet found, FixedBitSet matching, boolean isNegated) {
		if (isNegated) {
			found.andNot(matching);
		} else {
			found.and(matching);
		}
	}

	/** The documents for which a condition holds, not looking at its minus. */
	private FixedBitSet matching(Term term) throws IOException {
		FixedBitSet found = new FixedBitSet(leaf.maxDoc());
		if (term.key() == null) {
			for (String key : Fields.TEXTS) {
				addTexts(term, key, found);
			}
			return found;
		}
		addValues(term, found);
		if (Fields.TEXTS.contains(term.key())) {
			addTexts(term, term.key(), found);
		}
		return found;
	}

	private void addTexts(Term term, String key, FixedBitSet found) throws IOException {
		new TextMatch(leaf, Fields.text(key)).addContaining(Query.lower(term.value()), found);
	}

	private void addValues(Term term, FixedBitSet found) throws IOException {
		Terms terms = leaf.terms(Fields.VALUE);
		if (terms == null) {
			return;
		}
		String key = term.partKey();
		TermValues wanted = new TermValues(term);
		Optional<Set<String>> known = wanted.known();
		if (known.isPresent()) {
			TermsEnum values = terms.iterator();
			for (String atom : known.get()) {
				if (atom.length() + key.length() <= ItemDocuments.MOST_CHARACTERS && values.seekExact(Fields.value(key, atom))) {
					found.or(values.postings(null, PostingsEnum.NONE));
				}
			}
		} else {
			addAmongAll(terms.iterator(), key, wanted, found);
		}
		if (term.isOfAnswer() && wanted.asksForNothing()) {
			addWithout(key, found);
		}
	}

	/** Looks at every value of the key. */
	private static void addAmongAll(TermsEnum values, String key, TermValues wanted, FixedBitSet found) throws IOException {
		BytesRef prefix = Fields.values(key);
		if (values.seekCeil(prefix) == TermsEnum.SeekStatus.END) {
			return;
		}
		PostingsEnum postings = null;
		for (BytesRef value = values.term(); value != null && startsWith(value, prefix); value = values.next()) {
			if (value.length > prefix.length) {
				String atom = new BytesRef(value.bytes, value.offset + prefix.length, value.length - prefix.length).utf8ToString();
				if (wanted.holds(atom)) {
					postings = values.postings(postings, PostingsEnum.NONE);
					found.or(postings);
				}
			}
		}
	}

	private static boolean startsWith(BytesRef value, BytesRef prefix) {
		return StringHelper.startsWith(value, prefix);
	}

	/** Where a key is not at all, there is no answer. */
	private void addWithout(String key, FixedBitSet found) throws IOException {
		FixedBitSet without = documents.responses().clone();
		without.or(documents.bare());
		without.andNot(LeafDocuments.with(leaf, Fields.values(key)));
		found.or(without);
	}
}
