package org.promptstudio.markdown;

/**
 * A stretch of text that two versions share, or that only one of them has.
 *
 * @param text the characters, with all whitespace; never empty
 */
public record DiffSegment(Kind kind, String text) {

	/** Which version has the text: both, only the new one, or only the old one. */
	public enum Kind {
		EQUAL, INSERTED, DELETED
	}
}
