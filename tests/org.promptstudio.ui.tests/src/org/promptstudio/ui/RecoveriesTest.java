package org.promptstudio.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.emf.edit.command.SetCommand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.promptstudio.dataloop.FormatException;
import org.promptstudio.model.recipe.RecipeFactory;
import org.promptstudio.model.recipe.RecipePackage;
import org.promptstudio.model.studio.Response;
import org.promptstudio.model.studio.StudioPackage;
import org.promptstudio.store.Dataset;
import org.promptstudio.store.ItemLocation;
import org.promptstudio.store.ItemSession;
import org.promptstudio.store.Journal;
import org.promptstudio.store.ModelJournal;
import org.promptstudio.store.RecipeFile;
import org.promptstudio.store.RecipeSession;
import org.promptstudio.store.UnsavedEdits;
import org.promptstudio.ui.testing.Datasets;

class RecoveriesTest {

	@TempDir
	private Path folder;
	private ItemLocation item;
	private Journal journal;
	private ModelJournal modelJournal;
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
		modelJournal = new ModelJournal(folder.resolve("model-journal"), failure -> {
			throw new AssertionError(failure);
		});
		recoveries = new Recoveries(journal, modelJournal);
		recoveries.find();
	}

	@AfterEach
	void close() {
		journal.close();
		modelJournal.close();
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

	@Test
	@SuppressWarnings("resource")
	void find_withARecipeToo_offersBothTheLatestFirst_andHandsEachOutToItsEditor() throws IOException, FormatException {
		Path file = folder.resolve("a.recipe");
		RecipeFile.save(file, RecipeFactory.eINSTANCE.createRecipe());
		RecipeSession recipe = RecipeSession.open(file);
		recipe.journalTo(modelJournal);
		recipe.commandStack()
				.execute(SetCommand.create(recipe.editingDomain(), recipe.recipe(), RecipePackage.Literals.RECIPE__NAME, "Edited"));
		Recoveries both = new Recoveries(journal, modelJournal);
		both.find();
		assertEquals(List.of(file, item.key()), both.undecided().stream().map(UnsavedEdits::key).toList());
		assertTrue(both.undecided(file).isPresent());
		both.restore(both.undecided());
		RecipeSession restored = RecipeSession.recover(both.take(file).orElseThrow());
		assertEquals("Edited", restored.recipe().getName());
		both.discard(List.of(modelJournal.find(file).orElseThrow()));
		assertTrue(modelJournal.pending().isEmpty());
		assertEquals(1, journal.pending().size());
	}
}
