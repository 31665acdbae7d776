package org.promptstudio.ui.recipe.wizard;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Locale;

import org.eclipse.core.runtime.Platform;
import org.promptstudio.dataloop.FormatException;
import org.promptstudio.model.recipe.Recipe;
import org.promptstudio.model.recipe.RecipeFactory;
import org.promptstudio.store.RecipeFile;
import org.promptstudio.ui.recipe.internal.Messages;

/** What a new recipe begins with; all but the empty one are files of the folder {@code templates} of this bundle. */
public enum Template {
	QUALITY, RANK_ONLY, SAFETY, FACT_CHECK, EMPTY;

	private static final String BUNDLE = "org.promptstudio.ui.recipe";

	/** What people call it; also the name of a new recipe until somebody gives it another one. */
	public String label() {
		return switch (this) {
			case QUALITY -> Messages.Template_quality;
			case RANK_ONLY -> Messages.Template_rankOnly;
			case SAFETY -> Messages.Template_safety;
			case FACT_CHECK -> Messages.Template_factCheck;
			case EMPTY -> Messages.Template_empty;
		};
	}

	/** What it asks for. */
	public String description() {
		return switch (this) {
			case QUALITY -> Messages.Template_qualityHelp;
			case RANK_ONLY -> Messages.Template_rankOnlyHelp;
			case SAFETY -> Messages.Template_safetyHelp;
			case FACT_CHECK -> Messages.Template_factCheckHelp;
			case EMPTY -> Messages.Template_emptyHelp;
		};
	}

	/** The path of its file in this bundle. */
	public String path() {
		return "templates/" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".recipe";
	}

	/** A new recipe made of it. */
	public Recipe newRecipe() throws IOException, FormatException {
		if (this == EMPTY) {
			return RecipeFactory.eINSTANCE.createRecipe();
		}
		URL file = Platform.getBundle(BUNDLE).getEntry(path());
		try (InputStream in = file.openStream()) {
			return RecipeFile.read(path(), in.readAllBytes());
		}
	}
}
