package org.promptstudio.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.promptstudio.core.team.FolderRecipes;
import org.promptstudio.model.Problem;
import org.promptstudio.model.project.Project;
import org.promptstudio.model.recipe.Recipe;
import org.promptstudio.model.studio.Item;
import org.promptstudio.store.ItemLocation;

/** Compares the answers of each item with the recipe that applies to it: the one given, else that of its folder in the project, else the dataset's first. */
final class AnswerChecks implements AutoCloseable {

	private final RecipesCheck recipes;
	private final Consumer<Problem> report;
	private final Optional<Project> project;
	private final Optional<Recipe> usual;
	private final Map<Recipe, AnswerCheck> checks = new IdentityHashMap<>();

	/**
	 * Reads the recipe for the items that the project has none for.
	 *
	 * @param project the dataset's; empty for none
	 * @param given by the command line, for all items; null for none
	 */
	AnswerChecks(RecipesCheck recipes, Optional<Project> project, Path given, Consumer<Problem> report) throws IOException {
		this.recipes = recipes;
		this.report = report;
		this.project = given == null ? project : Optional.empty();
		usual = recipes.forAnswers(given);
	}

	/**
	 * Tells the problems of an item's answers.
	 *
	 * @param file the annotation file, for the problems
	 */
	void check(ItemLocation location, String file, Item item) {
		recipe(location).map(recipe -> checks.computeIfAbsent(recipe, AnswerCheck::new)).ifPresent(check -> check.check(file, item, report));
	}

	private Optional<Recipe> recipe(ItemLocation location) {
		Optional<String> name = project.flatMap(team -> FolderRecipes.of(team, location.displayPath()));
		return name.isPresent() ? recipes.named(name.get()) : usual;
	}

	@Override
	public void close() {
		checks.values().forEach(AnswerCheck::close);
	}
}
