package org.promptstudio.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.promptstudio.model.Problem;
import org.promptstudio.model.recipe.Recipe;
import org.promptstudio.store.Dataset;
import org.promptstudio.store.Dataset.Layout;

/**
 * The recipes that a PATH means: those of a dataset and its ontology, those of the folder {@code recipes}, or one file. Tells what is wrong with them, and
 * which one the answers are to be compared with.
 */
final class RecipesCheck {

	private final ItemSelection selection;
	private final Consumer<Problem> report;
	private final RecipeFiles files;
	private final Map<Path, Optional<Recipe>> read = new HashMap<>();

	RecipesCheck(ItemSelection selection, Consumer<Problem> report) {
		this.selection = selection;
		this.report = report;
		files = new RecipeFiles(selection.paths());
	}

	/** Whether the path means recipes alone, and no items. */
	boolean isAlone() {
		Path place = selection.place();
		return Files.isDirectory(place)
				? selection.dataset().layout() == Layout.FOLDER && place.equals(around(place).recipeFolder())
				: RecipeFiles.isRecipe(place) || selection.dataset().layout() == Layout.SINGLE && files.isOntology(place);
	}

	/** As if the folder were that of the recipes. */
	private static Dataset around(Path folder) {
		return new Dataset(folder.resolveSibling(".").normalize(), Layout.FOLDER);
	}

	/**
	 * Looks at all of them.
	 *
	 * @return how many there were
	 */
	long run() throws IOException {
		List<Path> recipes = recipes();
		for (Path recipe : recipes) {
			read(recipe).ifPresent(found -> files.check(recipe, found).forEach(report));
		}
		return recipes.size();
	}

	private List<Path> recipes() throws IOException {
		Path place = selection.place();
		if (isAlone()) {
			return Files.isDirectory(place) ? around(place).recipes() : List.of(place);
		}
		Dataset dataset = selection.dataset();
		List<Path> recipes = new ArrayList<>();
		if (Files.isDirectory(place) && dataset.recipeFolder().startsWith(place)) {
			recipes.addAll(dataset.recipes());
			dataset.ontology().ifPresent(recipes::add);
		}
		return recipes;
	}

	/**
	 * The recipe to compare answers with where the project has none for the item.
	 *
	 * @param given by the command line; null for the first of the dataset
	 */
	Optional<Recipe> forAnswers(Path given) throws IOException {
		if (given != null) {
			return read(given);
		}
		List<Path> recipes = selection.dataset().recipes();
		return recipes.isEmpty() ? Optional.empty() : read(recipes.getFirst());
	}

	/** The recipe with a file name in the dataset's folder of recipes; empty, and told, when it cannot be read. */
	Optional<Recipe> named(String fileName) {
		return read(selection.dataset().recipeFolder().resolve(fileName));
	}

	/** Each file is read, and its problems are told, once. */
	private Optional<Recipe> read(Path file) {
		return read.computeIfAbsent(file.toAbsolutePath().normalize(), path -> {
			try {
				RecipeFiles.Read found = files.read(path);
				found.problems().forEach(report);
				return Optional.of(found.recipe());
			} catch (UnreadableException e) {
				report.accept(e.problem());
				return Optional.empty();
			}
		});
	}
}
