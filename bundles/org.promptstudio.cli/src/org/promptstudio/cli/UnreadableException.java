package org.promptstudio.cli;

import java.util.Objects;

import org.promptstudio.dataloop.FormatException;
import org.promptstudio.model.Problem;
import org.promptstudio.model.Problem.Severity;

/** An item or a recipe that cannot be read. */
final class UnreadableException extends Exception {

	private static final long serialVersionUID = 1L;

	private final transient Problem problem;

	UnreadableException(Problem problem, Throwable cause) {
		super(problem.message(), cause);
		this.problem = Objects.requireNonNull(problem);
	}

	/** Of a file whose content is not what it should be. */
	static UnreadableException of(FormatException e) {
		return new UnreadableException(new Problem(Severity.ERROR, e.file(), e.line(), e.column(), "", e.reason(), e.advice()), e);
	}

	/** What is wrong, for people. */
	Problem problem() {
		return problem;
	}
}
