package org.promptstudio.ui.recipe;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.promptstudio.store.Dataset;
import org.promptstudio.store.Dataset.Layout;

/** Where the recipes of a dataset are, and what their files are called. */
public final class RecipeFolder {

	/** The ending of recipe files. */
	public static final String ENDING = ".recipe";
	private static final String NAME = "recipes";
	private static final int LONGEST = 60;

	private RecipeFolder() {
	}

	/** The folder of a dataset's recipes, which need not exist. */
	public static Path of(Dataset dataset) {
		Path folder = dataset.layout() == Layout.SINGLE ? dataset.root().getParent() : dataset.root();
		return folder.resolve(NAME).toAbsolutePath().normalize();
	}

	/** A file for a recipe of a name: letters, digits and hyphens; with a number behind it when there is such a file. */
	public static Path newFile(Path folder, String recipeName) {
		String stem = recipeName.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-+|-+$", "");
		stem = stem.isEmpty() ? "recipe" : stem.substring(0, Math.min(LONGEST, stem.length()));
		Path file = folder.resolve(stem + ENDING);
		for (int number = 2; Files.exists(file); number++) {
			file = folder.resolve(stem + '-' + number + ENDING);
		}
		return file;
	}
}
