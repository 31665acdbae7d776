package org.promptstudio.ui.conversation.text;

import java.util.concurrent.Executor;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobGroup;

/** Loads images in jobs of the workbench, a few at once. */
public final class ImageJobs implements Executor {

	/** The family of these jobs, for waiting until they are done. */
	public static final Object FAMILY = ImageJobs.class;

	private static final int AT_ONCE = 3;

	private final JobGroup group = new JobGroup("images", AT_ONCE, 0) {
		@Override
		protected boolean shouldCancel(IStatus lastCompletedJobResult, int numberOfFailedJobs, int numberOfCanceledJobs) {
			return false; // one that fails is no reason to load no other
		}
	};

	@Override
	public void execute(Runnable task) {
		Job job = new Job("image") {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				task.run();
				return Status.OK_STATUS;
			}

			@Override
			public boolean belongsTo(Object family) {
				return family == FAMILY;
			}
		};
		job.setSystem(true);
		job.setJobGroup(group);
		job.schedule();
	}
}
