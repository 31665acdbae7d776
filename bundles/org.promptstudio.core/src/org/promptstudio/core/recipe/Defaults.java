package org.promptstudio.core.recipe;

import java.util.Optional;

import org.promptstudio.model.recipe.Question;

/** Answers that are there before anybody answered. */
final class Defaults {

	private Defaults() {
	}

	/** The value of the question's feature by default; empty for none, and for one that does not fit. */
	static Optional<Object> value(RecipeForm form, Question question) {
		String text = question.getDefaultAnswer();
		if (text == null || text.isBlank()) {
			return Optional.empty();
		}
		try {
			return Optional.ofNullable(AnswerValues.read(form, question, AnswerJson.read(text)));
		} catch (IllegalArgumentException | MisfitException e) {
			return Optional.empty(); // RecipeCheck tells the manager
		}
	}
}
