package org.promptstudio.ui.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

import org.promptstudio.model.recipe.Recipe;
import org.promptstudio.store.Dataset;
import org.promptstudio.store.RecipeFile;

/** Names of new recipe files. */
public final class RecipeFolder {

	private static final int MAX_NAME = 60;

	private RecipeFolder() {
	}

	/** A file in the folder that does not exist yet, named after a recipe. */
	public static Path newFile(Dataset dataset, Recipe recipe, String otherwise) {
		String name = Optional.ofNullable(recipe.getName()).map(RecipeFolder::simple).filter(simple -> !simple.isEmpty()).orElse(otherwise);
		Path file = dataset.recipeFolder().resolve(name + RecipeFile.ENDING);
		for (int i = 2; Files.exists(file); i++) {
			file = dataset.recipeFolder().resolve(name + '-' + i + RecipeFile.ENDING);
		}
		return file;
	}

	private static String simple(String name) {
		String simple = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-")
				.replaceAll("^-|-$", "");
		return simple.substring(0, Math.min(MAX_NAME, simple.length()));
	}
}
