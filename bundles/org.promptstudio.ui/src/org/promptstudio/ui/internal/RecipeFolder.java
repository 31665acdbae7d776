package org.promptstudio.ui.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.promptstudio.model.recipe.Recipe;
import org.promptstudio.store.Dataset;
import org.promptstudio.store.RecipeFile;

/** Where the recipes of a dataset are. */
public final class RecipeFolder {

	/** The name of an ontology as Dataloop exports it. */
	public static final String ONTOLOGY = "ontology.json";

	private static final String RECIPES = "recipes";
	private static final int MAX_NAME = 60;

	private RecipeFolder() {
	}

	/** The folder of the recipes; it need not exist. Beside the items of a single item or a mere folder. */
	public static Path of(Dataset dataset) {
		return (dataset.layout() == Dataset.Layout.SINGLE ? dataset.itemFolder() : dataset.root()).resolve(RECIPES);
	}

	/** The recipe files, by name; hidden files are none. */
	public static List<Path> recipes(Dataset dataset) throws IOException {
		try (Stream<Path> files = Files.list(of(dataset))) {
			return files.filter(RecipeFolder::isRecipe).sorted(Comparator.comparing(file -> file.getFileName().toString(), String.CASE_INSENSITIVE_ORDER))
					.toList();
		} catch (NoSuchFileException e) {
			return List.of(); // no recipe yet
		}
	}

	private static boolean isRecipe(Path file) {
		String name = file.getFileName().toString();
		return name.endsWith(RecipeFile.ENDING) && !name.startsWith(".") && Files.isRegularFile(file);
	}

	/** A file in the folder that does not exist yet, named after a recipe. */
	public static Path newFile(Dataset dataset, Recipe recipe, String otherwise) {
		String name = Optional.ofNullable(recipe.getName()).map(RecipeFolder::simple).filter(simple -> !simple.isEmpty()).orElse(otherwise);
		Path file = of(dataset).resolve(name + RecipeFile.ENDING);
		for (int i = 2; Files.exists(file); i++) {
			file = of(dataset).resolve(name + '-' + i + RecipeFile.ENDING);
		}
		return file;
	}

	private static String simple(String name) {
		String simple = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-")
				.replaceAll("^-|-$", "");
		return simple.substring(0, Math.min(MAX_NAME, simple.length()));
	}
}
