package org.promptstudio.markdown;

/** What stands for an image that has no alternative text. */
final class ImageNames {

	private static final String DATA = "data:";

	private ImageNames() {
	}

	/** The source, but of a data URI only its media type. */
	static String of(String source) {
		if (!source.regionMatches(true, 0, DATA, 0, DATA.length())) {
			return source;
		}
		int end = DATA.length();
		while (end < source.length() && source.charAt(end) != ';' && source.charAt(end) != ',') {
			end++;
		}
		return source.substring(DATA.length(), end);
	}
}
