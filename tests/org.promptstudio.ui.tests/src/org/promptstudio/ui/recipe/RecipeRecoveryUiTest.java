package org.promptstudio.ui.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.edit.command.SetCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.promptstudio.dataloop.FormatException;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.recipe.RecipePackage.Literals;
import org.promptstudio.store.ModelJournal;
import org.promptstudio.store.RecipeFile;
import org.promptstudio.store.RecipeSession;
import org.promptstudio.store.RecoveredModel;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.recipe.edit.Elements;
import org.promptstudio.ui.recipe.wizard.Template;

class RecipeRecoveryUiTest {

	@RegisterExtension
	final RecipeEditing editing = new RecipeEditing();

	@Test
	void edits_areJournalled_andGoneWhenSaved() throws IOException, FormatException {
		editing.open(Template.QUALITY);
		editing.select("accuracy");
		editing.type("recipe.field.title", "How true?");
		assertTrue(journalled().isPresent());
		editing.save();
		assertTrue(journalled().isEmpty());
	}

	@Test
	void closingWithoutSaving_givesTheEditsUp() throws IOException, FormatException {
		editing.open(Template.QUALITY);
		editing.select("accuracy");
		editing.type("recipe.field.title", "How true?");
		assertTrue(journalled().isPresent());
		editing.editor().getSite().getPage().closeEditor(editing.editor(), false);
		assertTrue(journalled().isEmpty());
	}

	@Test
	void crash_leavesEditsThatTheEditorBringsBack_andCarryOverIsStillOffered() throws IOException, FormatException {
		editing.openDataset();
		crash();
		StudioWorkspace.get().recoveries().restore(List.of(journalled().orElseThrow()));
		editing.open(editing.file());
		assertTrue(editing.editor().isDirty());
		assertTrue(editing.isShown("recipe.notice"));
		assertTrue(editing.keys().contains("judgement"));
		assertFalse(Files.readString(editing.file()).contains("judgement"));
		assertEquals("judgement", editing.model().renamedKeys().get("verdict"));
		editing.save();
		assertFalse(editing.editor().isDirty());
		assertTrue(Files.readString(editing.file()).contains("judgement"));
		assertTrue(editing.isShown("recipe.notice"), "carrying answers over is offered");
		assertTrue(journalled().isEmpty());
	}

	@Test
	void restoredEdits_discarded_giveTheFileBack() throws IOException, FormatException {
		crash();
		StudioWorkspace.get().recoveries().restore(List.of(journalled().orElseThrow()));
		editing.open(editing.file());
		editing.press("recipe.notice.choice");
		assertFalse(editing.editor().isDirty());
		assertTrue(editing.keys().contains("verdict"));
		assertTrue(journalled().isEmpty());
	}

	/** Edits a recipe as the editor does, and drops the session as a killed program would. */
	private void crash() throws IOException, FormatException {
		Files.write(editing.file(), RecipeFile.write(Template.QUALITY.newRecipe()));
		RecipeSession session = StudioWorkspace.get().openRecipe(editing.file());
		Question verdict = Elements.question(session.recipe(), "verdict").orElseThrow();
		session.commandStack().execute(SetCommand.create(session.editingDomain(), verdict, Literals.QUESTION__KEY, "judgement"));
	}

	private Optional<RecoveredModel> journalled() {
		ModelJournal journal = StudioWorkspace.get().modelJournal();
		journal.flush();
		return journal.find(editing.file());
	}
}
