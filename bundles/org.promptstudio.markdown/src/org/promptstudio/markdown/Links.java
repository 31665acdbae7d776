package org.promptstudio.markdown;

import java.util.List;

/** Which targets may be opened from a response. */
final class Links {

	private static final List<String> SCHEMES = List.of("http://", "https://", "mailto:");

	private Links() {
	}

	/**
	 * The target as it may be opened; null unless it is of the scheme http, https or mailto and has no control characters.
	 */
	static String href(String target) {
		for (String scheme : SCHEMES) {
			if (target.length() > scheme.length() && target.regionMatches(true, 0, scheme, 0, scheme.length())
					&& target.chars().noneMatch(Character::isISOControl)) {
				return target.replace(" ", "%20");
			}
		}
		return null;
	}
}
