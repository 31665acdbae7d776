package org.promptstudio.core.search;

import java.util.Locale;
import java.util.Set;

/** The keys of a search that are no answers' keys. */
final class QueryKeys {

	static final Set<String> OF_ITEM = Set.of("status", "tag", "path", "description", "prompt", "discussion", "assignee", "by");
	static final Set<String> OF_RESPONSE = Set.of("rank", "model", "author", "best", "edited", "state", "comment", "response", "words");

	private QueryKeys() {
	}

	/** Known keys in lower case; answers' keys as they are. */
	static String normal(String key) {
		String lower = key.toLowerCase(Locale.ROOT);
		return OF_ITEM.contains(lower) || OF_RESPONSE.contains(lower) ? lower : key;
	}
}
