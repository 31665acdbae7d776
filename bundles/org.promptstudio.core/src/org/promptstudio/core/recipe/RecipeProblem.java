package org.promptstudio.core.recipe;

import java.util.Objects;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.promptstudio.model.Problem;

/**
 * Something wrong in a recipe.
 *
 * @param severity ERROR: the question cannot be asked as it is; WARNING: the work goes on with a sensible reading of it
 * @param where    the element of the recipe that is wrong
 * @param feature  which of its settings; null for the element as a whole
 * @param message  what is wrong, a whole sentence that names the question
 * @param advice   what to do about it, a whole sentence, or empty
 */
public record RecipeProblem(Problem.Severity severity, EObject where, EStructuralFeature feature, String message, String advice) {

	public RecipeProblem {
		Objects.requireNonNull(severity);
		Objects.requireNonNull(where);
		Objects.requireNonNull(message);
		Objects.requireNonNull(advice);
	}

	/** The question cannot be asked. */
	public static RecipeProblem error(EObject where, EStructuralFeature feature, String message, String advice) {
		return new RecipeProblem(Problem.Severity.ERROR, where, feature, message, advice);
	}

	/** It looks odd, but can be asked. */
	public static RecipeProblem warning(EObject where, EStructuralFeature feature, String message, String advice) {
		return new RecipeProblem(Problem.Severity.WARNING, where, feature, message, advice);
	}

	/** Whether it is an error. */
	public boolean isError() {
		return severity == Problem.Severity.ERROR;
	}
}
