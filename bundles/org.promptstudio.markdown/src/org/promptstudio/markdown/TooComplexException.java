package org.promptstudio.markdown;

/** Thrown out of a parse that would take too long or nest too deep. Never leaves this package. */
final class TooComplexException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	TooComplexException(String message) {
		super(message, null, false, false);
	}
}
