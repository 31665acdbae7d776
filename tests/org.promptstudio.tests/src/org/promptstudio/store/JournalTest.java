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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.promptstudio.store.ItemSession.Overwrite;

class JournalTest {

	private static final Instant NOW = Instant.parse("2025-03-01T08:00:00.123Z");

	@TempDir
	Path folder;
	private Path journalFolder;
	private ItemLocation location;
	private final List<IOException> failures = new CopyOnWriteArrayList<>();
	private Journal journal;

	@BeforeEach
	void open() throws IOException {
		journalFolder = folder.resolve("state/journal");
		location = TestItems.inExport(folder.resolve("set"), "q1.json", "Name three rivers.");
		journal = newJournal();
	}

	@AfterEach
	void close() {
		journal.close();
	}

	/** Writes when flushed only. */
	private Journal newJournal() {
		return new Journal(journalFolder, Duration.ofHours(1), InstantSource.fixed(NOW), failures::add);
	}

	/** As after a crash: what was flushed is there, nothing was closed. */
	private void crash() {
		journal.flush();
		journal = newJournal();
	}

	private ItemSession edited() throws Exception {
		ItemSession session = ItemSession.open(location);
		session.journalTo(journal);
		TestItems.rank(session, 1, 2);
		return session;
	}

	private List<Path> files(String ending) throws IOException {
		if (!Files.exists(journalFolder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(journalFolder)) {
			return files.filter(file -> file.toString().endsWith(ending)).toList();
		}
	}

	@Test
	void find_afterCrash_givesTheEdits_andSavingThemWorks() throws Exception {
		edited();
		crash();
		Recovered edits = journal.find(location).orElseThrow();
		assertEquals(NOW, edits.time());
		assertTrue(edits.isBaseUnchanged());
		assertTrue(edits.text().annotations().contains("rank"));

		ItemSession session = ItemSession.recover(location, edits);
		session.journalTo(journal);
		assertTrue(session.isDirty());
		assertEquals(2, TestItems.response(session, 1).getRank());
		session.save();
		assertFalse(session.isDirty());
		assertEquals(2, TestItems.response(ItemSession.open(location), 1).getRank());
		assertTrue(journal.find(location).isEmpty());
		journal.flush();
		assertEquals(List.of(), files(".journal"));
	}

	@Test
	void recover_editedAndUndone_isStillDirty() throws Exception {
		edited();
		crash();
		ItemSession session = ItemSession.recover(location, journal.find(location).orElseThrow());
		TestItems.rank(session, 0, 0);
		session.commandStack().undo();
		assertTrue(session.isDirty());
	}

	@Test
	void recover_fileChangedSince_isToldAndSavingRefused() throws Exception {
		edited();
		crash();
		Files.writeString(location.annotationFile(), TestItems.annotations("Changed"));
		Recovered edits = journal.find(location).orElseThrow();
		assertFalse(edits.isBaseUnchanged());
		assertFalse(edits.isFileGone());
		ItemSession session = ItemSession.recover(location, edits);
		assertTrue(session.isChangedOutside());
		assertThrows(ChangedOutsideException.class, session::save);
		session.save(Overwrite.YES);
		assertEquals(2, TestItems.response(ItemSession.open(location), 1).getRank());
	}

	@Test
	void recover_fileGone_canBeWrittenAgain() throws Exception {
		edited();
		crash();
		Files.delete(location.itemFile());
		Files.delete(location.annotationFile());
		Recovered edits = journal.pending().get(0);
		assertEquals(location.itemFile(), edits.location().itemFile());
		assertTrue(edits.isFileGone());
		ItemSession session = ItemSession.recover(edits.location(), edits);
		session.save(Overwrite.YES);
		assertEquals(2, TestItems.response(ItemSession.open(location), 1).getRank());
	}

	@Test
	void changed_backToSaved_removesTheEntry() throws Exception {
		ItemSession session = edited();
		journal.flush();
		assertEquals(1, files(".journal").size());
		session.commandStack().undo();
		journal.flush();
		assertEquals(List.of(), files(".journal"));
	}

	@Test
	void save_reloadAndClose_removeTheEntry() throws Exception {
		ItemSession session = edited();
		session.save();
		assertTrue(journal.find(location).isEmpty());
		TestItems.rank(session, 0, 1);
		assertTrue(journal.find(location).isPresent());
		session.reload();
		assertTrue(journal.find(location).isEmpty());
		TestItems.rank(session, 0, 1);
		session.close();
		assertTrue(journal.find(location).isEmpty());
		assertEquals(List.of(), journal.pending());
	}

	@Test
	void find_crashBetweenSaveAndRemoval_findsNothingNew() throws Exception {
		ItemSession session = edited();
		journal.flush();
		byte[] entry = Files.readAllBytes(files(".journal").get(0));
		session.save();
		journal.flush();
		Files.write(journalFolder.resolve(Hashes.name(location.itemFile().toString().getBytes()) + ".journal"), entry);
		journal = newJournal();
		assertTrue(journal.find(location).isEmpty());
		journal.flush();
		assertEquals(List.of(), files(".journal"));
	}

	@Test
	void find_tornEntry_isSetAside_neverThrows() throws Exception {
		edited();
		journal.flush();
		Path file = files(".journal").get(0);
		byte[] whole = Files.readAllBytes(file);
		for (int length = 0; length < whole.length; length += 7) {
			Files.write(file, Arrays.copyOf(whole, length));
			try (Journal reopened = newJournal()) {
				assertTrue(reopened.find(location).isEmpty());
				assertEquals(List.of(), reopened.pending());
			}
			assertFalse(Files.exists(file));
			assertEquals(1, files(".broken").size());
		}
		assertTrue(failures.get(0).getMessage().contains("damaged"), failures.get(0)::getMessage);
	}

	@Test
	void pending_listsAllItems_theirDatasetsToo() throws Exception {
		ItemLocation other = TestItems.inExport(folder.resolve("set"), "travel/q2.json", "Name a lake.");
		edited();
		ItemSession session = ItemSession.open(other);
		session.journalTo(journal);
		session.commandStack().execute(TestItems.commands(session).editText(TestItems.response(session, 0), "Lake Constance"));
		Path single = TestItems.write(folder.resolve("alone/q3.json"), TestItems.item("Name a sea."));
		ItemSession alone = ItemSession.open(Dataset.find(single).location(single).orElseThrow());
		alone.journalTo(journal);
		alone.commandStack()
				.execute(TestItems.commands(alone).addHuman(alone.item().getPrompts().get(0), "application/text", "Baltic", "anna"));
		crash();
		List<ItemLocation> expected = Stream.of(location, other, alone.location()).sorted(this::byPath).toList();
		assertEquals(expected, journal.pending().stream().map(Recovered::location).sorted(this::byPath).toList());
	}

	private int byPath(ItemLocation left, ItemLocation right) {
		return left.itemFile().compareTo(right.itemFile());
	}

	@Test
	void pending_withoutFolder_isEmpty() {
		assertEquals(List.of(), journal.pending());
		assertEquals(List.of(), failures);
	}

	@Test
	void close_writesWhatIsWaiting() throws Exception {
		edited();
		assertEquals(List.of(), files(".journal"));
		journal.close();
		assertEquals(1, files(".journal").size());
	}

	@Test
	void changed_withoutDelay_isWrittenInTheBackground_failuresAreReported() throws Exception {
		Path blocked = Files.writeString(folder.resolve("blocked"), "a file where the folder should be");
		CountDownLatch reported = new CountDownLatch(1);
		try (Journal failing = new Journal(blocked, Duration.ZERO, InstantSource.system(), failure -> reported.countDown())) {
			ItemSession session = ItemSession.open(location);
			session.journalTo(failing);
			TestItems.rank(session, 1, 2);
			assertTrue(reported.await(30, TimeUnit.SECONDS));
			assertTrue(session.isDirty());
		}
	}

	@Test
	void discard_ofUnknown_isNoFailure() {
		journal.discard(location);
		journal.flush();
		assertEquals(List.of(), failures);
	}
}
