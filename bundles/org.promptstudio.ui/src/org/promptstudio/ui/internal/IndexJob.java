package org.promptstudio.ui.internal;

import java.io.IOException;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.promptstudio.store.DatasetIndex;

/** Brings the index of a dataset up to date in the background. Tests join the family {@link IndexJob}{@code .class}. */
public final class IndexJob extends Job {

	private final DatasetIndex index;

	public IndexJob(DatasetIndex index) {
		super(NLS.bind(Messages.Index_job, index.dataset().name()));
		this.index = index;
		setPriority(LONG);
	}

	@Override
	public boolean belongsTo(Object family) {
		return family == IndexJob.class;
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		try {
			index.refresh(monitor);
			return Status.OK_STATUS;
		} catch (IOException e) {
			return Status.error(NLS.bind(Messages.Index_failed, index.dataset().root(), e.getMessage()), e);
		}
	}
}
