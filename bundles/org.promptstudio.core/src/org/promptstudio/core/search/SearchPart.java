package org.promptstudio.core.search;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a search can find in a part of an item: in a response, or in what belongs to no response. Immutable.
 *
 * @param values by key, what is compared as a whole; those of answers have folded keys. A value may be null: there is none.
 * @param texts  by key, what is looked for pieces; blank ones are there too, since a search may ask for none
 */
public record SearchPart(Map<String, Object> values, Map<String, List<String>> texts) {

	/** Texts that no key asks for, but a search for a text anywhere. */
	static final String OTHER = "";

	/** Whether a condition holds, not looking at its minus. */
	boolean holds(Term term) {
		if (term.key() == null) {
			return texts.values().stream().flatMap(List::stream).anyMatch(text -> ValueMatch.contains(term, text));
		}
		String key = term.partKey();
		boolean isText = texts.containsKey(key);
		boolean hasValue = values.containsKey(key) || !isText;
		return hasValue && ValueMatch.is(term, values.get(key))
				|| isText && texts.get(key).stream().anyMatch(text -> ValueMatch.contains(term, text));
	}

	/**
	 * The values under a key in the form that {@link TermValues} compares: those in lists and maps one by one, and one for no value where a text under
	 * the key is blank.
	 */
	public Stream<String> atoms(String key) {
		Stream<String> ofValue = values.containsKey(key) ? ValueMatch.atoms(values.get(key)) : Stream.empty();
		boolean isBlank = !key.equals(OTHER) && texts.getOrDefault(key, List.of()).stream().anyMatch(text -> text == null || text.isBlank());
		return isBlank ? Stream.concat(ofValue, Stream.of(ValueMatch.NOTHING)) : ofValue;
	}

	/** The texts under a key that are not blank, in lower case. */
	public List<String> lowerTexts(String key) {
		return texts.get(key).stream().filter(Objects::nonNull).filter(text -> !text.isBlank()).map(Query::lower).toList();
	}
}
