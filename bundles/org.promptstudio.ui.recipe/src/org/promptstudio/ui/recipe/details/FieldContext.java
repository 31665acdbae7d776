package org.promptstudio.ui.recipe.details;

import org.eclipse.emf.common.command.Command;
import org.promptstudio.ui.recipe.edit.RecipeModel;
import org.promptstudio.ui.recipe.outline.ElementIcons;
import org.promptstudio.ui.widgets.Looks;

/** What all fields of a form need. */
interface FieldContext {

	RecipeModel model();

	Looks looks();

	ElementIcons icons();

	/** A field wants another height. */
	void relayout();

	/** Text was typed that is no command yet, or no longer. */
	void typed();

	/** Carries out a change. */
	default void execute(Command command) {
		model().execute(command);
	}
}
