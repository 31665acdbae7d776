package org.promptstudio.dataloop.json;

/** Bytes that are not one JSON document of a size and depth that can be worked with. The words for people are the caller's. */
public final class JsonFormatException extends Exception {

	private static final long serialVersionUID = 1L;

	/** What is wrong. */
	public enum Reason {
		/** Nothing but white space. */
		EMPTY,
		/** More bytes than {@link JsonText#MAX_BYTES}; the detail is how many. */
		TOO_LARGE,
		/** Two bytes a character. */
		UTF16,
		/** A byte that no UTF-8 text has; the detail is the byte in hexadecimal. */
		NOT_UTF8,
		/** A NUL byte, as damaged files have. */
		NUL,
		/** Not JSON; the detail is the parser's own sentence. */
		NOT_JSON,
		/** The text ends inside the document. */
		TRUNCATED,
		/** More objects and arrays inside each other than {@link JsonText#MAX_DEPTH}. */
		TOO_DEEP,
		/** More values than {@link JsonText#MAX_VALUES}. */
		TOO_MANY_VALUES,
		/** One name twice in an object; the detail is the name. */
		DUPLICATE_NAME,
		/** Something follows the document. */
		TRAILING
	}

	private final Reason reason;
	private final TextPosition position;
	private final String detail;

	JsonFormatException(Reason reason, TextPosition position, String detail, Throwable cause) {
		super(reason + " at " + position.line() + ':' + position.column() + ' ' + detail, cause);
		this.reason = reason;
		this.position = position;
		this.detail = detail;
	}

	/** What is wrong. */
	public Reason reason() {
		return reason;
	}

	/** Where it is wrong. */
	public TextPosition position() {
		return position;
	}

	/** As the reason tells; otherwise empty. */
	public String detail() {
		return detail;
	}
}
