package org.promptstudio.model;

import java.util.Objects;

/**
 * Something wrong in data that does not stop the work.
 *
 * @param severity how bad it is
 * @param file     the file as people know it, never null
 * @param line     from 1, or 0 when unknown
 * @param column   from 1, or 0 when unknown
 * @param place    where inside the item, for example {@code prompt 2, response 67a1}; empty when it is the whole file
 * @param message  what is wrong, a whole sentence
 * @param advice   what to do about it, a whole sentence, or empty
 */
public record Problem(Severity severity, String file, int line, int column, String place, String message, String advice) {

	/** How bad a problem is. */
	public enum Severity {
		/** Something cannot be shown or would be lost to readers of the file. */
		ERROR,
		/** Something looks odd; the work goes on with a sensible reading of it. */
		WARNING,
		/** Nothing is wrong in the file, but somebody may have forgotten something. */
		HINT
	}

	public Problem {
		Objects.requireNonNull(severity);
		Objects.requireNonNull(file);
		Objects.requireNonNull(place);
		Objects.requireNonNull(message);
		Objects.requireNonNull(advice);
	}
}
