package org.promptstudio.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.promptstudio.dataloop.MergeConflict;

class ItemMergeTest {

	private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

	@TempDir
	Path folder;
	private ItemLocation location;
	private ItemSession mine;
	private ItemSession theirs;

	@BeforeEach
	void openTwice() throws Exception {
		location = TestItems.inExport(folder, "q1.json", "Name three rivers.");
		mine = ItemSession.open(location);
		mine.setEditor(() -> NOON, "anna@example.org");
		theirs = ItemSession.open(location);
		theirs.setEditor(() -> NOON.plusSeconds(60), "ben@example.org");
	}

	private String file() throws Exception {
		return Files.readString(location.annotationFile());
	}

	private static void edit(ItemSession session, int index, String text) {
		session.commandStack().execute(TestItems.commands(session).editText(TestItems.response(session, index), text));
	}

	private ItemMerge clash() throws Exception {
		theirs.save();
		assertThrows(ChangedOutsideException.class, mine::save);
		return mine.merge().orElseThrow();
	}

	@Test
	void differentResponses_goTogether() throws Exception {
		edit(mine, 0, "My first");
		edit(theirs, 1, "Their second");
		ItemMerge merge = clash();
		assertEquals(List.of(), merge.conflicts());
		mine.saveMerged(merge, List.of());
		assertEquals("My first", TestItems.response(mine, 0).getValue());
		assertEquals("Their second", TestItems.response(mine, 1).getValue());
		assertFalse(mine.isDirty());
		assertTrue(file().contains("My first") && file().contains("Their second"));
		assertEquals(List.of("ben@example.org", "anna@example.org"),
				ItemHistory.of(location).read().entries().stream().map(HistoryEntry::person).toList());
		assertEquals(List.of("First"),
				ItemHistory.of(location).read().entries().getLast().changes().stream().map(change -> change.before()).toList());
	}

	@Test
	void differentKeysOfOneResponse_goTogether_andTheLaterIsWhoChangedIt() throws Exception {
		TestItems.rank(mine, 0, 2);
		edit(theirs, 0, "Their first");
		ItemMerge merge = clash();
		assertEquals(List.of(), merge.conflicts());
		mine.saveMerged(merge, List.of());
		assertEquals(Integer.valueOf(2), TestItems.response(mine, 0).getRank());
		assertEquals("Their first", TestItems.response(mine, 0).getValue());
		assertTrue(file().contains("\"updatedBy\": \"ben@example.org\""), file());
		assertFalse(file().contains("anna@example.org"), file());
	}

	@Test
	void sameKey_isAConflict_decidedEitherWay() throws Exception {
		TestItems.rank(mine, 0, 2);
		TestItems.rank(theirs, 0, 3);
		TestItems.rank(mine, 1, 1);
		ItemMerge merge = clash();
		assertEquals(List.of("rank"), merge.conflicts().stream().map(MergeConflict::key).toList());
		MergeConflict conflict = merge.conflicts().getFirst();
		assertEquals("r0", conflict.annotationId());
		assertEquals("2 3", conflict.mine() + ' ' + conflict.theirs());
		byte[] withTheirs = merge.annotations().bytes(List.of());
		byte[] withMine = merge.annotations().bytes(merge.conflicts());
		assertTrue(new String(withTheirs, StandardCharsets.UTF_8).contains("\"rank\": \"3\""));
		assertTrue(new String(withMine, StandardCharsets.UTF_8).contains("\"rank\": \"2\""));
		mine.saveMerged(merge, merge.conflicts());
		assertEquals(Integer.valueOf(2), TestItems.response(mine, 0).getRank());
		assertEquals(Integer.valueOf(1), TestItems.response(mine, 1).getRank());
	}

	@Test
	void sameValue_isNoConflict() throws Exception {
		TestItems.rank(mine, 0, 2);
		TestItems.rank(theirs, 0, 2);
		assertEquals(List.of(), clash().conflicts());
	}

	@Test
	void bothTexts_originalFollowsTheChoice() throws Exception {
		edit(mine, 0, "My first");
		edit(theirs, 0, "Their first");
		ItemMerge merge = clash();
		assertEquals(1, merge.conflicts().size());
		assertTrue(merge.conflicts().getFirst().isText());
		mine.saveMerged(merge, List.of());
		assertEquals("Their first", TestItems.response(mine, 0).getValue());
		assertEquals("First", TestItems.response(mine, 0).getOriginalValue());
	}

	@Test
	void twoCrowns_areAConflict_andOneStays() throws Exception {
		mine.commandStack().execute(TestItems.commands(mine).crown(TestItems.response(mine, 0)));
		theirs.commandStack().execute(TestItems.commands(theirs).crown(TestItems.response(theirs, 1)));
		ItemMerge merge = clash();
		assertEquals(1, merge.conflicts().size());
		assertTrue(merge.conflicts().getFirst().isCrown());
		assertEquals("r0", merge.conflicts().getFirst().mine());
		mine.saveMerged(merge, merge.conflicts());
		assertTrue(TestItems.response(mine, 0).isBest());
		assertFalse(TestItems.response(mine, 1).isBest());
	}

	@Test
	void deletedByMe_changedByThem_isAConflict() throws Exception {
		mine.commandStack().execute(TestItems.commands(mine).delete(TestItems.response(mine, 0)));
		edit(theirs, 0, "Their first");
		ItemMerge merge = clash();
		assertEquals(1, merge.conflicts().size());
		assertTrue(merge.conflicts().getFirst().isWholeAnnotation());
		mine.saveMerged(merge, List.of());
		assertEquals("Their first", TestItems.response(mine, 0).getValue());
	}

	@Test
	void bothAdded_bothStay() throws Exception {
		mine.commandStack()
				.execute(TestItems.commands(mine).addHuman(mine.item().getPrompts().getFirst(), "application/text", "Danube", "anna@example.org"));
		theirs.commandStack()
				.execute(TestItems.commands(theirs).addHuman(theirs.item().getPrompts().getFirst(), "application/text", "Weser", "ben@example.org"));
		ItemMerge merge = clash();
		assertEquals(List.of(), merge.conflicts());
		mine.saveMerged(merge, List.of());
		assertEquals(List.of("First", "Second", "Weser", "Danube"),
				mine.item().getPrompts().getFirst().getResponses().stream().map(response -> response.getValue()).toList());
	}

	@Test
	void changedAgain_refuses_andLosesNothing() throws Exception {
		edit(mine, 0, "My first");
		edit(theirs, 1, "Their second");
		ItemMerge merge = clash();
		edit(theirs, 1, "Their third");
		theirs.save();
		byte[] before = Files.readAllBytes(location.annotationFile());
		assertThrows(ChangedOutsideException.class, () -> mine.saveMerged(merge, List.of()));
		assertArrayEquals(before, Files.readAllBytes(location.annotationFile()));
		mine.saveMerged(mine.merge().orElseThrow(), List.of());
		assertEquals("Their third", TestItems.response(mine, 1).getValue());
		assertEquals("My first", TestItems.response(mine, 0).getValue());
	}

	@Test
	void deletedFile_cannotBeMerged() throws Exception {
		edit(mine, 0, "My first");
		Files.delete(location.annotationFile());
		assertTrue(mine.merge().isEmpty());
		assertTrue(mine.isDirty());
	}
}
