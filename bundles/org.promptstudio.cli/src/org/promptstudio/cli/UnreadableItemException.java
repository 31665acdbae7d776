package org.promptstudio.cli;

import java.util.Objects;

import org.promptstudio.model.Problem;

/** An item whose file or annotation file cannot be read. */
final class UnreadableItemException extends Exception {

	private static final long serialVersionUID = 1L;

	private final transient Problem problem;

	UnreadableItemException(Problem problem, Throwable cause) {
		super(problem.message(), cause);
		this.problem = Objects.requireNonNull(problem);
	}

	/** What is wrong, for people. */
	Problem problem() {
		return problem;
	}
}
