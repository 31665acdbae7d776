package org.promptstudio.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.promptstudio.dataloop.FormatException;
import org.promptstudio.model.studio.Item;
import org.promptstudio.store.ItemSession.Overwrite;

class ItemSessionTest {

	@TempDir
	Path folder;
	private ItemLocation location;
	private byte[] annotationsBefore;

	@BeforeEach
	void makeItem() throws IOException {
		location = TestItems.inExport(folder, "q1.json", "Name three rivers.");
		annotationsBefore = Files.readAllBytes(location.annotationFile());
		Files.setLastModifiedTime(location.itemFile(), TestItems.LONG_AGO);
		Files.setLastModifiedTime(location.annotationFile(), TestItems.LONG_AGO);
	}

	private static FileTime time(Path file) throws IOException {
		return Files.getLastModifiedTime(file);
	}

	private String annotations() throws IOException {
		return Files.readString(location.annotationFile());
	}

	@Test
	void open_item_isClean() throws Exception {
		ItemSession session = ItemSession.open(location);
		assertFalse(session.isDirty());
		assertEquals("Second", TestItems.response(session, 1).getValue());
	}

	@Test
	void open_inBackground_isHandedOver() throws Exception {
		ItemSession session = CompletableFuture.supplyAsync(() -> {
			try {
				return ItemSession.open(location);
			} catch (IOException | FormatException e) {
				throw new IllegalStateException(e);
			}
		}).get();
		TestItems.rank(session, 0, 1);
		session.save();
		assertTrue(annotations().contains("rank"));
	}

	@Test
	void open_missingItem_tellsSo() throws Exception {
		Files.delete(location.itemFile());
		IOException e = assertThrows(NoSuchFileException.class, () -> ItemSession.open(location));
		assertTrue(e.getMessage().contains("q1.json"), e::getMessage);
	}

	@Test
	void save_withoutChange_writesNothing() throws Exception {
		ItemSession session = ItemSession.open(location);
		session.save();
		TestItems.rank(session, 0, 1);
		TestItems.rank(session, 0, null);
		assertTrue(session.isDirty());
		session.save();
		assertFalse(session.isDirty());
		assertEquals(TestItems.LONG_AGO, time(location.itemFile()));
		assertEquals(TestItems.LONG_AGO, time(location.annotationFile()));
	}

	@Test
	void save_rank_writesTheAnnotationsOnly() throws Exception {
		ItemSession session = ItemSession.open(location);
		TestItems.rank(session, 1, 2);
		assertTrue(session.isDirty());
		session.save();
		assertFalse(session.isDirty());
		assertEquals(TestItems.LONG_AGO, time(location.itemFile()));
		assertEquals(2, TestItems.response(ItemSession.open(location), 1).getRank());
	}

	@Test
	void save_afterUndoOfWhatWasSaved_restoresTheBytes() throws Exception {
		ItemSession session = ItemSession.open(location);
		TestItems.rank(session, 1, 2);
		session.save();
		byte[] ranked = Files.readAllBytes(location.annotationFile());
		session.commandStack().undo();
		assertTrue(session.isDirty());
		session.save();
		assertFalse(session.isDirty());
		assertArrayEquals(annotationsBefore, Files.readAllBytes(location.annotationFile()));
		session.commandStack().redo();
		session.save();
		assertArrayEquals(ranked, Files.readAllBytes(location.annotationFile()));
	}

	@Test
	void save_firstResponse_makesTheAnnotationFile_undoneTakesItAway() throws Exception {
		Path item = TestItems.write(folder.resolve("other/q2.json"), TestItems.item("Hello?"));
		ItemLocation alone = Dataset.find(item).location(item).orElseThrow();
		ItemSession session = ItemSession.open(alone);
		session.commandStack()
				.execute(TestItems.commands(session).addHuman(session.item().getPrompts().get(0), "application/text", "Hi", "anna"));
		session.save();
		assertEquals("Hi", TestItems.response(ItemSession.open(alone), 0).getValue());
		session.commandStack().undo();
		session.save();
		assertFalse(Files.exists(alone.annotationFile()));
		assertEquals(TestItems.item("Hello?"), Files.readString(item));
	}

	@Test
	void save_firstResponseInExport_makesAWrapperInTheAnnotationFolder() throws Exception {
		Files.delete(location.annotationFile());
		Files.delete(location.annotationFile().getParent());
		ItemSession session = ItemSession.open(location);
		session.commandStack()
				.execute(TestItems.commands(session).addHuman(session.item().getPrompts().get(0), "application/text", "Hi", "anna"));
		session.save();
		assertTrue(annotations().contains("\"/q1.json\""), this::annotationsForMessage);
	}

	private String annotationsForMessage() {
		try {
			return annotations();
		} catch (IOException e) {
			return e.toString();
		}
	}

	@Test
	void save_changedOutside_isRefusedAndNothingWritten() throws Exception {
		ItemSession session = ItemSession.open(location);
		TestItems.rank(session, 1, 2);
		String outside = TestItems.annotations("First", "Changed");
		Files.writeString(location.annotationFile(), outside);
		ChangedOutsideException e = assertThrows(ChangedOutsideException.class, session::save);
		assertEquals(List.of(location.annotationFile()), e.files());
		assertTrue(e.getMessage().contains(location.annotationFile().toString()), e::getMessage);
		assertTrue(session.isDirty());
		assertEquals(outside, annotations());

		session.save(Overwrite.YES);
		assertFalse(session.isDirty());
		assertFalse(session.isChangedOutside());
		assertTrue(annotations().contains("Second"));
	}

	@Test
	void save_itemChangedOutside_isRefusedToo_overwritingPutsItBack() throws Exception {
		ItemSession session = ItemSession.open(location);
		TestItems.rank(session, 1, 2);
		Files.writeString(location.itemFile(), TestItems.item("Name four rivers."));
		ChangedOutsideException e = assertThrows(ChangedOutsideException.class, session::save);
		assertEquals(List.of(location.itemFile()), e.files());
		session.save(Overwrite.YES);
		assertEquals(TestItems.item("Name three rivers."), Files.readString(location.itemFile()));
	}

	@Test
	void save_keepMineWithoutOwnEdits_putsTheLoadedContentBack() throws Exception {
		ItemSession session = ItemSession.open(location);
		Files.writeString(location.annotationFile(), "[]");
		session.save();
		assertEquals("[]", annotations());
		session.save(Overwrite.YES);
		assertArrayEquals(annotationsBefore, Files.readAllBytes(location.annotationFile()));
	}

	@Test
	void save_sameSizeAndTimeOutside_isNoticedByContent() throws Exception {
		ItemSession session = ItemSession.open(location);
		TestItems.rank(session, 1, 2);
		Files.writeString(location.annotationFile(), TestItems.annotations("Fjrst", "Second"));
		Files.setLastModifiedTime(location.annotationFile(), TestItems.LONG_AGO);
		assertThrows(ChangedOutsideException.class, session::save);
	}

	@Test
	void isChangedOutside_youngFileOfSameSizeAndTime_isNoticedByContent() throws Exception {
		FileTime now = FileTime.from(Instant.now());
		Files.setLastModifiedTime(location.annotationFile(), now);
		ItemSession session = ItemSession.open(location);
		Files.writeString(location.annotationFile(), TestItems.annotations("Fjrst", "Second"));
		Files.setLastModifiedTime(location.annotationFile(), now);
		assertTrue(session.isChangedOutside());
	}

	@Test
	void isChangedOutside_touchedOnly_isFalse() throws Exception {
		ItemSession session = ItemSession.open(location);
		assertFalse(session.isChangedOutside());
		Files.setLastModifiedTime(location.annotationFile(), FileTime.from(Instant.parse("2024-06-01T10:00:00Z")));
		assertFalse(session.isChangedOutside());
	}

	@Test
	void isChangedOutside_afterOwnSave_isFalse() throws Exception {
		ItemSession session = ItemSession.open(location);
		TestItems.rank(session, 0, 0);
		session.save();
		assertFalse(session.isChangedOutside());
	}

	@Test
	void isChangedOutside_deletedOrMade_isTrue() throws Exception {
		ItemSession session = ItemSession.open(location);
		Files.delete(location.annotationFile());
		assertTrue(session.isChangedOutside());
		ItemSession without = ItemSession.open(location);
		TestItems.write(location.annotationFile(), "[]");
		assertTrue(without.isChangedOutside());
		Files.delete(location.itemFile());
		assertTrue(without.isChangedOutside());
	}

	@Test
	void save_deletedOutside_isRefused_overwritingMakesItAgain() throws Exception {
		ItemSession session = ItemSession.open(location);
		TestItems.rank(session, 0, 0);
		Files.delete(location.itemFile());
		Files.delete(location.annotationFile());
		ChangedOutsideException e = assertThrows(ChangedOutsideException.class, session::save);
		assertEquals(List.of(location.itemFile(), location.annotationFile()), e.files());
		session.save(Overwrite.YES);
		assertEquals(0, TestItems.response(ItemSession.open(location), 0).getRank());
	}

	@Test
	void save_notPossible_staysDirtyAndCanBeTriedAgain() throws Exception {
		Files.delete(location.annotationFile());
		Files.delete(location.annotationFile().getParent());
		ItemSession session = ItemSession.open(location);
		session.commandStack()
				.execute(TestItems.commands(session).addHuman(session.item().getPrompts().get(0), "application/text", "Hi", "anna"));
		Path inTheWay = Files.writeString(location.annotationFile().getParent(), "a file");
		assertThrows(IOException.class, session::save);
		assertTrue(session.isDirty());
		Files.delete(inTheWay);
		session.save();
		assertFalse(session.isDirty());
		assertTrue(annotations().contains("Hi"));
	}

	@Test
	void reload_takesWhatIsOnDisk_andForgetsTheHistory() throws Exception {
		ItemSession session = ItemSession.open(location);
		Item old = session.item();
		TestItems.rank(session, 0, 0);
		Files.writeString(location.annotationFile(), TestItems.annotations("New"));
		session.reload();
		assertNotSame(old, session.item());
		assertEquals("New", TestItems.response(session, 0).getValue());
		assertFalse(session.isDirty() || session.commandStack().canUndo() || session.isChangedOutside());
		TestItems.rank(session, 0, 1);
		session.save();
		assertEquals(1, TestItems.response(ItemSession.open(location), 0).getRank());
	}

	@Test
	void reload_ofBrokenFile_leavesTheSessionAsItWas() throws Exception {
		ItemSession session = ItemSession.open(location);
		TestItems.rank(session, 0, 0);
		Item old = session.item();
		Files.writeString(location.annotationFile(), "[ {");
		assertThrows(FormatException.class, session::reload);
		assertSame(old, session.item());
		assertTrue(session.isDirty());
		assertThrows(ChangedOutsideException.class, session::save);
		assertEquals("[ {", annotations());
	}

	@Test
	void texts_areForComparing() throws Exception {
		ItemSession session = ItemSession.open(location);
		TestItems.rank(session, 0, 0);
		Files.writeString(location.annotationFile(), "[]");
		assertEquals(new ItemText(TestItems.item("Name three rivers."), "[]"), session.textOnDisk());
		assertTrue(session.textHere().annotations().contains("\"rank\""));
		Files.delete(location.annotationFile());
		assertEquals("", session.textOnDisk().annotations());
	}

	@Test
	void setEditor_stampsChanges_alsoAfterReload() throws Exception {
		ItemSession session = ItemSession.open(location);
		session.setEditor(InstantSource.fixed(Instant.parse("2025-03-01T08:00:00Z")), "anna@example.org");
		session.reload();
		TestItems.rank(session, 0, 0);
		session.save();
		assertTrue(annotations().contains("anna@example.org"), annotations());
		assertTrue(annotations().contains("2025-03-01T08:00:00.000Z"), annotations());
	}

	@Test
	void save_ofLinkedItem_changesTheTargetOfTheLink() throws Exception {
		Path real = TestItems.write(folder.resolve("elsewhere/real.json"), TestItems.annotations("First"));
		Files.delete(location.annotationFile());
		Files.createSymbolicLink(location.annotationFile(), real);
		ItemSession session = ItemSession.open(location);
		TestItems.rank(session, 0, 3);
		session.save();
		assertTrue(Files.isSymbolicLink(location.annotationFile()));
		assertNotEquals(TestItems.annotations("First"), Files.readString(real));
	}
}
