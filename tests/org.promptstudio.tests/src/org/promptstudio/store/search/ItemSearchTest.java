package org.promptstudio.store.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.promptstudio.core.conversation.Conversations;
import org.promptstudio.core.search.Query;
import org.promptstudio.core.search.SearchParts;
import org.promptstudio.model.studio.Item;

class ItemSearchTest {

	private static final int ROUNDS = 8;
	private static final int ITEMS = 150;
	private static final int QUERIES = 700;

	@TempDir
	Path folder;
	private final List<String> paths = new ArrayList<>();
	private Object order = new Object();

	/** Rows as they were added. */
	private final RowSource rows = new RowSource() {
		@Override
		public Object order() {
			return order;
		}

		@Override
		public int size() {
			return paths.size();
		}

		@Override
		public int indexOf(String path) {
			return paths.indexOf(path);
		}

		@Override
		public Map<String, Integer> rowsByPath() {
			Map<String, Integer> byPath = new HashMap<>();
			paths.forEach(path -> byPath.put(path, paths.indexOf(path)));
			return byPath;
		}
	};

	private ItemSearch search() throws IOException {
		return new ItemSearch(folder.resolve("index"), false);
	}

	private void put(ItemSearch search, String path, Item item) throws IOException {
		if (!paths.contains(path)) {
			paths.add(path);
			order = new Object();
		}
		search.put(path, SearchParts.of(item, path));
	}

	private List<String> find(ItemSearch search, String query) throws IOException {
		BitSet tooLong = new BitSet();
		List<String> found = search.find(Query.parse(query), rows, tooLong).stream().mapToObj(paths::get).toList();
		assertEquals(0, tooLong.cardinality());
		return found;
	}

	private static Item item(String prompt) {
		return Conversations.item("q", prompt);
	}

	/** Whatever is asked, the index says exactly what holding the search against each item says; while items are replaced, and in several segments. */
	@Test
	void find_whateverIsAsked_findsWhatMatches() throws IOException {
		Random random = new Random(20_261_128);
		RandomItems items = new RandomItems(random);
		Map<String, Item> known = new HashMap<>();
		int found = 0;
		try (ItemSearch search = search()) {
			for (int round = 0; round < ROUNDS; round++) {
				for (int i = 0; i < ITEMS / 3; i++) {
					String path = (random.nextBoolean() ? "a/q" : "b/Zeit ") + random.nextInt(ITEMS) + ".json";
					Item item = items.item();
					known.put(path, item);
					put(search, path, item);
				}
				for (int i = 0; i < QUERIES; i++) {
					String text = items.query();
					Query query = Query.parse(text);
					List<String> expected = paths.stream().filter(path -> query.matches(known.get(path), path)).toList();
					assertEquals(expected, find(search, text), () -> "search of round with <" + text + ">");
					found += expected.isEmpty() || expected.size() == paths.size() ? 0 : 1;
				}
			}
		}
		int telling = found;
		assertTrue(telling > ROUNDS * QUERIES / 4, () -> "only so many searches found some but not all: " + telling);
	}

	@Test
	void find_whatWasPutBefore_isFoundAtOnce() throws IOException {
		try (ItemSearch search = search()) {
			put(search, "a.json", item("How do swallows find south?"));
			assertEquals(List.of("a.json"), find(search, "wallow"));
			put(search, "a.json", item("How do storks?"));
			put(search, "b.json", item("Swallows again"));
			assertEquals(List.of("b.json"), find(search, "swallows"));
			search.remove(List.of("b.json"));
			assertEquals(List.of(), find(search, "swallows"));
		}
	}

	@Test
	void find_itemWithoutARow_isLeftOut() throws IOException {
		try (ItemSearch search = search()) {
			put(search, "a.json", item("one"));
			search.put("stray.json", SearchParts.of(item("one"), "stray.json"));
			assertEquals(List.of("a.json"), find(search, "one"));
		}
	}

	@Test
	void commit_keeps_andWithoutItNothingStays() throws IOException {
		try (ItemSearch search = search()) {
			put(search, "a.json", item("kept"));
			search.commit();
			put(search, "b.json", item("not kept"));
		}
		try (ItemSearch search = search()) {
			assertEquals(List.of("a.json"), find(search, "kept"));
		}
		try (ItemSearch search = new ItemSearch(folder.resolve("index"), true)) {
			assertEquals(List.of(), find(search, "kept"));
		}
	}

	@Test
	void find_somethingTooLong_isToBeRead() throws IOException {
		try (ItemSearch search = search()) {
			put(search, "a.json", item("short"));
			put(search, "b.json", item("x".repeat(ItemDocuments.MOST_CHARACTERS + 1)));
			put(search, "c.json", item("x".repeat(ItemDocuments.MOST_CHARACTERS)));
			BitSet tooLong = new BitSet();
			BitSet found = search.find(Query.parse("-xx"), rows, tooLong);
			assertEquals(List.of(0), found.stream().boxed().toList());
			assertEquals(List.of(1), tooLong.stream().boxed().toList());
			found = search.find(Query.parse("x".repeat(ItemDocuments.MOST_CHARACTERS + 1)), rows, tooLong);
			assertEquals(Set.of(), Set.copyOf(found.stream().boxed().toList()));
		}
	}

	@Test
	void find_rowsInAnotherOrder_areTold() throws IOException {
		try (ItemSearch search = search()) {
			put(search, "a.json", item("one"));
			put(search, "b.json", item("two"));
			assertEquals(List.of("b.json"), find(search, "two"));
			paths.add(0, "0.json");
			order = new Object();
			assertEquals(List.of("b.json"), find(search, "two"));
		}
	}

	@Test
	void answerKeys_areFoldedAndNoOthers() throws IOException {
		try (ItemSearch search = search()) {
			RandomItems items = new RandomItems(new Random(3));
			for (int i = 0; i < 60; i++) {
				put(search, i + ".json", items.item());
			}
			assertEquals(Set.of("verdict", "accuracy", "tone", "safe"), search.answerKeys());
		}
	}

	@Test
	void open_inUse_isRefused() throws IOException {
		try (ItemSearch search = search()) {
			put(search, "a.json", item("one"));
			assertThrows(IOException.class, this::search);
			assertEquals(List.of("a.json"), find(search, "one"));
		}
	}
}
