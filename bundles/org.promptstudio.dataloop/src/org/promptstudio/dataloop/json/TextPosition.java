package org.promptstudio.dataloop.json;

/**
 * A place in a text.
 *
 * @param line   from 1; lines end with LF, CR LF or CR
 * @param column from 1, in UTF-16 characters
 */
public record TextPosition(int line, int column) {

	/** The very first character. */
	public static final TextPosition START = new TextPosition(1, 1);
}
