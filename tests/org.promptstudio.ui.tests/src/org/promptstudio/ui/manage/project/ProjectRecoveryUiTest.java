package org.promptstudio.ui.manage.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.promptstudio.dataloop.FormatException;
import org.promptstudio.model.project.ProjectPackage.Literals;
import org.promptstudio.store.ModelJournal;
import org.promptstudio.store.ProjectSession;
import org.promptstudio.store.RecoveredModel;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.testing.UiPump;

/** Edits of a project that a crash left unsaved. */
class ProjectRecoveryUiTest {

	@RegisterExtension
	final ProjectEditing editing = new ProjectEditing();

	@Test
	void edits_areJournalled_andGoneWhenUndoneOrSaved() {
		editing.open();
		editing.type("project.field.title", "Lakes");
		assertTrue(journalled().isPresent());
		editing.undo();
		assertTrue(journalled().isEmpty());
		editing.redo();
		assertTrue(journalled().isPresent());
		editing.save();
		assertTrue(journalled().isEmpty());
	}

	@Test
	void whatIsTyped_isJournalledAtRest_andStaysAsItIsTyped() {
		editing.open();
		StyledText field = (StyledText) editing.control("project.field.title");
		field.setText("Lakes and ");
		UiPump.until("the title is journalled", () -> journalled().isPresent());
		assertEquals("Lakes and", editing.project().getTitle());
		assertEquals("Lakes and ", field.getText(), "another word may follow");
		editing.undo();
		assertEquals("Rivers", field.getText());
		assertEquals("Rivers", editing.project().getTitle());
		field.setText("Hills ");
		UiPump.until("the title is journalled again", () -> journalled().isPresent());
		field.notifyListeners(SWT.FocusOut, new Event());
		assertEquals("Hills", field.getText());
	}

	@Test
	void closingWithoutSaving_givesTheEditsUp() {
		editing.open();
		editing.type("project.field.title", "Lakes");
		assertTrue(journalled().isPresent());
		editing.editor().getSite().getPage().closeEditor(editing.editor(), false);
		assertTrue(journalled().isEmpty());
	}

	@Test
	void crash_leavesEditsThatTheEditorBringsBack_unsaved() throws IOException, FormatException {
		editing.openDataset();
		crash();
		restore();
		assertTrue(editing.editor().isDirty());
		assertTrue(editing.isShown("project.notice"));
		assertEquals("Lakes", editing.project().getTitle());
		assertEquals("Rivers", editing.onDisk().getTitle());
		editing.type("project.field.idle", "7");
		assertTrue(journalled().isPresent(), "what is edited further is kept, too");
		editing.save();
		assertFalse(editing.editor().isDirty());
		assertEquals("Lakes", editing.onDisk().getTitle());
		assertEquals(7, editing.onDisk().getSettings().getIdleMinutes());
		assertEquals("Lakes", StudioWorkspace.get().project().orElseThrow().getTitle());
		assertTrue(journalled().isEmpty());
	}

	@Test
	void restoredEdits_discarded_giveTheFileBack() throws IOException, FormatException {
		editing.openDataset();
		crash();
		restore();
		editing.press("project.notice.choice");
		assertFalse(editing.editor().isDirty());
		assertEquals("Rivers", editing.project().getTitle());
		assertTrue(journalled().isEmpty());
	}

	@Test
	void restoredEdits_ofAFileChangedSince_areNotSavedOverIt() throws IOException, FormatException {
		editing.openDataset();
		crash();
		String outside = Files.readString(editing.file()).replace("Rivers", "Seas");
		Files.writeString(editing.file(), outside);
		restore();
		editing.save();
		assertEquals(outside, Files.readString(editing.file()));
		assertTrue(editing.editor().isDirty());
		assertTrue(editing.isShown("project.notice"));
		assertEquals("Lakes", editing.project().getTitle());
	}

	private void restore() {
		StudioWorkspace.get().recoveries().restore(List.of(journalled().orElseThrow()));
		editing.run(ProjectCommandIds.EDIT, Map.of());
	}

	/** Edits a project as the editor does, and drops the session as a killed program would. */
	@SuppressWarnings("resource")
	private void crash() throws IOException, FormatException {
		ProjectSession session = StudioWorkspace.get().openProject(editing.file());
		session.commandStack()
				.execute(SetCommand.create(session.editingDomain(), session.project(), Literals.PROJECT__TITLE, "Lakes"));
	}

	private Optional<RecoveredModel> journalled() {
		ModelJournal journal = StudioWorkspace.get().modelJournal();
		journal.flush();
		return journal.find(editing.file());
	}
}
