package org.promptstudio.bench;

import java.beans.PropertyChangeListener;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.items.ItemsModel;
import org.promptstudio.ui.items.ItemsView;

/**
 * The items view with very many items. Processes one after the other with the same workspace: the first one makes the index, the second one finds
 * it, shows the first rows, and is scrolled while it looks for changed files in the background, as after every start, the third one searches. The dataset's folder is in the
 * system property {@value #FOLDER}; the workbench starts with another one.
 */
final class ManyItems {

	private static final String FOLDER = "promptstudio.bench.items";
	private static final String LIST = "items.list";
	private static final int PAGES = 200;
	private static final int JUMPS = 200;
	private static final double FIRST_ROWS_LIMIT = 1000;
	/** A pause that people begin to notice. */
	private static final double PAUSE_LIMIT = 100;
	private static final double HEAP_LIMIT = 300;
	private static final double SEARCH_LIMIT = 300;
	private static final int SEARCH_ROUNDS = 5;
	/** Of the words in {@link SampleText}: frequent and rare ones, phrases, pieces of words, keys, comparisons, and what is not there. */
	private static final List<String> SEARCHES = List.of("a", "re", "time", "\"of the\"", "q0999", "rank:0", "rank:<2 model:model-b",
			"model:*-a words:>30",
			"best:yes -rank:0", "prompt:water response:light", "-the", "path:part042/ rank:none", "nothing-has-this-text",
			"status:none best:yes and");
	private static final double MEGA = 1 << 20;

	private final StudioWorkspace workspace = StudioWorkspace.get();
	private final Path folder = Path.of(System.getProperty(FOLDER));
	private final EventLoop events;
	private final Painting painting;
	private final IWorkbenchPage page = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
	private final ItemsView view;
	private final ItemsModel model;
	private final Composite list;

	ManyItems(Display display, Painting painting) {
		this.painting = painting;
		events = new EventLoop(display);
		try {
			view = (ItemsView) page.showView(ItemsView.ID);
		} catch (PartInitException e) {
			throw new IllegalStateException("The items view cannot be opened.", e);
		}
		model = view.model();
		list = (Composite) TestIds.find(page.getWorkbenchWindow().getShell(), LIST);
		events.during(1000);
		events.takeEvents();
	}

	void measureIndexing() {
		long begin = System.nanoTime();
		double firstRows = open();
		events.takeEvents(); // opening the first item is not indexing
		events.untilIdleAnd(() -> !workspace.isIndexing(), "the items were indexed");
		double seconds = (System.nanoTime() - begin) / 1e9;
		Times pauses = events.takeEvents();
		Rows.told("first indexing of " + count() + " items", seconds, "s");
		Rows.told("  first rows shown, not indexed", firstRows, "ms");
		Rows.limited("  heap after full GC, with the search index open", heap(), "MB", HEAP_LIMIT);
		Rows.limited("  longest pause meanwhile", pauses.millis(100), "ms", PAUSE_LIMIT);
	}

	void measureScrolling() {
		Rows.limited("first rows of the items, indexed before", open(), "ms", FIRST_ROWS_LIMIT);
		page.activate(view); // the editor has the page keys otherwise
		events.during(500);
		events.takeEvents();
		Times pages = new Times();
		for (int i = 0; i < PAGES; i++) {
			act(pages, this::pageDown);
		}
		tellScrolling("page down in " + count() + " items", pages);
		Times jumps = new Times();
		for (int i = 1; i <= JUMPS; i++) {
			int thousandths = i * 1000 / JUMPS;
			act(jumps, () -> drag(thousandths));
		}
		tellScrolling("drag the scroll bar to the end", jumps);
		events.untilIdleAnd(() -> !workspace.isIndexing(), "the index was brought up to date");
		Rows.limited("  longest pause until the index was up to date", events.takeEvents().millis(100), "ms", PAUSE_LIMIT);
		Rows.limited("heap after full GC, " + count() + " items", heap(), "MB", HEAP_LIMIT);
	}

	/** The time from what was typed to the rows, without the rest that is waited for while somebody types. */
	void measureSearching() {
		open();
		events.untilIdleAnd(() -> !workspace.isIndexing(), "the index was brought up to date");
		Rows.told("first search after the start", search(SEARCHES.get(0)) / 1e6, "ms");
		Times searches = new Times();
		events.takeEvents();
		for (int i = 0; i < SEARCH_ROUNDS; i++) {
			for (String text : SEARCHES) {
				long time = search(text);
				searches.add(time);
				if (i == 0) {
					Rows.told(String.format("  %s: %,d found", text, Integer.valueOf(model.size())), time / 1e6, "ms");
				}
			}
		}
		Rows.told("search over " + workspace.index().orElseThrow().view().size() + " items, " + searches.count() + " searches, p50",
				searches.millis(50), "ms");
		Rows.limited("  the same, p95", searches.millis(95), "ms", SEARCH_LIMIT);
		Rows.limited("  the same, longest", searches.millis(100), "ms", SEARCH_LIMIT);
		Rows.limited("  longest pause meanwhile", events.takeEvents().millis(100), "ms", PAUSE_LIMIT);
		model.resetFilter();
		Rows.limited("  heap after full GC, with the search index open", heap(), "MB", HEAP_LIMIT);
	}

	/** The nanoseconds until the rows are there. */
	private long search(String text) {
		model.resetFilter();
		events.untilIdleAnd(() -> true, "all items were shown");
		boolean[] answered = { false };
		PropertyChangeListener rowsShown = change -> answered[0] |= change.getPropertyName().equals(ItemsModel.ROWS);
		long begin = System.nanoTime();
		model.setText(text);
		model.addPropertyChangeListener(rowsShown);
		events.until(() -> answered[0], "the search was answered");
		long time = System.nanoTime() - begin;
		model.removePropertyChangeListener(rowsShown);
		return time;
	}

	/** Opens the dataset; the milliseconds until its first rows are on the screen. */
	private double open() {
		painting.begin();
		PropertyChangeListener rowsShown = change -> {
			if (model.size() > 0) {
				painting.begin(); // what was painted before had no rows
			}
		};
		model.addPropertyChangeListener(rowsShown);
		long begin = System.nanoTime();
		workspace.open(folder);
		events.until(() -> model.size() > 0 && painting.isPainted(LIST), "the first rows were shown");
		double millis = (System.nanoTime() - begin) / 1e6;
		model.removePropertyChangeListener(rowsShown);
		return millis;
	}

	private String count() {
		return String.format("%,d", Integer.valueOf(model.size()));
	}

	private void act(Times times, Runnable act) {
		painting.begin();
		long begin = System.nanoTime();
		act.run();
		events.until(() -> painting.isPainted(LIST), "the list was painted");
		times.add(System.nanoTime() - begin);
	}

	private static void tellScrolling(String measure, Times times) {
		Rows.limited(measure + ", until painted, p99", times.millis(99), "ms", PAUSE_LIMIT);
		Rows.limited("  the same, longest", times.millis(100), "ms", PAUSE_LIMIT);
	}

	private void pageDown() {
		Event key = new Event();
		key.keyCode = SWT.PAGE_DOWN;
		key.doit = true;
		list.notifyListeners(SWT.KeyDown, key);
	}

	private void drag(int thousandths) {
		ScrollBar bar = list.getVerticalBar();
		bar.setSelection((int) ((long) (bar.getMaximum() - bar.getThumb()) * thousandths / 1000));
		bar.notifyListeners(SWT.Selection, new Event());
	}

	private static double heap() {
		double least = Double.MAX_VALUE;
		for (int i = 0; i < 3; i++) {
			System.gc();
			least = Math.min(least, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGA);
		}
		return least;
	}
}
