package org.promptstudio.ui.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.command.Command;
import org.eclipse.swt.custom.StyledText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.promptstudio.core.conversation.ConversationCommands;
import org.promptstudio.core.conversation.DisplayOrder;
import org.promptstudio.dataloop.FormatException;
import org.promptstudio.store.Dataset;
import org.promptstudio.store.ItemLocation;
import org.promptstudio.store.ItemSession;
import org.promptstudio.store.Journal;
import org.promptstudio.store.Recovered;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.testing.UiPump;
import org.promptstudio.ui.testing.Workbench;

class ConversationRecoveryUiTest {

	private static final String ITEM = SampleConversation.RANKS;

	@RegisterExtension
	final SampleConversation conversation = new SampleConversation();

	@Test
	void edits_areInTheJournalUntilTheyAreSaved() throws IOException {
		conversation.open(ITEM);
		conversation.rank("3");
		assertTrue(journalled().isPresent());
		assertTrue(journalled().orElseThrow().text().annotations().contains("\"rank\": \"3\""));
		conversation.save();
		assertTrue(journalled().isEmpty());
	}

	@Test
	void edits_thatWereUndone_areNotInTheJournal() throws IOException {
		conversation.open(ITEM);
		conversation.rank("3");
		conversation.undo();
		assertTrue(journalled().isEmpty());
	}

	@Test
	void typing_getsIntoTheJournalByItself() throws IOException {
		conversation.open(ITEM);
		conversation.run(Commands.EXPAND);
		((StyledText) conversation.first("page.source")).replaceTextRange(0, 0, "Typed. ");
		UiPump.until("a rest makes a command", () -> conversation.response(0).getOriginalValue() != null);
		assertTrue(journalled().orElseThrow().text().annotations().contains("Typed. Sunlight"));
	}

	@Test
	void closingWithoutSaving_givesTheEditsUp() throws IOException {
		conversation.open(ITEM);
		conversation.rank("3");
		Workbench.page().closeAllEditors(false);
		UiPump.events();
		assertTrue(journalled().isEmpty());
	}

	@Test
	void crash_leavesEditsThatTheEditorBringsBack() throws IOException, FormatException {
		String before = conversation.annotations(ITEM);
		crash();
		Recovered edits = journalled().orElseThrow();
		assertTrue(edits.isBaseUnchanged());
		StudioWorkspace.get().recoveries().restore(List.of(edits));
		conversation.open(ITEM);
		assertEquals(Integer.valueOf(2), conversation.response(3).getRank());
		assertTrue(conversation.editor().isDirty());
		assertFalse(conversation.shown("notice").isEmpty());
		assertEquals(before, conversation.annotations(ITEM));
		conversation.save();
		assertFalse(conversation.editor().isDirty());
		assertTrue(conversation.shown("notice").isEmpty());
		assertTrue(conversation.annotations(ITEM).contains("\"rank\": \"2\""));
		assertTrue(journalled().isEmpty());
	}

	@Test
	void recoveredEdits_thatAreNotSaved_surviveAnotherCrash() throws IOException, FormatException {
		crash();
		StudioWorkspace.get().recoveries().restore(List.of(journalled().orElseThrow()));
		conversation.open(ITEM);
		assertTrue(journalled().isPresent());
		conversation.select("A");
		conversation.rank("1");
		String annotations = journalled().orElseThrow().text().annotations();
		assertTrue(annotations.contains("\"rank\": \"2\""));
		assertEquals(2, annotations.split("\"rank\": \"1\"", -1).length - 1);
		conversation.save();
	}

	@Test
	void recoveredEdits_whoseFileHasChangedSince_asksBeforeTheyAreSaved() throws IOException, FormatException {
		crash();
		String changed = conversation.annotations(ITEM).replace("dune-mini", "dune-mini-2");
		Files.writeString(conversation.annotationFile(ITEM), changed);
		Recovered edits = journalled().orElseThrow();
		assertFalse(edits.isBaseUnchanged());
		StudioWorkspace.get().recoveries().restore(List.of(edits));
		conversation.open(ITEM);
		conversation.save();
		assertEquals(changed, conversation.annotations(ITEM));
		assertEquals(3, conversation.shown("notice.choice").size());
	}

	@Test
	void recoveredEdits_whoseItemIsGone_areShownWithTheDatasetAroundThem() throws IOException, FormatException {
		crash();
		Files.delete(conversation.itemFile(ITEM));
		Recovered edits = journalled().orElseThrow();
		assertTrue(edits.isFileGone());
		StudioWorkspace.get().recoveries().restore(List.of(edits));
		StudioWorkspace.get().openRestored(edits.location());
		UiPump.events();
		assertEquals(conversation.root(), StudioWorkspace.get().dataset().orElseThrow().root());
		assertEquals(Integer.valueOf(2), conversation.response(3).getRank());
		assertEquals(2, conversation.shown("notice.choice").size());
		((IconButton) conversation.first("notice.choice")).press();
		UiPump.events();
		assertTrue(Files.exists(conversation.itemFile(ITEM)));
		assertFalse(conversation.editor().isDirty());
		assertTrue(journalled().isEmpty());
	}

	@Test
	void recoveredEdits_whoseDatasetIsGone_areShownAlone() throws IOException, FormatException {
		crash();
		Recovered edits = journalled().orElseThrow();
		Path moved = Files.move(conversation.root(), conversation.root().resolveSibling("moved"));
		try {
			StudioWorkspace.get().recoveries().restore(List.of(edits));
			StudioWorkspace.get().openRestored(edits.location());
			UiPump.events();
			assertEquals(Integer.valueOf(2), conversation.response(3).getRank());
			assertTrue(conversation.editor().isDirty());
		} finally {
			Workbench.page().closeAllEditors(false);
			Files.move(moved, conversation.root());
		}
	}

	/** Edits an item as the editor does, and drops the session as a killed program would. */
	private void crash() throws IOException, FormatException {
		ItemSession session = StudioWorkspace.get().openSession(location());
		ConversationCommands commands = new ConversationCommands(session.editingDomain(), DisplayOrder.FILE);
		Command rank = commands.rank(session.item().getPrompts().get(0).getResponses().get(3), Integer.valueOf(2));
		session.commandStack().execute(rank);
	}

	private Optional<Recovered> journalled() throws IOException {
		Journal journal = StudioWorkspace.get().journal();
		journal.flush();
		return journal.find(location());
	}

	private ItemLocation location() throws IOException {
		return Dataset.find(conversation.root()).location(conversation.itemFile(ITEM)).orElseThrow();
	}
}
