package org.promptstudio.core.recipe;

import java.util.List;

import org.promptstudio.model.recipe.Recipe;

/** Finds what is wrong in a recipe. Any thread, as long as nobody changes the recipe meanwhile. */
public final class RecipeCheck {

	private RecipeCheck() {
	}

	/** What is wrong, in the order of the recipe; empty for a good one. Never fails. */
	public static List<RecipeProblem> check(Recipe recipe, QuestionTypes types) {
		throw new UnsupportedOperationException("to come");
	}
}
