package org.promptstudio.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.preference.PreferenceStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecentDatasetsTest {

	private static final Path ONE = Path.of("/data/one");
	private static final Path TWO = Path.of("/data/two words & more%");

	@TempDir
	private Path folder;
	private RecentDatasets recent;
	private int changes;

	@BeforeEach
	void create() {
		recent = new RecentDatasets(new PreferenceStore(folder.resolve("preferences").toString()), () -> changes++);
	}

	private List<Path> roots() {
		return recent.list().stream().map(RecentDatasets.Recent::root).toList();
	}

	@Test
	void opened_putsTheNewestFirst() {
		recent.opened(ONE);
		recent.opened(TWO);
		assertEquals(List.of(TWO, ONE), roots());
		recent.opened(ONE);
		assertEquals(List.of(ONE, TWO), roots());
	}

	@Test
	void opened_again_keepsTheItemShownLast() {
		recent.shown(ONE, "b/q 2.json");
		recent.opened(TWO);
		recent.opened(ONE);
		assertEquals(Optional.of("b/q 2.json"), recent.lastItem(ONE));
		assertEquals(Optional.empty(), recent.lastItem(TWO));
	}

	@Test
	void opened_moreThanAreKept_forgetsTheOldest() {
		for (int i = 0; i <= RecentDatasets.MAX; i++) {
			recent.opened(Path.of("/data/" + i));
		}
		assertEquals(RecentDatasets.MAX, recent.list().size());
		assertEquals(Path.of("/data/1"), roots().get(RecentDatasets.MAX - 1));
	}

	@Test
	void list_withADamagedLine_leavesItOut() {
		PreferenceStore store = new PreferenceStore(folder.resolve("damaged").toString());
		store.setValue("recent", "%2Fdata%2Fone q1.json\nnonsense\n%zz x\n");
		assertEquals(List.of(new RecentDatasets.Recent(ONE, "q1.json")), new RecentDatasets(store, () -> changes++).list());
	}

	@Test
	void save_keepsThemForTheNextStart() throws IOException {
		recent.shown(TWO, "q1.json");
		assertEquals(1, changes);
		recent.save();
		PreferenceStore next = new PreferenceStore(folder.resolve("preferences").toString());
		next.load();
		assertEquals(List.of(new RecentDatasets.Recent(TWO, "q1.json")), new RecentDatasets(next, () -> changes++).list());
	}

	@Test
	void clear_forgetsAll() {
		recent.opened(ONE);
		recent.clear();
		assertEquals(List.of(), recent.list());
		assertEquals(2, changes);
	}
}
