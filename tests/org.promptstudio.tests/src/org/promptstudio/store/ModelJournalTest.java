package org.promptstudio.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.promptstudio.model.project.Member;
import org.promptstudio.model.project.ProjectFactory;
import org.promptstudio.model.project.ProjectPackage;
import org.promptstudio.model.recipe.Recipe;
import org.promptstudio.model.recipe.RecipeFactory;
import org.promptstudio.model.recipe.RecipePackage.Literals;
import org.promptstudio.store.ItemSession.Overwrite;

class ModelJournalTest {

	private static final Instant NOW = Instant.parse("2025-03-01T08:00:00.123Z");

	@TempDir
	Path folder;
	private Path file;
	private final List<IOException> failures = new CopyOnWriteArrayList<>();
	private ModelJournal journal;

	@BeforeEach
	void open() throws IOException {
		file = folder.resolve("set/recipes/quality.recipe");
		Files.createDirectories(file.getParent());
		Recipe recipe = RecipeFactory.eINSTANCE.createRecipe();
		recipe.setName("Saved");
		RecipeFile.save(file, recipe);
		journal = newJournal();
	}

	@AfterEach
	void close() {
		journal.close();
		assertEquals(List.of(), failures);
	}

	/** Writes when flushed only. */
	private ModelJournal newJournal() {
		return new ModelJournal(folder.resolve("journal"), Duration.ofHours(1), InstantSource.fixed(NOW), failures::add);
	}

	/** As after a crash: what was flushed is there, nothing was closed. */
	private void crash() {
		journal.flush();
		journal = newJournal();
	}

	private RecipeSession edited() throws Exception {
		RecipeSession session = RecipeSession.open(file);
		session.journalTo(journal);
		rename(session, "Edited");
		return session;
	}

	private static void rename(RecipeSession session, String name) {
		session.commandStack().execute(SetCommand.create(session.editingDomain(), session.recipe(), Literals.RECIPE__NAME, name));
	}

	private String nameInFile() throws Exception {
		return RecipeFile.read(file).getName();
	}

	private List<Path> entries() throws IOException {
		try (Stream<Path> files = Files.list(folder.resolve("journal"))) {
			return files.toList();
		}
	}

	@Test
	void find_afterCrash_givesTheEdits_andSavingThemWorks() throws Exception {
		edited();
		crash();
		RecoveredModel edits = journal.find(file).orElseThrow();
		assertEquals(NOW, edits.time());
		assertEquals(file, edits.file());
		assertEquals(Path.of("set/recipes/quality.recipe").toString(), edits.displayPath());
		assertTrue(edits.isBaseUnchanged());
		assertFalse(edits.isFileGone());
		RecipeSession session = RecipeSession.recover(edits);
		session.journalTo(journal);
		assertTrue(session.isDirty());
		assertTrue(session.isRecovered());
		assertEquals("Edited", session.recipe().getName());
		assertEquals("Saved", nameInFile());
		session.save(Overwrite.NO);
		assertFalse(session.isDirty());
		assertFalse(session.isRecovered());
		assertEquals("Edited", nameInFile());
		journal.flush();
		assertEquals(List.of(), entries());
	}

	@Test
	void recover_editedFurther_survivesAnotherCrash() throws Exception {
		edited();
		crash();
		RecipeSession session = RecipeSession.recover(journal.find(file).orElseThrow());
		session.journalTo(journal);
		rename(session, "Again");
		session.commandStack().undo();
		assertTrue(session.isDirty());
		session.commandStack().redo();
		crash();
		RecoveredModel edits = journal.find(file).orElseThrow();
		assertTrue(edits.isBaseUnchanged());
		assertEquals("Again", RecipeSession.recover(edits).recipe().getName());
	}

	@Test
	void recover_fileChangedSince_isToldAndSavingRefused() throws Exception {
		edited();
		crash();
		Files.writeString(file, Files.readString(file).replace("Saved", "Outside"));
		RecoveredModel edits = journal.find(file).orElseThrow();
		assertFalse(edits.isBaseUnchanged());
		RecipeSession session = RecipeSession.recover(edits);
		assertTrue(session.isChangedOutside());
		assertThrows(ChangedOutsideException.class, () -> session.save(Overwrite.NO));
		assertEquals("Outside", nameInFile());
		session.save(Overwrite.YES);
		assertEquals("Edited", nameInFile());
	}

	@Test
	void recover_fileGone_canBeWrittenAgain() throws Exception {
		edited();
		crash();
		Files.delete(file);
		RecoveredModel edits = journal.pending().get(0);
		assertTrue(edits.isFileGone());
		RecipeSession.recover(edits).save(Overwrite.YES);
		assertEquals("Edited", nameInFile());
	}

	@Test
	void undo_reloadSaveAndClose_removeTheEntry() throws Exception {
		RecipeSession session = edited();
		session.commandStack().undo();
		assertTrue(journal.find(file).isEmpty());
		rename(session, "Again");
		assertTrue(journal.find(file).isPresent());
		session.reload();
		assertTrue(journal.find(file).isEmpty());
		rename(session, "Third");
		session.save(Overwrite.NO);
		assertTrue(journal.find(file).isEmpty());
		rename(session, "Fourth");
		journal.flush();
		assertEquals(1, entries().size());
		session.close();
		journal.flush();
		assertEquals(List.of(), entries());
	}

	@Test
	void project_editedBeforeACrash_isOfferedBack_andSavedOverWhatItWasMadeOnOnly() throws Exception {
		Path project = folder.resolve("set").resolve(ProjectFile.NAME);
		Files.writeString(project, """
				<project:Project xmlns:xmi="http://www.omg.org/XMI" xmi:version="2.0" xmlns:project="https://promptstudio.org/model/project/1"
				    title="Rivers" color="blue">
				  <members mail="mia@example.org" role="owner"/>
				</project:Project>
				""");
		ProjectSession session = ProjectSession.open(project);
		session.journalTo(journal);
		Member anna = ProjectFactory.eINSTANCE.createMember();
		anna.setMail("anna@example.org");
		session.commandStack()
				.execute(AddCommand.create(session.editingDomain(), session.project(), ProjectPackage.Literals.PROJECT__MEMBERS, anna));
		edited();
		crash();
		assertEquals(List.of(file, project), journal.pending().stream().map(RecoveredModel::file).sorted().toList());
		RecoveredModel edits = journal.find(project).orElseThrow();
		assertTrue(edits.isProject());
		assertFalse(journal.find(file).orElseThrow().isProject());
		assertEquals(Path.of("set/studio.project").toString(), edits.displayPath());
		ProjectSession recovered = ProjectSession.recover(edits);
		recovered.journalTo(journal);
		assertTrue(recovered.isDirty());
		assertEquals("anna@example.org", recovered.project().getMembers().getLast().getMail());
		assertEquals(1, ProjectFile.read(project).getMembers().size());
		String outside = Files.readString(project).replace("Rivers", "Lakes");
		String before = Files.readString(project);
		Files.writeString(project, outside);
		assertThrows(ChangedOutsideException.class, () -> recovered.save(Overwrite.NO));
		assertEquals(outside, Files.readString(project));
		Files.writeString(project, before);
		recovered.save(Overwrite.NO);
		assertEquals(2, ProjectFile.read(project).getMembers().size());
		assertTrue(Files.readString(project).contains("color=\"blue\""), "what is unknown is kept");
		assertTrue(journal.find(project).isEmpty());
	}

	@Test
	void find_whatWasSavedMeanwhile_isNothingNew() throws Exception {
		RecipeSession session = edited();
		String edited = session.textHere();
		crash();
		Files.writeString(file, edited);
		assertTrue(journal.find(file).isEmpty());
		journal.flush();
		assertEquals(List.of(), entries());
	}

	@Test
	void find_tornEntry_isSetAside_neverThrows() throws Exception {
		edited();
		journal.flush();
		Path entry = entries().get(0);
		byte[] whole = Files.readAllBytes(entry);
		for (int length = 0; length < whole.length; length += 7) {
			Files.write(entry, Arrays.copyOf(whole, length));
			try (ModelJournal reopened = newJournal()) {
				assertTrue(reopened.find(file).isEmpty());
			}
			assertFalse(Files.exists(entry));
		}
		assertTrue(failures.get(0).getMessage().contains("damaged"), failures.get(0)::getMessage);
		failures.clear();
	}
}
