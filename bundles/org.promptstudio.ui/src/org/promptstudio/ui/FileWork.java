package org.promptstudio.ui;

import java.io.IOException;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;

/** Reads or writes files in the background; what came of it is told in the user-interface thread, unless the work itself gave up when it was cancelled. */
public final class FileWork<T> extends Job {

	private final Object family;
	private final Display display;
	private final Work<T> work;
	private final Consumer<T> done;
	private final Consumer<String> failed;

	/** What is to be done. */
	@FunctionalInterface
	public interface Work<T> {

		/**
		 * Does it, in the background.
		 *
		 * @throws IOException with a whole sentence
		 */
		T run(IProgressMonitor monitor) throws IOException;
	}

	/**
	 * Work that waits to be scheduled.
	 *
	 * @param name   for the list of what goes on
	 * @param family by which it is cancelled and waited for, with others
	 * @param failed is given why it failed
	 */
	public FileWork(String name, Object family, Display display, Work<T> work, Consumer<T> done, Consumer<String> failed) {
		super(name);
		this.family = family;
		this.display = display;
		this.work = work;
		this.done = done;
		this.failed = failed;
	}

	@Override
	public boolean belongsTo(Object other) {
		return family == other;
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		try {
			T result = work.run(monitor);
			UiThread.later(display, () -> done.accept(result));
		} catch (OperationCanceledException e) {
			return Status.CANCEL_STATUS;
		} catch (IOException e) {
			UiThread.later(display, () -> failed.accept(e.getMessage()));
		}
		return Status.OK_STATUS; // whoever waits for it says what failed
	}
}
