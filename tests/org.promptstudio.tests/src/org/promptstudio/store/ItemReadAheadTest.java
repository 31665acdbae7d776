package org.promptstudio.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.promptstudio.dataloop.FormatException;

class ItemReadAheadTest {

	@TempDir
	Path folder;
	private final List<ItemLocation> items = new ArrayList<>();
	private final ItemReadAhead readAhead = new ItemReadAhead();

	@BeforeEach
	void makeItems() throws IOException {
		for (int i = 0; i < 8; i++) {
			ItemLocation location = TestItems.inExport(folder, "q" + i + ".json", "Question " + i);
			Files.setLastModifiedTime(location.itemFile(), TestItems.LONG_AGO);
			Files.setLastModifiedTime(location.annotationFile(), TestItems.LONG_AGO);
			items.add(location);
		}
	}

	@AfterEach
	void close() {
		readAhead.close();
	}

	private String words(ItemLocation location) throws IOException, FormatException {
		return readAhead.open(location).item().getPrompts().get(0).getElements().get(0).getValue();
	}

	@Test
	void open_prefetched_isReady() throws Exception {
		readAhead.prefetch(items.subList(0, 2));
		readAhead.awaitIdle();
		assertEquals(2, readAhead.readyCount());
		assertEquals("Question 1", words(items.get(1)));
		assertEquals(1, readAhead.readyCount());
	}

	@Test
	void open_notPrefetchedOrStillBeingRead_works() throws Exception {
		assertEquals("Question 5", words(items.get(5)));
		readAhead.prefetch(items);
		assertEquals("Question 3", words(items.get(3)));
	}

	@Test
	void open_twice_givesTwoSessions() throws Exception {
		readAhead.prefetch(items.subList(0, 1));
		ItemSession first = readAhead.open(items.get(0));
		assertNotSame(first, readAhead.open(items.get(0)));
	}

	@Test
	void open_changedSince_isReadAgain() throws Exception {
		readAhead.prefetch(items.subList(0, 1));
		readAhead.awaitIdle();
		Files.writeString(items.get(0).itemFile(), TestItems.item("Changed question"));
		assertEquals("Changed question", words(items.get(0)));
		assertFalse(readAhead.open(items.get(0)).isChangedOutside());
	}

	@Test
	void open_broken_tellsWhy() throws Exception {
		Files.writeString(items.get(0).itemFile(), "{");
		Files.delete(items.get(1).itemFile());
		readAhead.prefetch(items.subList(0, 2));
		readAhead.awaitIdle();
		assertThrows(FormatException.class, () -> readAhead.open(items.get(0)));
		assertThrows(NoSuchFileException.class, () -> readAhead.open(items.get(1)));
	}

	@Test
	void prefetch_more_holdsFourAndThrowsOthersAway() throws Exception {
		readAhead.prefetch(items);
		readAhead.awaitIdle();
		assertEquals(ItemReadAhead.MAX_ITEMS, readAhead.readyCount());
		readAhead.prefetch(items.subList(3, 5));
		readAhead.awaitIdle();
		assertEquals(2, readAhead.readyCount());
		readAhead.prefetch(List.of());
		assertEquals(0, readAhead.readyCount());
	}

	@Test
	void prefetch_big_staysWithinTheBytes() throws Exception {
		String padding = " ".repeat(30 << 20);
		for (ItemLocation item : items.subList(0, 4)) {
			Files.writeString(item.itemFile(), TestItems.item("Big") + padding);
		}
		readAhead.prefetch(items.subList(0, 5));
		readAhead.awaitIdle();
		assertEquals(2, readAhead.readyCount());
		assertEquals("Big", words(items.get(3)));
	}
}
