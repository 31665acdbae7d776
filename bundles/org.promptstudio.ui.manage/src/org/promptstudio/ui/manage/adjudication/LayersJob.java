package org.promptstudio.ui.manage.adjudication;

import java.io.IOException;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.promptstudio.model.project.Project;
import org.promptstudio.store.ItemLocation;
import org.promptstudio.store.LayersReader;
import org.promptstudio.store.LayersReader.Reading;
import org.promptstudio.ui.UiThread;

/** Reads the layers of an item in the background. */
final class LayersJob extends Job {

	/** The family of these jobs. */
	static final Object FAMILY = new Object();

	private final ItemLocation location;
	private final Project project;
	private final Display display;
	private final Consumer<Reading> done;
	private final Consumer<String> failed;

	/**
	 * A job for one item.
	 *
	 * @param project nobody changes it meanwhile; null for none
	 * @param done    is given the layers, in the user-interface thread
	 * @param failed  is given why they cannot be read, a whole sentence, in the same thread
	 */
	LayersJob(ItemLocation location, Project project, Display display, Consumer<Reading> done, Consumer<String> failed) {
		super(NLS.bind(Messages.Job_name, location.name()));
		this.location = location;
		this.project = project;
		this.display = display;
		this.done = done;
		this.failed = failed;
		setSystem(true);
		setPriority(SHORT);
	}

	@Override
	public boolean belongsTo(Object family) {
		return family == FAMILY;
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		try {
			Reading reading = LayersReader.read(location, project);
			UiThread.later(display, () -> done.accept(reading));
		} catch (IOException e) {
			UiThread.later(display, () -> failed.accept(NLS.bind(Messages.Job_failed, e.getMessage())));
		}
		return Status.OK_STATUS; // the view says what failed where it is waited for
	}
}
