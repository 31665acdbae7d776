package org.promptstudio.ui.conversation.text;

/** Why an image cannot be shown, in words for the reader. */
public final class ImageProblem extends Exception {

	private static final long serialVersionUID = 1L;

	ImageProblem(String message) {
		super(message);
	}

	ImageProblem(String message, Throwable cause) {
		super(message, cause);
	}
}
