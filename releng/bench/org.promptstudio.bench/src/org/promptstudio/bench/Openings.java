package org.promptstudio.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.promptstudio.store.Dataset;
import org.promptstudio.store.ItemLocation;
import org.promptstudio.ui.ItemNavigation;
import org.promptstudio.ui.StudioWorkspace;

/**
 * Opens items in the running workbench. The time of an opening begins with the request and ends when everything to be seen of the item was painted and
 * no event is left; it includes waiting for the toolkit's next frame.
 */
final class Openings {

	private static final int WARM_UP = 120;
	private static final int REPETITIONS = 250;
	private static final int FIRST = 20;
	private static final int BIG_REPETITIONS = 100;
	/** Between two acts of a person, for reading ahead. */
	private static final int PAUSE_MILLIS = 100;
	/** Coprime to the number of items and more than is read ahead, so that no item was prepared. */
	private static final int STRIDE = 71;
	private static final double LIMIT = 50;
	private static final double BIG_LIMIT = 200;

	private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
	private final EventLoop events;
	private final Painting painting;
	private final IWorkbenchWindow window = PlatformUI.getWorkbench().getWorkbenchWindows()[0];
	private final IWorkbenchPage page = window.getActivePage();
	private final Dataset dataset = StudioWorkspace.get().dataset().orElseThrow();
	private int steps;
	private Times calls = new Times();

	Openings(Display display, Painting painting) {
		events = new EventLoop(display);
		this.painting = painting;
	}

	void run() {
		events.during(2000);
		Times first = new Times();
		repeat(FIRST, first, new Times(), this::openSmall);
		warmUp(WARM_UP, this::openSmall);
		measure("open an item, 5 responses of 2,000 characters", REPETITIONS, LIMIT, this::openSmall);
		Rows.told("  the first twenty after the start, p50", first.millis(50), "ms");
		show(small(0));
		warmUp(FIRST, this::next);
		measure("next item, read ahead", REPETITIONS, LIMIT, this::next);
		warmUp(FIRST, this::openBig);
		measure("open an item, 50 turns and 200 responses", BIG_REPETITIONS, BIG_LIMIT, this::openBig);
	}

	private void warmUp(int times, Runnable act) {
		repeat(times, new Times(), new Times(), act);
	}

	private void measure(String name, int times, double limit, Runnable act) {
		Times result = new Times();
		Times processor = new Times();
		calls = new Times();
		repeat(times, result, processor, act);
		Rows.limited(name + ", p95", result.millis(95), "ms", limit);
		Rows.told("  the same, p50", result.millis(50), "ms");
		Rows.told("  the same, longest", result.millis(100), "ms");
		Rows.told("  the same, until the call returned, p50", calls.millis(50), "ms");
		Rows.told("  the same, processor time, p50", processor.millis(50), "ms");
	}

	private void repeat(int times, Times result, Times processor, Runnable act) {
		for (int i = 0; i < times; i++) {
			painting.begin();
			long begin = System.nanoTime();
			long processorBegin = threads.getCurrentThreadCpuTime();
			act.run();
			calls.add(System.nanoTime() - begin);
			events.untilIdleAnd(() -> painting.isPainted("prompt.text") && painting.isPainted("response.text"), "the item was painted");
			processor.add(threads.getCurrentThreadCpuTime() - processorBegin);
			result.add(System.nanoTime() - begin);
			events.during(PAUSE_MILLIS);
		}
	}

	private ItemLocation small(int number) {
		return dataset.location(String.format("small/s%03d.json", Integer.valueOf(number % DatasetWriter.SMALL_ITEMS)));
	}

	private void openSmall() {
		show(small(STRIDE * ++steps));
	}

	private void openBig() {
		int number = 7 * ++steps % DatasetWriter.BIG_ITEMS;
		show(dataset.location(String.format("talk/t%02d.json", Integer.valueOf(number))));
	}

	private void show(ItemLocation item) {
		if (!ItemNavigation.open(page, item)) {
			throw new IllegalStateException("The item " + item.displayPath() + " was not opened.");
		}
	}

	/** As the key does it, by the command. */
	private void next() {
		ItemLocation before = ItemNavigation.current(page).orElseThrow();
		try {
			window.getService(IHandlerService.class).executeCommand("org.promptstudio.ui.nextItem", null);
		} catch (CommandException e) {
			throw new IllegalStateException("The command for the next item has failed.", e);
		}
		if (before.equals(ItemNavigation.current(page).orElseThrow())) {
			throw new IllegalStateException("There is no item after " + before.displayPath() + ".");
		}
	}
}
