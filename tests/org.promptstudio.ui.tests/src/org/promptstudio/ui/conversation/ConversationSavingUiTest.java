package org.promptstudio.ui.conversation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.promptstudio.dataloop.FormatException;
import org.promptstudio.dataloop.PromptItemDocument;
import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.Response;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.StudioPreferences;
import org.promptstudio.ui.testing.Dialogs;
import org.promptstudio.ui.testing.Workbench;

class ConversationSavingUiTest {

	private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));

	@RegisterExtension
	final SampleConversation conversation = new SampleConversation();

	@Test
	void save_thatFails_saysSoInTheEditorAndKeepsTheEdits() throws IOException {
		conversation.open(SampleConversation.RANKS);
		conversation.rank("3");
		Path file = conversation.annotationFile(SampleConversation.RANKS);
		String before = Files.readString(file);
		Path aside = Files.move(file, file.resolveSibling("aside"));
		Files.createDirectory(file); // no user may write a file there, root neither
		conversation.editor().doSave(new NullProgressMonitor());
		assertTrue(conversation.editor().isDirty());
		assertEquals(List.of("Try Again", "Give Up My Edits"),
				conversation.shown("notice.choice").stream().map(button -> ((IconButton) button).getText()).toList());
		conversation.expectError("directory");
		Files.delete(file);
		Files.move(aside, file);
		conversation.press("notice.choice");
		assertFalse(conversation.editor().isDirty());
		assertEquals(List.of(), conversation.shown("notice"));
		assertFalse(before.equals(Files.readString(file)));
	}

	@Test
	void save_ofOneRank_writesOnlyTheKeysOfThatResponse() throws IOException {
		conversation.open(SampleConversation.RANKS);
		byte[] item = Files.readAllBytes(conversation.itemFile(SampleConversation.RANKS));
		List<String> before = conversation.annotations(SampleConversation.RANKS).lines().toList();
		conversation.select("D");
		conversation.rank("2");
		conversation.save();
		assertFalse(conversation.editor().isDirty());
		List<String> after = conversation.annotations(SampleConversation.RANKS).lines().toList();
		assertEquals(List.of("\"updatedBy\"", "\"updatedAt\"", "\"rank\": \"2\""), differences(before, after));
		assertArrayEquals(item, Files.readAllBytes(conversation.itemFile(SampleConversation.RANKS)));
		assertEquals(Integer.valueOf(2), onDisk(SampleConversation.RANKS).getPrompts().get(0).getResponses().get(3).getRank());
	}

	/** The changed lines, each by its key, that of the rank by its value too; the files have as many lines as before. */
	private static List<String> differences(List<String> before, List<String> after) {
		assertEquals(before.size(), after.size());
		List<String> differences = new ArrayList<>();
		for (int line = 0; line < before.size(); line++) {
			if (!before.get(line).equals(after.get(line))) {
				String changed = after.get(line).strip().replaceAll(",$", "");
				differences.add(changed.startsWith("\"rank\"") ? changed : changed.substring(0, changed.indexOf(':')));
			}
		}
		return differences;
	}

	@Test
	void save_writesEveryKindOfEdit() throws IOException {
		conversation.open(SampleConversation.RANKS);
		conversation.select("B");
		conversation.run(Commands.CROWN);
		conversation.rank("3");
		conversation.select("C");
		conversation.run(Commands.DELETE);
		conversation.save();
		List<Response> saved = onDisk(SampleConversation.RANKS).getPrompts().get(0).getResponses();
		assertEquals(List.of("aurora-7b", "cirrus-large", "dune-mini"), saved.stream().map(response -> response.getModel().getName()).toList());
		assertEquals(List.of(false, true, false), saved.stream().map(Response::isBest).toList());
		assertEquals(Integer.valueOf(3), saved.get(1).getRank());
	}

	@Test
	void save_withoutAChange_writesNothing() throws IOException {
		setTimes(SampleConversation.RANKS);
		conversation.open(SampleConversation.RANKS);
		byte[] before = Files.readAllBytes(conversation.annotationFile(SampleConversation.RANKS));
		conversation.editor().doSave(new NullProgressMonitor());
		assertUntouched(SampleConversation.RANKS, before);
	}

	@Test
	void save_afterTheChangeWasUndone_writesNothing() throws IOException {
		setTimes(SampleConversation.RANKS);
		conversation.open(SampleConversation.RANKS);
		byte[] before = Files.readAllBytes(conversation.annotationFile(SampleConversation.RANKS));
		conversation.rank("3");
		conversation.undo();
		conversation.editor().doSave(new NullProgressMonitor());
		assertUntouched(SampleConversation.RANKS, before);
	}

	@Test
	void lookingAround_writesNothing() throws IOException {
		setTimes(SampleConversation.EDITED);
		conversation.open(SampleConversation.EDITED);
		byte[] before = Files.readAllBytes(conversation.annotationFile(SampleConversation.EDITED));
		conversation.run(Commands.CHANGES);
		conversation.run(Commands.BLIND);
		conversation.run(Commands.EXPAND);
		conversation.run(Commands.BACK);
		conversation.run(Commands.BLIND);
		assertFalse(conversation.editor().isDirty());
		conversation.editor().doSave(new NullProgressMonitor());
		assertUntouched(SampleConversation.EDITED, before);
	}

	private void setTimes(String item) throws IOException {
		Files.setLastModifiedTime(conversation.annotationFile(item), LONG_AGO);
		Files.setLastModifiedTime(conversation.itemFile(item), LONG_AGO);
	}

	private void assertUntouched(String item, byte[] annotations) throws IOException {
		assertArrayEquals(annotations, Files.readAllBytes(conversation.annotationFile(item)));
		assertEquals(LONG_AGO, Files.getLastModifiedTime(conversation.annotationFile(item)));
		assertEquals(LONG_AGO, Files.getLastModifiedTime(conversation.itemFile(item)));
	}

	@Test
	void undo_pastTheSavedState_isDirtyUntilItIsRedone() {
		conversation.open(SampleConversation.RANKS);
		conversation.rank("1");
		conversation.save();
		conversation.rank("2");
		assertTrue(conversation.editor().isDirty());
		conversation.undo();
		assertFalse(conversation.editor().isDirty());
		conversation.undo();
		assertTrue(conversation.editor().isDirty());
		conversation.redo();
		assertFalse(conversation.editor().isDirty());
	}

	@Test
	void tab_tellsWhetherThereIsSomethingToSave() {
		conversation.open(SampleConversation.RANKS);
		String name = "02-ranks-ties-and-the-crown";
		assertEquals(name, conversation.tab());
		conversation.rank("1");
		assertEquals("*" + name, conversation.tab());
		conversation.save();
		assertEquals(name, conversation.tab());
		conversation.undo();
		assertEquals("*" + name, conversation.tab());
		conversation.redo();
		assertEquals(name, conversation.tab());
	}

	@Test
	void nextAndPrevious_showTheNeighboursInTheSameEditor() {
		ConversationEditor editor = conversation.open(SampleConversation.RANKS);
		Workbench.untilIndexed();
		conversation.run("org.promptstudio.ui.nextItem");
		assertSame(editor, conversation.editor());
		assertEquals("03-half-finished", editor.getPartName());
		assertEquals(5, conversation.model().prompts().get(0).getResponses().size());
		assertSame(conversation.response(0), conversation.model().selected().orElseThrow());
		conversation.run("org.promptstudio.ui.previousItem");
		conversation.run("org.promptstudio.ui.previousItem");
		assertEquals("01-welcome", editor.getPartName());
		assertEquals(1, Workbench.page().getEditorReferences().length);
	}

	@Test
	void previous_ofTheFirstItem_staysThere() {
		ConversationEditor editor = conversation.open(SampleConversation.WELCOME);
		Workbench.untilIndexed();
		conversation.run("org.promptstudio.ui.previousItem");
		assertEquals("01-welcome", editor.getPartName());
		assertTrue(editor.session().isPresent());
	}

	@Test
	void next_withUnsavedEdits_savesThemFirst() throws IOException {
		conversation.open(SampleConversation.RANKS);
		Workbench.untilIndexed();
		conversation.select("D");
		conversation.rank("1");
		conversation.run("org.promptstudio.ui.nextItem");
		assertEquals("03-half-finished", conversation.editor().getPartName());
		assertFalse(conversation.editor().isDirty());
		assertEquals(Integer.valueOf(1), onDisk(SampleConversation.RANKS).getPrompts().get(0).getResponses().get(3).getRank());
	}

	@Test
	void next_whenAskedFirst_cancelStays() {
		editedAndAsking(() -> {
			Dialogs.Answer answer = Dialogs.press("Cancel");
			conversation.run("org.promptstudio.ui.nextItem");
			assertTrue(answer.isGiven());
			assertEquals("02-ranks-ties-and-the-crown", conversation.editor().getPartName());
			assertTrue(conversation.editor().isDirty());
		});
	}

	@Test
	void next_whenAskedFirst_canGiveTheEditsUp() throws IOException {
		String before = conversation.annotations(SampleConversation.RANKS);
		editedAndAsking(() -> {
			Dialogs.Answer answer = Dialogs.press("Don't Save");
			conversation.run("org.promptstudio.ui.nextItem");
			assertTrue(answer.isGiven());
			assertEquals("03-half-finished", conversation.editor().getPartName());
		});
		assertEquals(before, conversation.annotations(SampleConversation.RANKS));
	}

	@Test
	void next_whenAskedFirst_canSave() throws IOException {
		String before = conversation.annotations(SampleConversation.RANKS);
		editedAndAsking(() -> {
			Dialogs.Answer answer = Dialogs.press("Save");
			conversation.run("org.promptstudio.ui.nextItem");
			assertTrue(answer.isGiven());
			assertEquals("03-half-finished", conversation.editor().getPartName());
		});
		assertNotEquals(before, conversation.annotations(SampleConversation.RANKS));
	}

	private void editedAndAsking(Runnable test) {
		StudioPreferences.store().setValue(StudioPreferences.SAVE_ON_LEAVING, false);
		try {
			conversation.open(SampleConversation.RANKS);
			Workbench.untilIndexed();
			conversation.rank("3");
			test.run();
		} finally {
			StudioPreferences.store().setToDefault(StudioPreferences.SAVE_ON_LEAVING);
		}
	}

	private Item onDisk(String item) throws IOException {
		try {
			return PromptItemDocument.read("item", Files.readAllBytes(conversation.itemFile(item)), "annotations",
					conversation.annotations(item).getBytes(StandardCharsets.UTF_8)).item();
		} catch (FormatException e) {
			throw new AssertionError(e);
		}
	}
}
