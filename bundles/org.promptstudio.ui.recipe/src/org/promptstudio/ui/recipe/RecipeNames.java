package org.promptstudio.ui.recipe;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.promptstudio.store.RecipeFile;

/** What recipe files are called. */
public final class RecipeNames {

	private static final int LONGEST = 60;

	private RecipeNames() {
	}

	/** A file for a recipe of a name: letters, digits and hyphens; with a number behind it when there is such a file. */
	public static Path newFile(Path folder, String recipeName) {
		String stem = recipeName.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-+|-+$", "");
		stem = stem.isEmpty()
				? "recipe"
				: stem.codePointCount(0, stem.length()) > LONGEST ? stem.substring(0, stem.offsetByCodePoints(0, LONGEST)) : stem;
		Path file = folder.resolve(stem + RecipeFile.ENDING);
		for (int number = 2; Files.exists(file); number++) {
			file = folder.resolve(stem + '-' + number + RecipeFile.ENDING);
		}
		return file;
	}
}
