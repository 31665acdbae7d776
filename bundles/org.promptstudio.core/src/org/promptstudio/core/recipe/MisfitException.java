package org.promptstudio.core.recipe;

/** An answer of a file that the question asked now cannot hold. The message says why, in a whole sentence. */
public final class MisfitException extends Exception {

	private static final long serialVersionUID = 1L;

	/** @param message why the answer does not fit */
	public MisfitException(String message) {
		super(message);
	}
}
