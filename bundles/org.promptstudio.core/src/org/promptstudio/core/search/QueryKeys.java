package org.promptstudio.core.search;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The keys of a search that are no answers' keys, and how keys are written. */
public final class QueryKeys {

	static final Set<String> OF_ITEM = Set.of("status", "tag", "path", "description", "prompt", "discussion", "assignee", "by");
	static final Set<String> OF_RESPONSE = Set.of("rank", "model", "author", "best", "edited", "state", "comment", "response", "words");

	static final String PATTERN = "[\\p{L}_][\\p{L}\\p{N}_.-]*";
	private static final Pattern KEY = Pattern.compile(PATTERN);
	private static final List<String> ALL = List.of("prompt", "response", "comment", "discussion", "description", "path", "tag", "status", "assignee",
			"by",
			"model", "author", "rank", "best", "edited", "state", "words");

	private QueryKeys() {
	}

	/** All keys but those of answers, in the order in which people are told of them. */
	public static List<String> all() {
		return ALL;
	}

	/** Known keys in lower case; answers' keys as they are. */
	static String normal(String key) {
		String folded = fold(key);
		return isKnown(folded) ? folded : key;
	}

	private static boolean isKnown(String folded) {
		return OF_ITEM.contains(folded) || OF_RESPONSE.contains(folded);
	}

	/** Two keys are folded to the same text when they differ in case only, as {@link String#equalsIgnoreCase} has it. */
	static String fold(String key) {
		return key.codePoints().map(Character::toUpperCase).map(Character::toLowerCase)
				.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
	}

	/** Whether a search can ask for an answer by its key: it can be written as one, and means nothing else. */
	public static boolean isAnswer(String key) {
		return key != null && KEY.matcher(key).matches() && !isKnown(fold(key));
	}
}
