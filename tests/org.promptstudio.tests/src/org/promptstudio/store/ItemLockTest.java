package org.promptstudio.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.promptstudio.store.ItemLock.Holder;

class ItemLockTest {

	private static final Instant SINCE = Instant.parse("2026-03-01T10:32:00Z");
	private static final String ELSEWHERE = "annas-machine";

	@TempDir
	Path folder;
	private ItemLocation location;

	@BeforeEach
	void makeItem() throws IOException {
		location = TestItems.inExport(folder, "rivers/q1.json", "Name three rivers.");
	}

	private ItemLock annas() {
		return new ItemLock(location, "anna@example.org", SINCE, ELSEWHERE, "17-1");
	}

	private ItemLock bens() {
		return new ItemLock(location, "ben@example.org", SINCE.plusSeconds(60));
	}

	@Test
	void take_freeItem_isHeld_andToldToOthers() throws Exception {
		ItemLock first = annas();
		assertEquals(Optional.empty(), first.take());
		assertEquals(Optional.of(new Holder("anna@example.org", ELSEWHERE, SINCE)), bens().take());
		assertEquals(Optional.empty(), first.take());
		assertEquals(folder.resolve("locks/rivers/q1.json.lock"), first.file());
	}

	@Test
	void take_whereTheDatasetIsGone_makesNothing() throws Exception {
		Path moved = Files.move(folder.resolve("items"), folder.resolveSibling(folder.getFileName() + "-moved"));
		Files.walk(folder).sorted(Comparator.reverseOrder()).forEach(file -> assertTrue(file.toFile().delete()));
		try {
			assertEquals(Optional.empty(), annas().take());
			assertFalse(Files.exists(folder));
		} finally {
			Files.createDirectory(folder);
			Files.move(moved, folder.resolve("items"));
		}
	}

	@Test
	void close_givesItToTheNext() throws Exception {
		ItemLock first = annas();
		ItemLock second = bens();
		first.take();
		second.take();
		second.close();
		assertTrue(Files.exists(first.file()), "who does not hold it does not take it away");
		first.close();
		assertEquals(Optional.empty(), second.take());
		assertEquals("ben@example.org", annas().take().orElseThrow().person());
	}

	@Test
	void lockOfADeadProcess_onThisMachine_isTakenOver() throws Exception {
		Process dead = new ProcessBuilder("true").start();
		dead.waitFor();
		new ItemLock(location, "anna@example.org", SINCE, TemporaryNames.host(), dead.pid() + "-1").take();
		assertEquals(Optional.empty(), bens().take());
	}

	@Test
	void lockOfAnotherMachine_notRefreshed_isTakenOver() throws Exception {
		ItemLock first = annas();
		first.take();
		Files.setLastModifiedTime(first.file(), FileTime.from(Files.getLastModifiedTime(first.file()).toInstant().minusSeconds(240)));
		assertTrue(bens().take().isPresent());
		first.take(); // refreshes
		Files.setLastModifiedTime(first.file(), FileTime.from(Files.getLastModifiedTime(first.file()).toInstant().minusSeconds(360)));
		assertEquals(Optional.empty(), bens().take());
	}

	@Test
	void clocksOfTheMachines_doNotMatter() throws Exception {
		new ItemLock(location, "anna@example.org", Instant.parse("2001-01-01T00:00:00Z"), ELSEWHERE, "17-1").take();
		assertTrue(bens().take().isPresent());
	}

	@Test
	void damagedLock_counts_untilItIsOld() throws Exception {
		Path file = TestItems.write(annas().file(), "{ \"user\": ");
		assertEquals(Optional.empty(), bens().take());
		assertTrue(Files.readString(file).startsWith("{ \"user\": "));
		Files.setLastModifiedTime(file, TestItems.LONG_AGO);
		assertEquals(Optional.empty(), bens().take());
		assertTrue(Files.readString(file).contains("ben@example.org"));
	}

	@Test
	void locks_areNoItems() throws Exception {
		annas().take();
		try (var items = location.dataset().items()) {
			assertEquals(1, items.count());
		}
		Path plain = folder.resolve("plain");
		TestItems.write(plain.resolve("q1.json"), TestItems.item("Name three rivers."));
		ItemLocation beside = Dataset.find(plain).location("q1.json");
		new ItemLock(beside, "anna@example.org", SINCE).take();
		try (var items = Dataset.find(plain).items()) {
			assertEquals(1, items.count());
		}
		assertFalse(Files.exists(plain.resolve("q1.json.lock")));
	}
}
