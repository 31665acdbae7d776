package org.promptstudio.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.promptstudio.core.conversation.ItemSummary;
import org.promptstudio.core.conversation.Status;

class DatasetIndexTest {

	@TempDir
	Path folder;
	private final List<IOException> failures = new CopyOnWriteArrayList<>();

	private DatasetIndex last;

	@AfterEach
	void expectNoFailures() {
		closeLast();
		assertEquals(List.of(), failures);
	}

	private DatasetIndex index() throws IOException {
		closeLast();
		last = new DatasetIndex(Dataset.find(folder.resolve("set")), folder.resolve("state"), failures::add);
		return last;
	}

	/** One session after the other. */
	private void closeLast() {
		if (last != null) {
			last.close();
		}
	}

	private DatasetIndex refreshed() throws IOException {
		DatasetIndex index = index();
		index.refresh(new NullProgressMonitor());
		return index;
	}

	private ItemLocation item(String path, String prompt) throws IOException {
		ItemLocation location = TestItems.inExport(folder.resolve("set"), path, prompt);
		settle(location);
		return location;
	}

	private static void settle(ItemLocation location) throws IOException {
		Files.setLastModifiedTime(location.itemFile(), TestItems.LONG_AGO);
		Files.setLastModifiedTime(location.annotationFile(), TestItems.LONG_AGO);
	}

	private void items(int count) throws IOException {
		for (int i = 0; i < count; i++) {
			item("part" + i % 3 + "/q" + i + ".json", "Question number " + i);
		}
	}

	private static List<String> paths(DatasetIndex index) {
		IndexView view = index.view();
		return IntStream.range(0, view.size()).mapToObj(i -> view.row(i).displayPath()).toList();
	}

	private static String words(DatasetIndex index, String path) {
		IndexView view = index.view();
		return view.row(view.indexOf(path)).summary().firstWords();
	}

	/** Changes a file so that only somebody who reads it sees that. */
	private static void changeSecretly(Path file) throws IOException {
		FileTime time = Files.getLastModifiedTime(file);
		Files.writeString(file, Files.readString(file).replace("Question", "Qvestion"));
		Files.setLastModifiedTime(file, time);
	}

	@Test
	void refresh_newDataset_readsAllInNaturalOrder() throws IOException {
		items(12);
		DatasetIndex index = refreshed();
		assertEquals(List.of("part0/q0.json", "part0/q3.json", "part0/q6.json", "part0/q9.json", "part1/q1.json", "part1/q4.json",
				"part1/q7.json", "part1/q10.json", "part2/q2.json", "part2/q5.json", "part2/q8.json", "part2/q11.json"), paths(index));
		assertEquals(new ItemSummary(1, 2, 0, 0, 0, Status.OPEN, null, "Question number 10", List.of()), index.view().row(7).summary());
		assertEquals(index.dataset().location("part1/q10.json"), index.view().location(7));
		assertEquals(12, index.view().count(Status.OPEN));
		assertEquals(0, index.view().countToRead());
	}

	@Test
	void load_nextSession_showsRowsWithoutTheDataset() throws IOException {
		items(300);
		DatasetIndex first = refreshed();
		first.close();
		deleteRecursively(folder.resolve("set/items/part1"));
		DatasetIndex second = index();
		assertEquals(0, second.view().size());
		second.load();
		assertEquals(paths(first), paths(second));
		assertEquals(first.view().row(299), second.view().row(299));
	}

	private static void deleteRecursively(Path root) throws IOException {
		try (Stream<Path> files = Files.walk(root)) {
			for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
				Files.delete(file);
			}
		}
	}

	@Test
	void refresh_nextSession_readsWhatChangedOnly() throws IOException {
		items(600);
		refreshed().close();
		changeSecretly(folder.resolve("set/items/part0/q3.json"));
		changeSecretly(folder.resolve("set/items/part0/q6.json"));
		Files.setLastModifiedTime(folder.resolve("set/items/part0/q6.json"), FileTime.from(Instant.parse("2024-05-02T10:00:00Z")));
		TestItems.write(folder.resolve("set/json/part0/q9.json"), TestItems.annotations("One", "Two", "Three"));
		DatasetIndex index = index();
		RecordingListener events = new RecordingListener();
		index.addListener(events);
		index.refresh(new NullProgressMonitor());
		assertEquals("Question number 3", words(index, "part0/q3.json"));
		assertEquals("Qvestion number 6", words(index, "part0/q6.json"));
		assertEquals(3, index.view().row(3).summary().responses());
		assertEquals(List.of("reset", "updated 2 to 4"), events.heard);
	}

	@Test
	void refresh_addedAndRemovedItems_areFound() throws IOException {
		items(600);
		DatasetIndex index = refreshed();
		changeSecretly(folder.resolve("set/items/part0/q3.json"));
		item("part0/q4.json", "A new one");
		Files.delete(folder.resolve("set/items/part2/q599.json"));
		Files.delete(folder.resolve("set/items/part1/q1.json"));
		RecordingListener events = new RecordingListener();
		index.addListener(events);
		index.refresh(new NullProgressMonitor());
		assertEquals(599, index.view().size());
		assertEquals(2, index.view().indexOf("part0/q4.json"));
		assertEquals("A new one", words(index, "part0/q4.json"));
		assertEquals("Question number 3", words(index, "part0/q3.json"));
		assertEquals(-1, index.view().indexOf("part1/q1.json"));
		assertEquals(List.of("reset", "updated 2 to 3"), events.heard);
		index.close();
		assertEquals(paths(index), paths(refreshed()));
	}

	@Test
	void refresh_nothingChanged_tellsNothing() throws IOException {
		items(10);
		DatasetIndex index = refreshed();
		RecordingListener events = new RecordingListener();
		index.addListener(events);
		IndexView before = index.view();
		index.refresh(new NullProgressMonitor());
		assertEquals(List.of(), events.heard);
		assertTrue(before == index.view());
	}

	@Test
	void refresh_firstTime_appendsWhileItFindsItems() throws IOException {
		items(600);
		DatasetIndex index = index();
		RecordingListener events = new RecordingListener();
		index.addListener(events);
		index.refresh(new NullProgressMonitor());
		assertEquals(List.of("appended 0 to 256", "appended 256 to 512", "appended 512 to 600"), events.heard.subList(0, 3));
		assertEquals(Set.of("updated 0 to 256", "updated 256 to 512", "updated 512 to 600"), Set.copyOf(events.heard.subList(3, 6)));
		assertEquals(6, events.heard.size());
		index.removeListener(events);
		item("z.json", "Last");
		index.refresh(new NullProgressMonitor());
		assertEquals(6, events.heard.size());
	}

	@Test
	void refresh_itemsChangedJustNow_areReadAgain() throws IOException {
		ItemLocation location = item("q1.json", "Question");
		Files.setLastModifiedTime(location.itemFile(), FileTime.from(Instant.now()));
		DatasetIndex index = refreshed();
		changeSecretly(location.itemFile());
		index.refresh(new NullProgressMonitor());
		assertEquals("Qvestion", words(index, "q1.json"));
	}

	@Test
	void refresh_brokenItems_areRowsThatTellWhy() throws IOException {
		item("q1.json", "Fine");
		TestItems.write(folder.resolve("set/items/q2.json"), "{ \"shebang\": \"dataloop\", ");
		item("q3.json", "Fine as well");
		TestItems.write(folder.resolve("set/json/q3.json"), "[ oops");
		IndexView view = refreshed().view();
		assertEquals(2, view.countBroken());
		assertTrue(view.row(1).isBroken() && view.row(2).isBroken() && !view.row(0).isBroken());
		assertTrue(view.row(1).error().contains("q2.json:1:"), view.row(1)::error);
		assertEquals(1, view.count(Status.OPEN));
		assertArrayEquals(new int[] { 1 }, view.filter(IndexFilter.of("q2")));
		assertArrayEquals(new int[] { 0 }, view.filter(new IndexFilter("", Set.of(Status.OPEN))));

		item("q2.json", "Mended");
		assertEquals("Mended", words(refreshed(), "q2.json"));
	}

	@Test
	void refresh_brokenOrOlderIndexFile_makesItAgain() throws IOException {
		items(5);
		List<String> expected = paths(refreshed());
		Path file;
		try (Stream<Path> files = Files.list(folder.resolve("state"))) {
			file = files.filter(Files::isRegularFile).findFirst().orElseThrow();
		}
		byte[] whole = Files.readAllBytes(file);
		byte[] older = whole.clone();
		older[7]++;
		for (byte[] broken : List.of(new byte[0], java.util.Arrays.copyOf(whole, whole.length / 2), older)) {
			Files.write(file, broken);
			DatasetIndex index = index();
			index.load();
			assertEquals(0, index.view().size());
			index.refresh(new NullProgressMonitor());
			assertEquals(expected, paths(index));
			DatasetIndex next = index();
			next.load();
			assertEquals(expected, paths(next));
		}
	}

	@Test
	void refresh_leftovers_areCleanedInBothFolders() throws IOException {
		ItemLocation location = item("a/q1.json", "Question");
		Path leftover = location.annotationFile().resolveSibling(".promptstudio-0-1-1-1.tmp");
		Files.writeString(leftover, "half");
		Files.setLastModifiedTime(leftover, TestItems.LONG_AGO);
		refreshed();
		assertFalse(Files.exists(leftover));
	}

	@Test
	void refresh_cancelled_keepsWhatIsDone_andGoesOnNextTime() throws IOException {
		items(2000);
		DatasetIndex index = index();
		NullProgressMonitor monitor = new NullProgressMonitor();
		index.addListener(new RecordingListener() {
			@Override
			public void rowsUpdated(int from, int to) {
				monitor.setCanceled(true);
			}
		});
		assertThrows(OperationCanceledException.class, () -> index.refresh(monitor));
		int left = index.view().countToRead();
		assertEquals(2000, index.view().size());
		assertTrue(left > 0 && left < 2000, () -> "left to read: " + left);

		DatasetIndex next = index();
		next.load();
		assertEquals(left, next.view().countToRead());
		next.refresh(new NullProgressMonitor());
		assertEquals(0, next.view().countToRead());
		assertEquals(2000, next.view().count(Status.OPEN));
	}

	@Test
	void refresh_cancelledBefore_readsNothing() throws IOException {
		items(3);
		NullProgressMonitor monitor = new NullProgressMonitor();
		monitor.setCanceled(true);
		DatasetIndex index = index();
		assertThrows(OperationCanceledException.class, () -> index.refresh(monitor));
		assertEquals(0, index.view().count(Status.OPEN));
	}

	@Test
	void refresh_reportsProgress() throws IOException {
		items(1000);
		List<String> tasks = new ArrayList<>();
		double[] worked = { 0 };
		int[] total = { 0 };
		index().refresh(new NullProgressMonitor() {
			@Override
			public void beginTask(String name, int totalWork) {
				tasks.add(name);
				total[0] = totalWork;
			}

			@Override
			public void subTask(String name) {
				tasks.add(name);
			}

			@Override
			public void internalWorked(double work) {
				worked[0] += work;
			}

			@Override
			public void worked(int work) {
				worked[0] += work;
			}
		});
		assertEquals("Reading the items of set", tasks.get(0));
		assertTrue(tasks.contains("1000 of 1000 items read"), tasks::toString);
		assertEquals(total[0], worked[0], total[0] * 0.02);
	}

	@Test
	void update_afterSave_changesTheRow() throws Exception {
		items(300);
		DatasetIndex index = refreshed();
		RecordingListener events = new RecordingListener();
		index.addListener(events);
		ItemLocation location = index.view().location(290);
		ItemSession session = ItemSession.open(location);
		TestItems.rank(session, 0, 1);
		session.save();
		assertTrue(index.update(location));
		assertEquals(1, index.view().row(290).summary().ranked());
		assertEquals(1, index.view().count(Status.STARTED));
		assertArrayEquals(new int[] { 290 }, index.view().filter(new IndexFilter("question", Set.of(Status.STARTED))));
		assertEquals(List.of("updated 290 to 291"), events.heard);
		index.close();
		DatasetIndex next = index();
		next.load();
		assertEquals(1, next.view().row(290).summary().ranked());
	}

	@Test
	void update_unknownItem_isFalse() throws IOException {
		items(3);
		DatasetIndex index = refreshed();
		assertFalse(index.update(item("new.json", "Not known yet")));
		assertEquals(3, index.view().size());
	}

	@Test
	void refresh_ofSingleItemAndPlainFolder_works() throws IOException {
		Path single = TestItems.write(folder.resolve("alone/q1.json"), TestItems.item("Alone"));
		TestItems.write(folder.resolve("alone/q1.annotations.json"), TestItems.annotations("One"));
		for (Path path : List.of(single, single.getParent())) {
			DatasetIndex index = new DatasetIndex(Dataset.find(path), folder.resolve("state"), failures::add);
			index.refresh(new NullProgressMonitor());
			assertEquals(1, index.view().size());
			assertEquals(1, index.view().row(0).summary().responses());
			index.close();
		}
	}

	@Test
	void refresh_stateFolderNotWritable_isReportedOnly() throws IOException {
		items(3);
		Path blocked = Files.writeString(folder.resolve("blocked"), "a file");
		List<IOException> reported = new ArrayList<>();
		DatasetIndex index = new DatasetIndex(Dataset.find(folder.resolve("set")), blocked, reported::add);
		index.refresh(new NullProgressMonitor());
		assertEquals(3, index.view().count(Status.OPEN));
		assertEquals(2, reported.size(), "neither the rows nor the search index could be kept");
		index.close();
	}

	@Test
	void refresh_datasetGone_isAnErrorAndKeepsTheRows() throws IOException {
		items(3);
		DatasetIndex index = refreshed();
		deleteRecursively(folder.resolve("set"));
		assertThrows(IOException.class, () -> index.refresh(new NullProgressMonitor()));
		assertEquals(3, index.view().size());
	}

	@Test
	void view_whileRefreshing_isAlwaysWhole() throws Exception {
		items(1500);
		DatasetIndex index = index();
		AtomicBoolean done = new AtomicBoolean();
		CompletableFuture<Integer> reader = CompletableFuture.supplyAsync(() -> {
			int looks = 0;
			for (; !done.get() || looks == 0; looks++) {
				IndexView view = index.view();
				int open = 0;
				for (int row = 0; row < view.size(); row++) {
					open += view.row(row).isUnread() ? 0 : 1;
					assertEquals(row, view.indexOf(view.row(row).displayPath()));
				}
				assertEquals(open, view.count(Status.OPEN));
				assertEquals(open, view.filter(IndexFilter.of("QUESTION")).length);
			}
			return looks;
		});
		index.refresh(new NullProgressMonitor());
		done.set(true);
		assertTrue(reader.get() > 0);
	}

	@Test
	void refresh_twentyThousandItems_thenOneChange() throws IOException {
		Path root = folder.resolve("set");
		Files.createDirectories(root.resolve("json"));
		for (int i = 0; i < 20_000; i++) {
			Path file = root.resolve("items/d" + i / 1000 + "/q" + i % 1000 + ".json");
			if (i % 1000 == 0) {
				Files.createDirectories(file.getParent());
			}
			Files.writeString(file, TestItems.item("Question number " + i));
			Files.setLastModifiedTime(file, TestItems.LONG_AGO);
		}
		DatasetIndex index = refreshed();
		assertEquals(20_000, index.view().count(Status.OPEN));
		assertArrayEquals(new int[] { 19_876 }, index.view().filter(IndexFilter.of("NUMBER 19876")));
		assertEquals(20, index.view().filter(IndexFilter.of("/q7.json")).length);
		index.close();

		TestItems.write(root.resolve("json/d11/q345.json"), TestItems.annotations("First"));
		changeSecretly(root.resolve("items/d11/q346.json"));
		DatasetIndex next = refreshed();
		assertEquals(1, next.view().row(11_345).summary().responses());
		assertEquals("Question number 11346", next.view().row(11_346).summary().firstWords());
	}

	/** Writes down what it hears. */
	private static class RecordingListener implements IndexListener {

		final List<String> heard = new CopyOnWriteArrayList<>();

		@Override
		public void rowsReset() {
			heard.add("reset");
		}

		@Override
		public void rowsAppended(int from, int to) {
			heard.add("appended " + from + " to " + to);
		}

		@Override
		public void rowsUpdated(int from, int to) {
			heard.add("updated " + from + " to " + to);
		}
	}
}
