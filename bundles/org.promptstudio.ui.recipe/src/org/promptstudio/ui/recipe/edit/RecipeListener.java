package org.promptstudio.ui.recipe.edit;

/** Told what happens to a {@link RecipeModel}, in its thread. */
public interface RecipeListener {

	/** The recipe was edited, or an edit was undone or redone; the problems are those of the recipe as it is now. */
	default void recipeChanged() {
		// not of interest
	}

	/** Another recipe is there: the file was read again. Comes before {@link #recipeChanged()}. */
	default void recipeReplaced() {
		// not of interest
	}

	/** Something else is selected. */
	default void selectionChanged() {
		// not of interest
	}
}
