package org.promptstudio.ui.recipe;

import org.promptstudio.core.recipe.RecipeProblem;
import org.promptstudio.ui.models.ModelPage;

/** One page of the recipe editor. User-interface thread. */
interface RecipePage extends ModelPage {

	/** Gives the keyboard to where a problem can be mended. */
	default void focus(RecipeProblem problem) {
		setFocus();
	}
}
