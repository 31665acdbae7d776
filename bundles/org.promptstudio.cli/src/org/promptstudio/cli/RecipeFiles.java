package org.promptstudio.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.osgi.util.NLS;
import org.promptstudio.core.recipe.QuestionTypes;
import org.promptstudio.core.recipe.RecipeCheck;
import org.promptstudio.core.recipe.RecipeProblem;
import org.promptstudio.dataloop.FormatException;
import org.promptstudio.dataloop.OntologyDocument;
import org.promptstudio.dataloop.PromptItemDocument;
import org.promptstudio.model.Problem;
import org.promptstudio.model.recipe.Label;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.recipe.Recipe;
import org.promptstudio.model.recipe.Section;
import org.promptstudio.store.RecipeFile;

/** Reads recipes and ontologies for commands, and turns what goes wrong into problems. */
record RecipeFiles(DisplayPaths paths) {

	/** How the names of ontologies end. */
	static final String ONTOLOGY_ENDING = ".json";

	/**
	 * A recipe and what was odd in its file.
	 *
	 * @param problems of the file alone; {@link #check} tells those of the recipe
	 */
	record Read(Recipe recipe, List<Problem> problems) {}

	static boolean isRecipe(Path file) {
		return file.toString().endsWith(RecipeFile.ENDING);
	}

	static boolean isOntologyName(Path file) {
		return file.toString().endsWith(ONTOLOGY_ENDING);
	}

	/** Whether a file is an ontology, by its content. */
	boolean isOntology(Path file) {
		try {
			return isOntologyName(file) && Files.isRegularFile(file) && read(file).recipe() != null;
		} catch (UnreadableException e) {
			return false;
		}
	}

	/** Reads a recipe file or, by the ending of its name, an ontology. */
	Read read(Path file) throws UnreadableException {
		String name = paths.show(file);
		try {
			PromptItemDocument.checkSize(name, Files.size(file));
			if (isOntologyName(file)) {
				OntologyDocument ontology = OntologyDocument.read(name, Files.readAllBytes(file));
				return new Read(ontology.recipe(), ontology.problems());
			}
			return new Read(RecipeFile.read(name, Files.readAllBytes(file)), List.of());
		} catch (FormatException e) {
			throw UnreadableException.of(e);
		} catch (IOException e) {
			String reason = Files.isDirectory(file) ? Messages.Reason_directory : Reasons.of(e);
			throw new UnreadableException(ItemFiles.error(name, NLS.bind(Messages.Check_notRead, reason), Messages.Check_notRead_advice), e);
		}
	}

	/** What is wrong with a recipe itself. */
	List<Problem> check(Path file, Recipe recipe) {
		List<Problem> problems = new ArrayList<>();
		for (RecipeProblem problem : RecipeCheck.check(recipe, QuestionTypes.installed())) {
			problems.add(new Problem(problem.severity(), paths.show(file), 0, 0, place(problem.where()), problem.message(), problem.advice()));
		}
		return problems;
	}

	/** The question, section or label that an object belongs to. */
	private static String place(EObject where) {
		return switch (where) {
			case Question question -> NLS.bind(Messages.Place_question, question.getKey());
			case Section section -> NLS.bind(Messages.Place_section, section.getTitle() == null ? "" : section.getTitle());
			case Label label -> NLS.bind(Messages.Place_label, label.getTag());
			case null -> "";
			default -> place(where.eContainer());
		};
	}
}
