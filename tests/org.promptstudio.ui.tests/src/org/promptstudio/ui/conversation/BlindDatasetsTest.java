package org.promptstudio.ui.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.promptstudio.store.Dataset;
import org.promptstudio.store.ItemLocation;

class BlindDatasetsTest {

	private final List<String> stored = new ArrayList<>();
	private final BlindDatasets blind = new BlindDatasets("", stored::add);

	private static ItemLocation item(String dataset, String name) {
		return new Dataset(Path.of("/data").resolve(dataset), Dataset.Layout.EXPORT).location(name);
	}

	@Test
	void setBlind_isForTheWholeDatasetAndNoOther() {
		blind.setBlind(item("one", "a.json"), true);
		assertTrue(blind.isBlind(item("one", "b.json")));
		assertFalse(blind.isBlind(item("two", "a.json")));
		blind.setBlind(item("one", "c.json"), false);
		assertFalse(blind.isBlind(item("one", "a.json")));
	}

	@Test
	void setBlind_outsideADataset_isForTheItemAlone() {
		ItemLocation alone = new Dataset(Path.of("/data/q1.json"), Dataset.Layout.SINGLE).location("q1.json");
		blind.setBlind(alone, true);
		assertTrue(blind.isBlind(alone));
		assertFalse(blind.isBlind(new Dataset(Path.of("/data/q2.json"), Dataset.Layout.SINGLE).location("q2.json")));
	}

	@Test
	void store_isToldOfChangesOnlyAndBringsThemBack() {
		blind.setBlind(item("with blanks & %", "a.json"), true);
		blind.setBlind(item("with blanks & %", "a.json"), true);
		blind.setBlind(item("Ärger", "a.json"), true);
		assertEquals(2, stored.size());
		BlindDatasets again = new BlindDatasets(stored.get(1), text -> {});
		assertTrue(again.isBlind(item("with blanks & %", "b.json")));
		assertTrue(again.isBlind(item("Ärger", "b.json")));
		assertFalse(again.isBlind(item("with", "b.json")));
	}

	@Test
	void setBlind_oftenEnough_forgetsTheOldest() {
		for (int i = 0; i <= 100; i++) {
			blind.setBlind(item("d" + i, "a.json"), true);
		}
		assertFalse(blind.isBlind(item("d0", "a.json")));
		assertTrue(blind.isBlind(item("d1", "a.json")));
		assertTrue(blind.isBlind(item("d100", "a.json")));
	}
}
