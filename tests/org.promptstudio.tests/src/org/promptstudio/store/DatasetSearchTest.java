package org.promptstudio.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.promptstudio.core.conversation.Status;
import org.promptstudio.core.search.Query;
import org.promptstudio.store.search.ItemSearch;

/** What a search finds in a dataset, whatever happened to the files, the index and the process. */
class DatasetSearchTest {

	@TempDir
	Path folder;
	private final List<IOException> failures = new CopyOnWriteArrayList<>();
	private DatasetIndex index;

	@BeforeEach
	void makeDataset() throws IOException {
		item("a/q1.json", "Where do swallows winter?", "In Africa", "South of the Sahara");
		item("a/q2.json", "How is bread made?", "Of flour and time");
		item("a/q10.json", "Why is the sea salty?");
		next();
		index.refresh(new NullProgressMonitor());
	}

	@AfterEach
	void close() {
		index.close();
	}

	private void item(String path, String prompt, String... responses) throws IOException {
		Path item = TestItems.write(folder.resolve("set/items").resolve(path), TestItems.item(prompt));
		Path annotations = TestItems.write(folder.resolve("set/json").resolve(path), TestItems.annotations(responses));
		Files.setLastModifiedTime(item, TestItems.LONG_AGO);
		Files.setLastModifiedTime(annotations, TestItems.LONG_AGO);
	}

	/** Begins another session. */
	private void next() throws IOException {
		if (index != null) {
			index.close();
		}
		index = new DatasetIndex(Dataset.find(folder.resolve("set")), folder.resolve("state"), failures::add);
	}

	private void refresh() throws IOException {
		index.refresh(new NullProgressMonitor());
	}

	private List<String> find(String query, Status... statuses) throws IOException {
		IndexView view = index.view();
		return Arrays.stream(index.search(view, Query.parse(query), Set.of(statuses))).mapToObj(row -> view.row(row).displayPath()).toList();
	}

	private Path state(String ending) throws IOException {
		try (Stream<Path> files = Files.list(folder.resolve("state"))) {
			return files.filter(file -> file.toString().endsWith(ending)).findFirst().orElseThrow();
		}
	}

	@Test
	void search_findsPartsOfAllTexts_inTheOrderOfTheRows() throws IOException {
		assertEquals(List.of("a/q1.json", "a/q2.json", "a/q10.json"), find("q"));
		assertEquals(List.of("a/q1.json"), find("\"of the sah\""));
		assertEquals(List.of("a/q1.json", "a/q2.json"), find("model:MODEL-0"));
		assertEquals(List.of("a/q1.json"), find("model:model-1 response:sahara"));
		assertEquals(List.of(), find("model:model-0 response:sahara"));
		assertEquals(List.of("a/q2.json", "a/q10.json"), find("-swallows"));
		assertEquals(List.of("a/q1.json", "a/q2.json", "a/q10.json"), find(""));
		assertEquals(List.of(), find("bread", Status.COMPLETED));
		assertEquals(List.of("a/q2.json"), find("bread", Status.OPEN, Status.STARTED));
	}

	@Test
	void search_inTheNextSession_needsNoReading() throws IOException {
		next();
		index.load();
		assertEquals(0, index.view().countToRead());
		assertEquals(List.of("a/q2.json"), find("flour"));
		refresh();
		assertEquals(List.of("a/q2.json"), find("flour"));
	}

	@Test
	void search_afterARefresh_knowsWhatChanged() throws IOException {
		next();
		item("a/q2.json", "How is cheese made?", "Of milk and time, mostly");
		item("b/q3.json", "Is there time?");
		Files.delete(folder.resolve("set/items/a/q1.json"));
		refresh();
		assertEquals(List.of("a/q2.json", "b/q3.json"), find("time"));
		assertEquals(List.of(), find("bread"));
		assertEquals(List.of(), find("swallows"));
		item("a/q1.json", "Where do swallows winter?", "In Africa", "South of the Sahara");
		refresh();
		assertEquals(List.of("a/q1.json"), find("swallows"), "an item that comes back with the same size and time is there again");
	}

	@Test
	void search_afterSaving_knowsTheItem() throws Exception {
		ItemLocation location = index.dataset().location("a/q1.json");
		try (ItemSession session = ItemSession.open(location)) {
			TestItems.rank(session, 0, 3);
			session.save();
		}
		assertEquals(List.of(), find("rank:3"));
		index.update(location);
		assertEquals(List.of("a/q1.json"), find("rank:3 model:model-0"));
		assertEquals(List.of(), find("rank:3 model:model-1"));
		next();
		index.load();
		assertEquals(List.of("a/q1.json"), find("rank:3"));
	}

	@Test
	void search_afterACancelledReading_goesOnWhereItStopped() throws IOException {
		for (int i = 0; i < 1500; i++) {
			item("many/m" + i + ".json", "Number " + i + " of many");
		}
		NullProgressMonitor monitor = new NullProgressMonitor();
		index.addListener(new IndexListener() {
			@Override
			public void rowsReset() {
				// the new items were found
			}

			@Override
			public void rowsAppended(int from, int to) {
				rowsReset();
			}

			@Override
			public void rowsUpdated(int from, int to) {
				monitor.setCanceled(true);
			}
		});
		assertThrows(OperationCanceledException.class, () -> index.refresh(monitor));
		int found = find("many number").size();
		assertTrue(found > 0 && found < 1500, () -> "found " + found);
		next();
		refresh();
		assertEquals(1500, find("many number").size());
	}

	@Test
	void rowsOfAnotherMoment_thanTheSearchIndex_areAllReadAgain() throws IOException {
		index.close();
		Path rows = state(".index");
		Path before = Files.copy(rows, folder.resolve("before"));
		next();
		item("b/q3.json", "Is there time?");
		refresh();
		next();
		index.close();
		Files.copy(before, rows, StandardCopyOption.REPLACE_EXISTING); // as if the process was killed between the two
		Files.delete(folder.resolve("set/items/b/q3.json"));
		next();
		index.load();
		assertEquals(3, index.view().size());
		refresh();
		assertEquals(List.of("a/q2.json"), find("time"));
		assertEquals(List.of("a/q1.json"), find("swallows"));
		assertEquals(List.of(), failures);
	}

	@Test
	void damagedSearchIndex_saysSo_andIsMadeAnew() throws IOException {
		index.close();
		try (Stream<Path> files = Files.list(state(".search"))) {
			for (Path file : files.filter(path -> !path.getFileName().toString().matches("write.lock|segments_.*")).toList()) {
				Files.write(file, new byte[] { 1, 2, 3 });
			}
		}
		next();
		index.load();
		IOException failure = assertThrows(IOException.class, () -> find("bread"));
		assertTrue(failure.getMessage().contains("made anew"), failure::getMessage);
		assertEquals(3, find("").size(), "without a search no index is needed");
		assertThrows(IOException.class, () -> find("bread"));
		assertEquals(1, failures.size(), "it is told once");
		refresh();
		assertEquals(List.of("a/q2.json"), find("bread"));
	}

	@Test
	void searchIndexOfAnotherWorkbench_isLeftAlone() throws IOException {
		index.close();
		try (ItemSearch other = new ItemSearch(state(".search"), false)) {
			next();
			item("b/q3.json", "Is there time?");
			refresh();
			assertEquals(4, index.view().count(Status.OPEN), "the rows need no search index");
			assertThrows(IOException.class, () -> find("time"));
			assertTrue(failures.size() > 0);
			other.answerKeys();
		}
		refresh();
		assertEquals(List.of("a/q2.json", "b/q3.json"), find("time"));
	}

	@Test
	void somethingTooLongForTheIndex_isFoundAllTheSame() throws IOException {
		item("b/q3.json", "x".repeat(20_000) + "y");
		item("b/q4.json", "z".repeat(20_000) + "y");
		refresh();
		assertEquals(List.of("b/q3.json"), find("xxxxy"));
		assertEquals(List.of("b/q3.json"), find("x".repeat(15_000)));
		assertEquals(List.of("b/q4.json"), find("zy -xy path:b"));
	}

	@Test
	void brokenItems_areFoundByTheirPath() throws IOException {
		TestItems.write(folder.resolve("set/items/b/q2.json"), "{ \"shebang\": ");
		refresh();
		assertEquals(List.of("a/q2.json", "b/q2.json"), find("q2"));
		assertEquals(List.of("b/q2.json"), find("path:b/*"));
		assertEquals(List.of(), find("path:b/* -bread"));
		item("b/q2.json", "Mended");
		refresh();
		assertEquals(List.of("b/q2.json"), find("mended"));
		Files.writeString(folder.resolve("set/items/b/q2.json"), "oops");
		refresh();
		assertEquals(List.of(), find("mended"));
	}

	@Test
	void tags_areAsTheyAreWritten_andInTheRows() throws Exception {
		ItemLocation location = index.dataset().location("a/q1.json");
		try (ItemSession session = ItemSession.open(location)) {
			session.item().getTags().addAll(List.of("Hard", "two words"));
			session.save(ItemSession.Overwrite.YES);
		}
		index.update(location);
		assertEquals(List.of("Hard", "two words"), List.copyOf(index.tags()));
		assertEquals(List.of("a/q1.json"), find("tag:hard"));
		assertEquals(List.of("Hard", "two words"), index.view().row(0).summary().tags());
		next();
		index.load();
		assertEquals(List.of("Hard", "two words"), index.view().row(0).summary().tags());
		assertEquals(Set.of(), index.answerKeys());
	}
}
