package org.promptstudio.ui.recipe;

import org.promptstudio.ui.recipe.details.DetailsPane;

/** A page on which everything is typed into one pane of details. */
abstract class DetailsPage implements RecipePage {

	abstract DetailsPane details();

	@Override
	public final void commit() {
		details().commit();
	}

	@Override
	public final String obstacle() {
		return details().refusal();
	}

	@Override
	public final void discard() {
		details().discard();
	}

	@Override
	public final boolean isPending() {
		return details().isPending();
	}
}
