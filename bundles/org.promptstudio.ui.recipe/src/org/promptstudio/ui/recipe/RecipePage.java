package org.promptstudio.ui.recipe;

import org.eclipse.swt.widgets.Control;
import org.promptstudio.core.recipe.RecipeProblem;

/** One page of the recipe editor. User-interface thread. */
interface RecipePage {

	/** The control. */
	Control control();

	/** The page comes into view. */
	default void shown() {
		// most pages are always up to date
	}

	/** Makes a command of what was typed. */
	void commit();

	/** Whether text was typed that is no command yet. */
	boolean isPending();

	/**
	 * Asked before another page is shown or the recipe is saved.
	 *
	 * @return why that cannot be, a whole sentence; null when it can
	 */
	default String obstacle() {
		return null;
	}

	/** Gives up what was typed and is no command yet. */
	default void discard() {
		// most pages take all that can be typed
	}

	/** Gives the keyboard to where a problem can be mended. */
	default void focus(RecipeProblem problem) {
		setFocus();
	}

	/** Gives the keyboard to the page. */
	boolean setFocus();
}
