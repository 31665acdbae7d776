package org.promptstudio.dataloop;

import java.util.Objects;

/**
 * A file that cannot be read as what it should be. Its message is one line for people: where ({@code file:line:column}), what
 * is wrong and what to do.
 */
public final class FormatException extends Exception {

	private static final long serialVersionUID = 1L;

	private final String file;
	private final int line;
	private final int column;
	private final String reason;
	private final String advice;

	/**
	 * @param file   the file as people know it
	 * @param line   from 1
	 * @param column from 1, in UTF-16 characters
	 * @param reason what is wrong, a whole sentence
	 * @param advice what to do, a whole sentence
	 * @param cause  the parser's own exception, or null
	 */
	public FormatException(String file, int line, int column, String reason, String advice, Throwable cause) {
		super(file + ':' + line + ':' + column + ": " + reason + ' ' + advice, cause);
		this.file = Objects.requireNonNull(file);
		this.line = line;
		this.column = column;
		this.reason = Objects.requireNonNull(reason);
		this.advice = Objects.requireNonNull(advice);
	}

	/** The file as the caller named it. */
	public String file() {
		return file;
	}

	/** The line, from 1. */
	public int line() {
		return line;
	}

	/** The column in UTF-16 characters, from 1. */
	public int column() {
		return column;
	}

	/** What is wrong, a whole sentence. */
	public String reason() {
		return reason;
	}

	/** What to do, a whole sentence. */
	public String advice() {
		return advice;
	}
}
