package org.promptstudio.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.promptstudio.core.history.ItemChange;
import org.promptstudio.core.history.ItemChange.What;
import org.promptstudio.store.ItemSession.Overwrite;

class ItemHistoryTest {

	private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

	@TempDir
	Path folder;
	private ItemLocation location;

	@BeforeEach
	void makeItem() throws IOException {
		location = TestItems.inExport(folder, "rivers/q1.json", "Name three rivers.");
	}

	private ItemSession open(Instant time, String person) throws Exception {
		ItemSession session = ItemSession.open(location);
		session.setEditor(() -> time, person);
		return session;
	}

	private List<HistoryEntry> entries() throws IOException {
		return ItemHistory.of(location).read().entries();
	}

	private static void edit(ItemSession session, int index, String text) {
		session.commandStack().execute(TestItems.commands(session).editText(TestItems.response(session, index), text));
	}

	@Test
	void save_severalChanges_areOneEntryWithWholeTexts() throws Exception {
		ItemSession session = open(NOON, "anna@example.org");
		edit(session, 1, "Rhine, Elbe\nand \"Öder\"");
		TestItems.rank(session, 0, 2);
		session.commandStack().execute(TestItems.commands(session).crown(TestItems.response(session, 0)));
		session.save();
		assertEquals(List.of(new HistoryEntry(NOON, "anna@example.org", List.of(
				new ItemChange(What.RANK, "1", "r0", "A", null, number("2"), number("2")),
				new ItemChange(What.CROWN, "1", "r0", "A", null, Boolean.FALSE, Boolean.TRUE),
				new ItemChange(What.TEXT, "1", "r1", "B", null, "Second", "Rhine, Elbe\nand \"Öder\"")))).toString()
				.replace("before=2", "before=null"),
				entries().toString());
	}

	private static Object number(String spelling) {
		return Integer.valueOf(spelling);
	}

	@Test
	void save_again_addsAndKeepsTheBytesBefore() throws Exception {
		ItemSession session = open(NOON, "anna@example.org");
		edit(session, 0, "Rhine");
		session.save();
		byte[] first = Files.readAllBytes(ItemHistory.of(location).file());
		edit(session, 0, "Elbe");
		session.save();
		byte[] both = Files.readAllBytes(ItemHistory.of(location).file());
		assertArrayEquals(first, java.util.Arrays.copyOf(both, first.length));
		assertEquals(List.of("First", "Rhine"), entries().stream().map(entry -> entry.changes().getFirst().before()).toList());
	}

	@Test
	void save_whileTheClockGoesBack_keepsTheOrderOfTheSaves() throws Exception {
		ItemSession late = open(NOON, "anna@example.org");
		edit(late, 0, "Rhine");
		late.save();
		ItemSession early = open(NOON.minusSeconds(86_400), "ben@example.org");
		edit(early, 0, "Elbe");
		early.save();
		assertEquals(List.of("anna@example.org", "ben@example.org"), entries().stream().map(HistoryEntry::person).toList());
	}

	@Test
	void addedAndDeletedResponse_keepTheirTexts() throws Exception {
		ItemSession session = open(NOON, "anna@example.org");
		session.commandStack().execute(TestItems.commands(session).delete(TestItems.response(session, 0)));
		session.commandStack().execute(
				TestItems.commands(session).addHuman(session.item().getPrompts().getFirst(), "application/text", "Danube", "anna@example.org"));
		session.save();
		List<ItemChange> changes = entries().getFirst().changes();
		assertEquals(What.DELETED, changes.get(0).what());
		assertEquals("First", changes.get(0).before());
		assertTrue(changes.get(0).hasEarlierText());
		assertEquals(What.ADDED, changes.get(1).what());
		assertEquals("Danube", changes.get(1).after());
		assertEquals(2, changes.size(), changes::toString);
	}

	@Test
	void overwrittenChangeOfOthers_isInTheHistory() throws Exception {
		ItemSession mine = open(NOON, "anna@example.org");
		ItemSession theirs = open(NOON, "ben@example.org");
		edit(theirs, 0, "Their text");
		theirs.save();
		edit(mine, 0, "My text");
		mine.save(Overwrite.YES);
		assertEquals("Their text", entries().getLast().changes().getFirst().before());
	}

	@Test
	void tornLine_costsNoOtherAndIsTold() throws Exception {
		ItemSession session = open(NOON, "anna@example.org");
		edit(session, 0, "Rhine");
		session.save();
		Files.writeString(ItemHistory.of(location).file(), "{ \"time\": \"2026", StandardOpenOption.APPEND);
		edit(session, 0, "Elbe");
		session.save();
		ItemHistory.Content content = ItemHistory.of(location).read();
		assertEquals(2, content.entries().size());
		assertEquals(1, content.damaged());
	}

	@Test
	void historyThatCannotBeWritten_savesNothing() throws Exception {
		TestItems.write(folder.resolve("history"), "a file where the folder should be");
		ItemSession session = open(NOON, "anna@example.org");
		byte[] before = Files.readAllBytes(location.annotationFile());
		edit(session, 0, "Rhine");
		IOException refused = assertThrows(IOException.class, session::save);
		assertTrue(refused.getMessage().contains("history"), refused.getMessage());
		assertArrayEquals(before, Files.readAllBytes(location.annotationFile()));
		assertTrue(session.isDirty());
	}

	@Test
	void filesThatCannotBeWritten_leaveNoEntry() throws Exception {
		ItemSession session = open(NOON, "anna@example.org");
		edit(session, 0, "Rhine");
		session.save();
		Files.delete(location.annotationFile());
		Files.createDirectories(location.annotationFile().resolve("in the way"));
		edit(session, 0, "Elbe");
		assertThrows(IOException.class, () -> session.save(Overwrite.YES));
		assertEquals(1, entries().size());
	}

	@Test
	void renamedFolder_isNotMadeAgain() throws Exception {
		ItemSession session = open(NOON, "anna@example.org");
		edit(session, 0, "Rhine");
		Path moved = folder.resolveSibling(folder.getFileName() + "-moved");
		Files.move(folder, moved);
		try {
			assertThrows(ChangedOutsideException.class, session::save);
			assertFalse(Files.exists(folder));
			assertTrue(session.isDirty());
		} finally {
			Files.move(moved, folder);
		}
		session.save();
		assertEquals(1, entries().size());
	}

	@Test
	void historyFiles_areNoItems_inEitherLayout() throws Exception {
		ItemSession session = open(NOON, "anna@example.org");
		edit(session, 0, "Rhine");
		session.save();
		Path plain = folder.resolve("plain");
		TestItems.write(plain.resolve("q1.json"), TestItems.item("Name three rivers."));
		TestItems.write(plain.resolve("q1.annotations.json"), TestItems.annotations("First"));
		ItemLocation beside = Dataset.find(plain).location("q1.json");
		ItemSession other = ItemSession.open(beside);
		edit(other, 0, "Elbe");
		other.save();
		assertEquals(plain.resolve("history/q1.json.jsonl"), ItemHistory.of(beside).file());
		assertTrue(Files.exists(ItemHistory.of(beside).file()));
		try (var items = Dataset.find(plain).items(); var exported = location.dataset().items()) {
			assertEquals(List.of("q1.json"), items.map(ItemLocation::displayPath).toList());
			assertEquals(List.of("rivers/q1.json"), exported.map(ItemLocation::displayPath).toList());
		}
	}

	@Test
	void layersHistory_isTheAnnotatorsOwn() throws Exception {
		location = Layers.location(location, "ben@example.org");
		ItemSession session = open(NOON, "ben@example.org");
		TestItems.rank(session, 0, 1);
		session.save();
		assertEquals(folder.resolve("layers/ben@example.org/history/rivers/q1.json.jsonl"), ItemHistory.of(location).file());
		assertEquals(List.of(What.RANK), entries().getFirst().changes().stream().map(ItemChange::what).toList());
	}
}
