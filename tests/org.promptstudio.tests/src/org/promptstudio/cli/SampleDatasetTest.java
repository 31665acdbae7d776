package org.promptstudio.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.promptstudio.dataloop.FormatException;
import org.promptstudio.dataloop.OntologyDocument;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.recipe.Recipe;
import org.promptstudio.model.recipe.RecipePackage;
import org.promptstudio.model.recipe.Scope;
import org.promptstudio.model.recipe.Section;
import org.promptstudio.store.RecipeFile;

/** The sample dataset is as good as one wants a dataset to be. */
class SampleDatasetTest {

	private static final Path SAMPLE = Path.of("../../bundles/org.promptstudio.app/samples/welcome");

	private static Recipe recipe() throws IOException, FormatException {
		return RecipeFile.read(SAMPLE.resolve("recipes/welcome.recipe"));
	}

	@Test
	void sample_isWithoutProblems_allAnswersFitItsRecipe() {
		assertEquals(new Cli.Run(0, "Items checked: 27, recipes checked: 1. No problems.\n", "", ""), Cli.run("validate", SAMPLE));
	}

	@Test
	void recipe_usesEveryTypeAndEveryScope() throws IOException, FormatException {
		Set<EClassifier> types = new HashSet<>();
		Set<Scope> scopes = EnumSet.noneOf(Scope.class);
		for (Section section : recipe().getSections()) {
			for (Question question : section.getQuestions()) {
				types.add(question.getType().eClass());
				scopes.add(question.getScope());
			}
		}
		assertEquals(EnumSet.allOf(Scope.class), scopes);
		for (EClassifier type : RecipePackage.eINSTANCE.getEClassifiers()) {
			boolean isBoxType = type instanceof EClass named && RecipePackage.Literals.QUESTION_TYPE.isSuperTypeOf(named) && !named.isAbstract()
					&& named != RecipePackage.Literals.CONTRIBUTED_TYPE;
			assertTrue(!isBoxType || types.contains(type), type.getName());
		}
	}

	@Test
	void recipe_isAsTheStudioWritesIt() throws IOException, FormatException {
		assertArrayEquals(Files.readAllBytes(SAMPLE.resolve("recipes/welcome.recipe")), RecipeFile.write(recipe()));
	}

	@Test
	void recipe_throughAnOntology_isTheSame() throws IOException, FormatException {
		Recipe recipe = recipe();
		assertTrue(EcoreUtil.equals(recipe, OntologyDocument.read("o.json", OntologyDocument.write(recipe)).recipe()));
	}
}
