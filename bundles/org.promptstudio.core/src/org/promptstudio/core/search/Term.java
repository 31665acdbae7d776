package org.promptstudio.core.search;

/**
 * One condition of a search.
 *
 * @param key      what must have the value, in lower case for the known ones; null for a text anywhere in the item
 * @param value    without quotes
 * @param isExact  whether it stood in quotes, so that comparisons and * mean themselves
 * @param isNegated whether the condition must not hold
 */
public record Term(String key, String value, boolean isExact, boolean isNegated) {

	/** Whether it asks something about responses, which must hold for one and the same response as all others that do. */
	public boolean isOfResponse() {
		return key != null && !QueryKeys.OF_ITEM.contains(key);
	}

	/** Whether it asks for an answer, which an item without responses may have too. */
	public boolean isOfAnswer() {
		return isOfResponse() && !QueryKeys.OF_RESPONSE.contains(key);
	}

	/** The key under which a {@link SearchPart} has it; null for a text anywhere. */
	public String partKey() {
		return isOfAnswer() ? QueryKeys.fold(key) : key;
	}
}
