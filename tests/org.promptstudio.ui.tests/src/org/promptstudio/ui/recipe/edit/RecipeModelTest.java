package org.promptstudio.ui.recipe.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.promptstudio.core.recipe.QuestionTypes;
import org.promptstudio.core.recipe.RecipeProblem;
import org.promptstudio.dataloop.FormatException;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.recipe.Recipe;
import org.promptstudio.model.recipe.RecipePackage.Literals;
import org.promptstudio.model.recipe.Scope;
import org.promptstudio.store.RecipeFile;
import org.promptstudio.store.RecipeSession;

class RecipeModelTest {

	@TempDir
	Path folder;

	@Test
	void problems_followEachEditAndStandAtTheirElement() throws IOException, FormatException {
		RecipeModel model = Recipes.model(folder, Recipes.small());
		assertEquals(List.of(), model.problems());
		Question why = Recipes.question(model.recipe(), "why");
		model.execute(model.edits().set(why, Literals.QUESTION__KEY, "verdict", "Key"));
		assertEquals(List.of(why),
				model.problems().stream().filter(RecipeProblem::isError).map(problem -> Elements.elementOf(problem.where())).distinct()
						.toList());
		assertFalse(model.problems(why).isEmpty());
	}

	@Test
	void selection_losesWhatWasDeleted() throws IOException, FormatException {
		RecipeModel model = Recipes.model(folder, Recipes.small());
		Question safe = Recipes.question(model.recipe(), "safe");
		Question why = Recipes.question(model.recipe(), "why");
		model.select(List.of(safe, why));
		model.execute(model.edits().delete(List.of(why)));
		assertEquals(List.of(safe), model.selection());
	}

	@Test
	void undo_ofADelete_selectsWhatIsBack() throws IOException, FormatException {
		RecipeModel model = Recipes.model(folder, Recipes.small());
		List<EObject> deleted = List.of(Recipes.question(model.recipe(), "verdict"), Recipes.question(model.recipe(), "why"));
		model.execute(model.edits().delete(deleted));
		model.select(model.recipe().getLabels().get(0));
		model.domain().getCommandStack().undo();
		assertEquals(deleted, model.selection());
	}

	@Test
	void undo_ofAPaste_selectsWhatItWasPutInto() throws IOException, FormatException {
		RecipeModel model = Recipes.model(folder, Recipes.small());
		Question why = Recipes.question(model.recipe(), "why");
		List<EObject> pasted = RecipeClipboard.elements(RecipeClipboard.text(List.of(why)), model);
		model.execute(model.edits().paste(pasted, why));
		model.select(pasted);
		model.domain().getCommandStack().undo();
		assertEquals(List.of(why.getSection()), model.selection());
	}

	@Test
	void undo_ofAChange_leavesTheSelection() throws IOException, FormatException {
		RecipeModel model = Recipes.model(folder, Recipes.small());
		model.execute(model.edits().set(Recipes.question(model.recipe(), "why"), Literals.QUESTION__TITLE, "Why so?", "Title"));
		Question safe = Recipes.question(model.recipe(), "safe");
		model.select(safe);
		model.domain().getCommandStack().undo();
		assertEquals(List.of(safe), model.selection());
	}

	@Test
	void renamedKeys_areThoseSinceTheLastSave() throws IOException, FormatException {
		RecipeModel model = Recipes.model(folder, Recipes.small());
		model.execute(model.edits().renameKey(Recipes.question(model.recipe(), "verdict"), "half"));
		model.execute(model.edits().renameKey(Recipes.question(model.recipe(), "half"), "judgement"));
		assertEquals(Map.of("verdict", "judgement"), model.renamedKeys());
		assertEquals(List.of(new KeyChange("verdict", "judgement", Scope.RESPONSE)), KeyChange.of(model));
		model.saved();
		assertEquals(Map.of(), model.renamedKeys());
	}

	@Test
	void renamedKeys_leaveOutAKeyThatAnotherQuestionHasTakenOver() throws IOException, FormatException {
		RecipeModel model = Recipes.model(folder, Recipes.small());
		model.execute(model.edits().renameKey(Recipes.question(model.recipe(), "why"), "reason"));
		model.execute(model.edits().renameKey(Recipes.question(model.recipe(), "safe"), "why"));
		assertEquals(Map.of("safe", "why"), model.renamedKeys());
	}

	@Test
	void renamedKeys_inTheText_areTheSameQuestions() throws IOException, FormatException {
		RecipeModel model = Recipes.model(folder, Recipes.small());
		model.replace(model.read(model.text().replace("\"verdict\"", "\"half\"").replace("<key>verdict<", "<key>half<")));
		model.replace(model.read(model.text().replace("key=\"half\"", "key=\"judgement\"").replace("About verdict", "What now?")));
		assertEquals(Map.of("verdict", "judgement"), model.renamedKeys());
		model.domain().getCommandStack().undo();
		assertEquals(Map.of("verdict", "half"), model.renamedKeys());
		model.domain().getCommandStack().undo();
		assertEquals(Map.of(), model.renamedKeys());
		model.domain().getCommandStack().redo();
		model.execute(model.edits().renameKey(Recipes.question(model.recipe(), "safe"), "secure"));
		assertEquals(Map.of("verdict", "half", "safe", "secure"), model.renamedKeys());
		model.saved();
		assertEquals(Map.of(), model.renamedKeys());
	}

	@Test
	void renamedKeys_inTheText_followTitlesAndOrderButNotOtherTypes() throws IOException, FormatException {
		RecipeModel model = Recipes.model(folder, Recipes.small());
		String text = model.text();
		String moved = text.replace("key=\"safe\" title=\"About safe\"", "key=\"new\" title=\"Is it safe?\"");
		model.replace(model.read(moved));
		assertEquals(Map.of("safe", "new"), model.renamedKeys());
		model.domain().getCommandStack().undo();
		String retyped = moved.replace("recipe:YesNo", "recipe:FreeText");
		assertFalse(retyped.equals(moved));
		model.replace(model.read(retyped));
		assertEquals(Map.of(), model.renamedKeys());
	}

	@Test
	void title_afterAnEditOfTheText_leavesASavedKeyAlone() throws IOException, FormatException {
		RecipeModel model = Recipes.model(folder, Recipes.small());
		model.replace(model.read(model.text().replace("\"About safe\"", "\"Safe\"")));
		Question safe = Recipes.question(model.recipe(), "safe");
		model.execute(model.edits().set(safe, Literals.QUESTION__TITLE, "Is it dangerous?", "Title"));
		assertEquals("safe", safe.getKey());
	}

	@Test
	void read_putsTextInThePlaceOfTheRecipe() throws IOException, FormatException {
		RecipeModel model = Recipes.model(folder, Recipes.small());
		Recipe read = model.read(model.text().replace("\"Grades\"", "\"Marks\""));
		assertTrue(model.replace(read));
		assertEquals("Marks", model.recipe().getSections().get(0).getTitle());
		model.domain().getCommandStack().undo();
		assertEquals("Grades", model.recipe().getSections().get(0).getTitle());
	}

	@Test
	void read_keepsWhatANewerVersionWrote() throws IOException, FormatException {
		Path file = folder.resolve("new.recipe");
		Files.writeString(file, new String(RecipeFile.write(Recipes.small())).replace("key=\"safe\"", "key=\"safe\" future=\"yes\""));
		RecipeModel model = new RecipeModel(RecipeSession.open(file), QuestionTypes.installed());
		model.replace(model.read(model.text().replace("About safe", "Is it safe?")));
		assertEquals("Is it safe?", Recipes.question(model.recipe(), "safe").getTitle());
		assertTrue(model.text().contains("future=\"yes\""), model.text());
	}

	@Test
	void clipboard_ofElements_givesThemBack() throws IOException, FormatException {
		RecipeModel model = Recipes.model(folder, Recipes.small());
		Recipe recipe = model.recipe();
		List<EObject> copied = List.of(recipe.getLabels().get(0), Recipes.question(recipe, "why"), recipe.getSections().get(1));
		List<EObject> pasted = RecipeClipboard.elements(RecipeClipboard.text(copied), model);
		assertTrue(EcoreUtil.equals(List.copyOf(EcoreUtil.copyAll(copied)), pasted));
		assertEquals(List.of(), RecipeClipboard.elements("just some text about a Recipe", model));
	}

	@Test
	void clipboard_cutAndPasted_keepsWhatANewerVersionWrote() throws IOException, FormatException {
		Path file = folder.resolve("new.recipe");
		String unknown = "<type xsi:type=\"recipe:EmotionWheel\" spokes=\"8\">\n        <spoke name=\"joy\"/>";
		Files.writeString(file, new String(RecipeFile.write(Recipes.small())).replace("name=\"Small\"", "name=\"Small\" future=\"yes\"")
				.replace("<type xsi:type=\"recipe:YesNo\"/>", unknown + "</type>"));
		RecipeModel model = new RecipeModel(RecipeSession.open(file), QuestionTypes.installed());
		String before = model.text();
		assertTrue(before.contains(unknown) && before.contains("future"), before);
		Question safe = Recipes.question(model.recipe(), "safe");
		EObject section = safe.eContainer();
		String text = RecipeClipboard.text(List.of(safe));
		model.execute(model.edits().delete(List.of(safe)));
		assertFalse(model.text().contains("EmotionWheel"), model.text());
		model.execute(model.edits().paste(RecipeClipboard.elements(text, model), section));
		assertTrue(model.text().contains(unknown) && model.text().contains("future"), model.text());
	}
}
