package org.promptstudio.ui.manage.progress;

import java.io.IOException;
import java.time.Clock;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.promptstudio.model.project.Project;
import org.promptstudio.store.Dataset;
import org.promptstudio.store.ProgressReader;
import org.promptstudio.store.ProgressReader.Reading;
import org.promptstudio.ui.UiThread;

/** Counts how far the team of a dataset is, in the background; a second run reads only what has changed. */
final class ProgressJob extends Job {

	/** The family of these jobs. */
	static final Object FAMILY = new Object();

	/** What is to be counted; a project that nobody changes. */
	record Order(Project project, int expected) {}

	private final ProgressReader reader;
	private final Display display;
	private final Consumer<Reading> done;
	private final Consumer<String> failed;
	private volatile Order order;

	/**
	 * A job for one dataset.
	 *
	 * @param done   is given what was counted, in the user-interface thread
	 * @param failed is given why it could not be, a whole sentence, in the same thread
	 */
	ProgressJob(Dataset dataset, Display display, Consumer<Reading> done, Consumer<String> failed) {
		super(NLS.bind(Messages.Job_name, dataset.name()));
		reader = new ProgressReader(dataset);
		this.display = display;
		this.done = done;
		this.failed = failed;
		setPriority(DECORATE);
	}

	/** Counts soon, anew when a count is running. */
	void start(Order wanted, long delay) {
		order = wanted;
		schedule(delay);
	}

	@Override
	public boolean belongsTo(Object family) {
		return family == FAMILY;
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		Order now = order;
		try {
			Reading reading = reader.read(now.project(), Clock.systemDefaultZone(), now.expected(), monitor);
			UiThread.later(display, () -> done.accept(reading));
			return Status.OK_STATUS;
		} catch (OperationCanceledException e) {
			UiThread.later(display, () -> failed.accept(Messages.Job_cancelled));
			return Status.CANCEL_STATUS;
		} catch (IOException e) {
			UiThread.later(display, () -> failed.accept(NLS.bind(Messages.Job_failed, e.getMessage())));
			return Status.OK_STATUS; // the view says it where it is waited for
		}
	}
}
