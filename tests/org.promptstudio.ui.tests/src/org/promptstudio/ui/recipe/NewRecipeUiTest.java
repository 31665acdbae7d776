package org.promptstudio.ui.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.promptstudio.core.recipe.RecipeProblem;
import org.promptstudio.dataloop.FormatException;
import org.promptstudio.dataloop.OntologyDocument;
import org.promptstudio.store.RecipeFile;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.recipe.wizard.Template;
import org.promptstudio.ui.testing.Dialogs;
import org.promptstudio.ui.testing.UiPump;
import org.promptstudio.ui.testing.Workbench;

/** The wizard for new recipes, and the import of ontologies. */
class NewRecipeUiTest {

	@RegisterExtension
	final RecipeEditing editing = new RecipeEditing();

	@ParameterizedTest
	@EnumSource
	void wizard_makesARecipeOfEachTemplateAndOpensIt(Template template) throws Exception {
		editing.openDataset();
		Dialogs.Answer answer = Dialogs.act(shell -> {
			Button choice = (Button) TestIds.find(shell, "newRecipe." + template.name().toLowerCase(java.util.Locale.ROOT));
			for (org.eclipse.swt.widgets.Control sibling : choice.getParent().getChildren()) {
				if (sibling instanceof Button other && (other.getStyle() & SWT.RADIO) != 0) {
					other.setSelection(other == choice);
				}
			}
			choice.notifyListeners(SWT.Selection, new Event());
			((Text) TestIds.find(shell, "newRecipe.name")).setText("My Récipe: " + template.label());
			Dialogs.press(shell, "Create");
		});
		Workbench.window().getService(IHandlerService.class).executeCommand(RecipeCommands.NEW, null);
		UiPump.events();
		assertTrue(answer.isGiven());
		Path file = editing.editor().file();
		assertEquals(editing.root().resolve("recipes"), file.getParent());
		assertTrue(file.getFileName().toString().startsWith("my-récipe-"), file.toString());
		assertEquals("My Récipe: " + template.label(), RecipeFile.read(file).getName());
		assertTrue(editing.model().problems().stream().noneMatch(RecipeProblem::isError));
		assertFalse(editing.editor().isDirty());
	}

	@Test
	void import_makesARecipeThatExportsAgain() throws IOException, FormatException {
		editing.openDataset();
		Path ontology = editing.root().resolve("ontology.json");
		Files.writeString(ontology, """
				{"id": "1", "title": "Imported", "roots": [], "metadata": {"system": {}, "attributes": [
				  {"key": "ok", "type": "boolean", "scope": ["*"],
				   "scriptData": {"scope": "@ontology.sections.ok.scope", "title": "Is it good?", "key": "ok"}}]}}
				""");
		Path file = OntologyImport.run(Workbench.page(), ontology).orElseThrow();
		UiPump.events();
		assertEquals(editing.root().resolve("recipes/imported.recipe"), file);
		assertEquals("Is it good?", editing.question("ok").getTitle());
		assertTrue(new String(OntologyDocument.write(editing.recipe())).contains("Is it good?"));
	}

	@Test
	void import_ofSomethingElse_saysSo() throws IOException {
		editing.openDataset();
		Path ontology = editing.root().resolve("broken.json");
		Files.writeString(ontology, "[1, 2");
		Dialogs.Answer answer = Dialogs.press("OK");
		assertTrue(OntologyImport.run(Workbench.page(), ontology).isEmpty());
		assertTrue(answer.isGiven());
	}
}
