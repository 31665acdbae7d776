package org.promptstudio.ui.recipe.wizard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.promptstudio.core.recipe.QuestionTypes;
import org.promptstudio.core.recipe.RecipeCheck;
import org.promptstudio.core.recipe.RecipeForm;
import org.promptstudio.dataloop.FormatException;
import org.promptstudio.model.recipe.Recipe;
import org.promptstudio.store.RecipeFile;

class TemplateTest {

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "EMPTY")
	void template_hasNothingToComplainAbout(Template template) throws IOException, FormatException {
		Recipe recipe = template.newRecipe();
		assertEquals(List.of(), RecipeCheck.check(recipe, QuestionTypes.installed()));
		assertFalse(recipe.getGuidelines().isBlank());
		assertEquals(template.label(), recipe.getName());
		try (RecipeForm form = new RecipeForm(recipe, QuestionTypes.installed())) {
			assertTrue(form.unavailable().isEmpty());
		}
	}

	@ParameterizedTest
	@EnumSource
	void template_survivesItsFile(Template template) throws IOException, FormatException {
		Recipe recipe = template.newRecipe();
		assertTrue(EcoreUtil.equals(recipe, RecipeFile.read("again.recipe", RecipeFile.write(recipe))));
	}

	@ParameterizedTest
	@EnumSource
	void template_isDescribed(Template template) {
		assertFalse(template.label().isBlank());
		assertFalse(template.description().isBlank());
	}
}
