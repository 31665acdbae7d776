package org.promptstudio.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;

import org.eclipse.emf.edit.command.SetCommand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.promptstudio.dataloop.FormatException;
import org.promptstudio.model.studio.Response;
import org.promptstudio.model.studio.StudioPackage;
import org.promptstudio.store.Dataset;
import org.promptstudio.store.ItemLocation;
import org.promptstudio.store.ItemSession;
import org.promptstudio.store.Journal;
import org.promptstudio.ui.testing.Datasets;

class RecoveriesTest {

	@TempDir
	private Path folder;
	private ItemLocation item;
	private Journal journal;
	private Recoveries recoveries;

	/** Leaves a journal as a crash does: an item was edited and neither saved nor closed. */
	@BeforeEach
	@SuppressWarnings("resource")
	void crash() throws IOException, FormatException {
		Path root = folder.resolve("data");
		Datasets.writeItem(root, "q1.json", "Where do swallows spend the winter?");
		Datasets.writeResponse(root, "q1.json", false);
		item = Dataset.find(root).location("q1.json");
		try (Journal before = new Journal(folder.resolve("journal"), failure -> {
			throw new AssertionError(failure);
		})) {
			ItemSession session = ItemSession.open(item);
			session.journalTo(before);
			Response response = session.item().getPrompts().get(0).getResponses().get(0);
			session.commandStack()
					.execute(SetCommand.create(session.editingDomain(), response, StudioPackage.Literals.RESPONSE__RANK, Integer.valueOf(2)));
		}
		journal = new Journal(folder.resolve("journal"), failure -> {
			throw new AssertionError(failure);
		});
		recoveries = new Recoveries(journal);
		recoveries.find();
	}

	@AfterEach
	void close() {
		journal.close();
	}

	@Test
	void find_afterACrash_offersTheEdits() {
		assertEquals(1, recoveries.undecided().size());
		assertTrue(recoveries.undecided(item).isPresent());
		assertTrue(recoveries.take(item).isEmpty(), "nothing is handed out before somebody decides");
	}

	@Test
	void restore_handsTheEditsOutOnce() throws FormatException {
		recoveries.restore(recoveries.undecided());
		assertTrue(recoveries.undecided().isEmpty());
		try (ItemSession session = ItemSession.recover(item, recoveries.take(item).orElseThrow())) {
			assertTrue(session.isDirty());
			assertEquals(Integer.valueOf(2), session.item().getPrompts().get(0).getResponses().get(0).getRank());
		}
		assertTrue(recoveries.take(item).isEmpty());
	}

	@Test
	void restore_leavesTheJournalUntilTheEditsAreSaved() {
		recoveries.restore(recoveries.undecided());
		assertEquals(1, journal.pending().size());
	}

	@Test
	void discard_removesThemForGood() {
		recoveries.discard(recoveries.undecided());
		assertTrue(recoveries.undecided().isEmpty());
		assertTrue(journal.pending().isEmpty());
	}
}
