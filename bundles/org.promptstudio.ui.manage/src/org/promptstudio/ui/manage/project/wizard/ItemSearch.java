package org.promptstudio.ui.manage.project.wizard;

import java.io.IOException;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;
import org.promptstudio.core.search.Query;
import org.promptstudio.store.Dataset;
import org.promptstudio.store.ItemFinder;
import org.promptstudio.store.ItemFinder.Found;
import org.promptstudio.ui.UiThread;
import org.promptstudio.ui.manage.project.internal.Messages;

/** Finds items in the background; a new search ends the one before. User-interface thread. */
final class ItemSearch {

	/** While people type, in milliseconds. */
	private static final int REST = 250;

	private final Control owner;
	private final ItemFinder finder;
	private final Consumer<Found> found;
	private final Consumer<String> failed;
	private Job job;
	private boolean isRunning;

	/**
	 * Searches nothing yet.
	 *
	 * @param owner ends the search when it is disposed
	 * @param found gets what was found
	 * @param failed gets why nothing could be found, a whole sentence
	 */
	ItemSearch(Control owner, Dataset dataset, Consumer<Found> found, Consumer<String> failed) {
		this.owner = owner;
		this.found = found;
		this.failed = failed;
		finder = new ItemFinder(dataset);
		owner.addDisposeListener(event -> cancel());
	}

	/** Searches. */
	void start(String folder, String filter) {
		cancel();
		isRunning = true;
		Query query = Query.parse(filter == null ? "" : filter);
		ICoreRunnable search = monitor -> {
			try {
				Found result = finder.find(folder, query, monitor);
				UiThread.later(owner, () -> end(monitor.isCanceled(), () -> found.accept(result)));
			} catch (IOException e) {
				UiThread.later(owner, () -> end(monitor.isCanceled(), () -> failed.accept(e.getMessage())));
			}
		};
		job = Job.create(Messages.Items_searching, search);
		job.schedule(REST);
	}

	private void end(boolean isCanceled, Runnable action) {
		if (!isCanceled) {
			isRunning = false;
			action.run();
		}
	}

	private void cancel() {
		if (job != null) {
			job.cancel();
		}
	}

	/** Whether something is being searched for. */
	boolean isRunning() {
		return isRunning;
	}
}
