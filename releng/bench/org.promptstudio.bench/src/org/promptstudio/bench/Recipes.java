package org.promptstudio.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.promptstudio.store.Dataset;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.recipe.RecipeOpening;

/**
 * Works with recipes of many questions in the running workbench. A time begins with the request and ends when everything to be seen was painted and no event
 * is left; that of another recipe includes reading its file.
 */
final class Recipes {

	private static final int WARM_UP = 12;
	private static final int REPETITIONS = 60;
	private static final int EDITOR_REPETITIONS = 15;
	/** Between two acts of a person. */
	private static final int PAUSE_MILLIS = 100;
	private static final double RECIPE_LIMIT = 300;
	private static final double SELECTION_LIMIT = 50;
	private static final double EDITOR_LIMIT = 1000;

	private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
	private final EventLoop events;
	private final Painting painting;
	private final IWorkbenchWindow window = PlatformUI.getWorkbench().getWorkbenchWindows()[0];
	private final IWorkbenchPage page = window.getActivePage();
	private final Dataset dataset = StudioWorkspace.get().dataset().orElseThrow();
	private String prefix = DatasetWriter.RECIPES[0];
	private boolean forward;

	Recipes(Display display, Painting painting) {
		events = new EventLoop(display);
		this.painting = painting;
	}

	void run() {
		events.during(2000);
		page.activate(page.getActiveEditor());
		measure("a recipe of 200 questions opens", REPETITIONS, RECIPE_LIMIT, this::otherRecipe, () -> painting.isPainted("feedback." + prefix + 2));
		measure("another response is selected, 200 questions", REPETITIONS, SELECTION_LIMIT, this::otherResponse,
				() -> painting.isPainted("feedback." + RecipeWriter.FIRST));
		measureEditor();
	}

	private void measure(String name, int times, double limit, Runnable act, BooleanSupplier painted) {
		Times first = new Times();
		repeat(1, first, new Times(), act, painted);
		repeat(WARM_UP, new Times(), new Times(), act, painted);
		Times result = new Times();
		Times processor = new Times();
		repeat(times, result, processor, act, painted);
		Rows.limited(name + ", p95", result.millis(95), "ms", limit);
		Rows.told("  the same, p50", result.millis(50), "ms");
		Rows.told("  the same, longest", result.millis(100), "ms");
		Rows.told("  the same, processor time, p50", processor.millis(50), "ms");
		Rows.told("  the first after the start", first.millis(100), "ms");
	}

	private void repeat(int times, Times result, Times processor, Runnable act, BooleanSupplier painted) {
		for (int i = 0; i < times; i++) {
			painting.begin();
			long begin = System.nanoTime();
			long processorBegin = threads.getCurrentThreadCpuTime();
			act.run();
			events.untilIdleAnd(painted, "the questions were painted");
			processor.add(threads.getCurrentThreadCpuTime() - processorBegin);
			result.add(System.nanoTime() - begin);
			events.during(PAUSE_MILLIS);
		}
	}

	private Path recipe(String name) {
		return dataset.recipeFolder().resolve(name + ".recipe");
	}

	private void otherRecipe() {
		prefix = prefix.equals(DatasetWriter.RECIPES[0]) ? DatasetWriter.RECIPES[1] : DatasetWriter.RECIPES[0];
		StudioWorkspace.get().useRecipe(recipe(prefix));
	}

	/** As the keys do it, by the commands: to the second response and back. */
	private void otherResponse() {
		forward = !forward;
		String command = "org.promptstudio.ui.conversation." + (forward ? "nextResponse" : "previousResponse");
		try {
			window.getService(IHandlerService.class).executeCommand(command, null);
		} catch (CommandException e) {
			throw new IllegalStateException("The command " + command + " has failed.", e);
		}
	}

	private void measureEditor() {
		Times first = new Times();
		Times result = new Times();
		Times processor = new Times();
		BooleanSupplier painted = () -> painting.isPainted("feedback." + DatasetWriter.LARGE + 2);
		for (int i = 0; i <= EDITOR_REPETITIONS; i++) {
			repeat(1, i == 0 ? first : result, processor, () -> RecipeOpening.open(page, recipe(DatasetWriter.LARGE)), painted);
			page.closeEditor(page.getActiveEditor(), false);
			events.during(PAUSE_MILLIS);
		}
		Rows.limited("the recipe editor opens, 201 questions, 3,000 options, p95", result.millis(95), "ms", EDITOR_LIMIT);
		Rows.told("  the same, p50", result.millis(50), "ms");
		Rows.told("  the same, processor time, p50", processor.millis(50), "ms");
		Rows.told("  the first after the start", first.millis(100), "ms");
	}
}
