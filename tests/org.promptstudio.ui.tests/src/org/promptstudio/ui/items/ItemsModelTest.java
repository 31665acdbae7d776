package org.promptstudio.ui.items;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.promptstudio.store.Dataset;
import org.promptstudio.store.DatasetIndex;
import org.promptstudio.store.ItemLocation;
import org.promptstudio.ui.testing.Datasets;

class ItemsModelTest {

	@TempDir
	private Path folder;
	private Path root;
	private DatasetIndex index;
	/** Filters and what follows them wait here, so that the tests decide when they run. */
	private final Deque<Runnable> background = new ArrayDeque<>();
	private final Deque<Runnable> owner = new ArrayDeque<>();
	private final ItemsModel model = new ItemsModel(background::add, owner::add, owner::add);
	private final List<String> changes = new ArrayList<>();

	@BeforeEach
	void openDataset() throws IOException {
		root = folder.resolve("data");
		Datasets.writeItem(root, "a/q1.json", "Where do swallows spend the winter?");
		Datasets.writeItem(root, "a/q2.json", "How do I bake bread?");
		Datasets.writeItem(root, "a/q10.json", "Why is the sea salty?");
		Datasets.writeItem(root, "b/q3.json", "What is bread made of?");
		Datasets.writeResponse(root, "a/q2.json", true);
		Datasets.writeResponse(root, "b/q3.json", false);
		index = new DatasetIndex(Dataset.find(root), folder.resolve("index"), failure -> {
			throw new AssertionError(failure);
		});
		index.refresh(null);
		model.setIndex(index);
		model.addPropertyChangeListener(event -> changes.add(event.getPropertyName()));
	}

	@AfterEach
	void close() {
		model.dispose();
		index.close();
	}

	private void run() {
		while (!background.isEmpty() || !owner.isEmpty()) {
			Runnable next = background.isEmpty() ? owner.poll() : background.poll();
			next.run();
		}
	}

	private List<String> shown() {
		List<String> shown = new ArrayList<>();
		for (int i = 0; i < model.size(); i++) {
			shown.add(model.row(i).displayPath());
		}
		return shown;
	}

	private ItemLocation item(String displayPath) {
		return index.dataset().location(displayPath);
	}

	@Test
	void rows_withoutFilter_areInNaturalOrder() {
		assertEquals(List.of("a/q1.json", "a/q2.json", "a/q10.json", "b/q3.json"), shown());
	}

	@Test
	void setText_inPathOrFirstWords_showsThese() {
		model.setText("BREAD ");
		run();
		assertEquals(List.of("a/q2.json", "b/q3.json"), shown());
		model.setText("b/");
		run();
		assertEquals(List.of("b/q3.json"), shown());
	}

	@Test
	void setText_againBeforeTheFirstIsAnswered_showsOnlyTheNewest() {
		model.setText("bread");
		model.setText("swallows");
		run();
		assertEquals(List.of("a/q1.json"), shown());
		assertEquals(List.of("text", "text", "rows"), changes, "the rows of the first text must never be shown");
	}

	@Test
	void setText_backToNothingWhileFiltering_showsAll() {
		model.setText("bread");
		model.setText("");
		assertEquals(4, model.size(), "showing all waits for nothing");
		run();
		assertEquals(4, model.size());
	}

	@Test
	void setChip_showsItemsOfThisKind() {
		model.setChip(ItemChip.STARTED);
		run();
		assertEquals(List.of("a/q2.json"), shown());
		assertTrue(model.isFiltered());
		model.resetFilter();
		run();
		assertFalse(model.isFiltered());
		assertEquals(4, model.size());
	}

	@Test
	void counts_areOfAllItemsWhateverTheFilter() {
		model.setText("bread");
		run();
		assertEquals(new ItemCounts(4, 3, 1, 0, 0, 0, 0), model.getCounts());
		assertEquals(3, model.getCounts().of(ItemChip.OPEN));
	}

	@Test
	void position_ofAnItemThatIsFilteredOut_isNone() {
		model.setText("bread");
		run();
		assertEquals(1, model.position(item("b/q3.json")));
		assertEquals(-1, model.position(item("a/q1.json")));
		assertEquals(-1, model.position(null));
	}

	@Test
	void neighbour_followsOrderAndFilter() {
		assertEquals(Optional.of(item("a/q10.json")), model.neighbour(item("a/q2.json"), 1));
		assertEquals(Optional.empty(), model.neighbour(item("b/q3.json"), 1));
		assertEquals(Optional.empty(), model.neighbour(item("a/q1.json"), -1));
		assertEquals(Optional.of(item("a/q1.json")), model.neighbour(null, 1));
		model.setText("bread");
		run();
		assertEquals(Optional.of(item("b/q3.json")), model.neighbour(item("a/q2.json"), 1));
	}

	@Test
	void neighbour_ofAnItemThatIsFilteredOut_isTheNextOneShown() {
		model.setText("bread");
		run();
		assertEquals(Optional.of(item("b/q3.json")), model.neighbour(item("a/q10.json"), 1));
		assertEquals(Optional.of(item("a/q2.json")), model.neighbour(item("a/q10.json"), -1));
		assertEquals(Optional.of(item("a/q2.json")), model.neighbour(item("a/q1.json"), 1));
		assertEquals(Optional.empty(), model.neighbour(item("a/q1.json"), -1));
	}

	@Test
	void indexUpdate_changesRowAndCounts() throws IOException {
		Datasets.writeResponse(root, "b/q3.json", true);
		index.update(item("b/q3.json"));
		assertEquals(1, model.getCounts().started(), "nothing changes outside the owner's thread");
		run();
		assertEquals(2, model.getCounts().started());
		assertEquals(1, model.row(3).summary().ranked());
		assertTrue(changes.contains("counts"));
	}

	@Test
	void indexUpdate_withAFilter_showsWhatMatchesNow() throws IOException {
		model.setChip(ItemChip.STARTED);
		run();
		Datasets.writeResponse(root, "b/q3.json", true);
		index.update(item("b/q3.json"));
		run();
		assertEquals(List.of("a/q2.json", "b/q3.json"), shown());
	}

	@Test
	void manyIndexUpdates_areLookedAtOnce() {
		index.update(item("a/q1.json"));
		index.update(item("a/q2.json"));
		index.update(item("a/q10.json"));
		assertEquals(1, owner.size());
	}

	@Test
	void setIndex_forgetsTheFilter() {
		model.setText("bread");
		model.setChip(ItemChip.DONE);
		run();
		model.setIndex(null);
		assertEquals("", model.getText());
		assertEquals(ItemChip.ALL, model.getChip());
		assertEquals(0, model.size());
		assertFalse(model.hasDataset());
	}

	@Test
	void dispose_stopsListening() {
		model.dispose();
		index.update(item("a/q1.json"));
		assertTrue(owner.isEmpty());
	}

	@Test
	void setCurrent_tellsListeners() {
		model.setCurrent(item("a/q1.json"));
		model.setCurrent(item("a/q1.json"));
		assertEquals(List.of("current"), changes);
	}
}
