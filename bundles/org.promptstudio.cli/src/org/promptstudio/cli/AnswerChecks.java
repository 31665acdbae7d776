package org.promptstudio.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.promptstudio.core.team.FolderRecipes;
import org.promptstudio.dataloop.FormatException;
import org.promptstudio.model.Problem;
import org.promptstudio.model.Problem.Severity;
import org.promptstudio.model.project.Project;
import org.promptstudio.model.recipe.Recipe;
import org.promptstudio.model.studio.Item;
import org.promptstudio.store.ItemLocation;
import org.promptstudio.store.ProjectFile;

/** Compares the answers of each item with the recipe that applies to it: the one given, else that of its folder in the project, else the dataset's first. */
final class AnswerChecks implements AutoCloseable {

	private final RecipesCheck recipes;
	private final Consumer<Problem> report;
	private final Optional<Project> project;
	private final Optional<Recipe> usual;
	private final Map<Recipe, AnswerCheck> checks = new IdentityHashMap<>();

	/**
	 * Reads the project, and tells what is wrong with it.
	 *
	 * @param given by the command line, for all items; null for none
	 */
	AnswerChecks(RecipesCheck recipes, Path projectFile, Path given, Consumer<Problem> report) throws IOException {
		this.recipes = recipes;
		this.report = report;
		Optional<Project> read = read(projectFile);
		project = given == null ? read : Optional.empty();
		usual = recipes.forAnswers(given);
	}

	private Optional<Project> read(Path file) {
		if (!Files.exists(file)) {
			return Optional.empty();
		}
		try {
			return Optional.of(ProjectFile.read(file));
		} catch (FormatException e) {
			report.accept(new Problem(Severity.ERROR, e.file(), e.line(), e.column(), "", e.reason(), e.advice()));
		} catch (IOException e) {
			report.accept(ItemFiles.error(file.toString(), e.getMessage(), Messages.Check_folderNotRead_advice));
		}
		return Optional.empty();
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
