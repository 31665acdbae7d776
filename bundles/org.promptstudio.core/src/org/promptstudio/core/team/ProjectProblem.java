package org.promptstudio.core.team;

import java.util.Objects;

import org.eclipse.emf.ecore.EObject;
import org.promptstudio.model.Problem;

/**
 * Something odd in a project, as people who edit the file by hand leave it; the work goes on with a sensible reading of it.
 *
 * @param where   the member or task
 * @param place   how people find it, for example {@code task Rank}
 * @param message what is wrong, a whole sentence
 * @param advice  what to do about it, a whole sentence
 */
public record ProjectProblem(EObject where, String place, String message, String advice) {

	public ProjectProblem {
		Objects.requireNonNull(where);
		Objects.requireNonNull(place);
		Objects.requireNonNull(message);
		Objects.requireNonNull(advice);
	}

	/** As a warning about a file. */
	public Problem in(String file) {
		return new Problem(Problem.Severity.WARNING, file, 0, 0, place, message, advice);
	}

	/** What is wrong and what to do, one after the other. */
	public String text() {
		return message + ' ' + advice;
	}
}
