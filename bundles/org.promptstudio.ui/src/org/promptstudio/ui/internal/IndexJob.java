package org.promptstudio.ui.internal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.progress.IProgressConstants;
import org.promptstudio.store.DatasetIndex;

/** Brings the index of a dataset up to date in the background. Tests join the family {@link IndexJob}{@code .class}. */
public final class IndexJob extends Job {

	private final DatasetIndex index;

	public IndexJob(DatasetIndex index) {
		super(NLS.bind(Messages.Index_job, index.dataset().name()));
		this.index = index;
		setPriority(LONG);
		setProperty(IProgressConstants.NO_IMMEDIATE_ERROR_PROMPT_PROPERTY, Boolean.TRUE); // the items view tells it
	}

	private String reason(IOException e) {
		Path root = index.dataset().root();
		return switch (e) {
			case NoSuchFileException gone -> NLS.bind(Messages.Index_gone, root);
			case AccessDeniedException denied -> NLS.bind(Messages.Index_notAllowed, denied.getFile());
			default -> NLS.bind(Messages.Index_failed, root, e.getMessage());
		};
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
			return Status.error(reason(e), e);
		}
	}
}
