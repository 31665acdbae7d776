package org.promptstudio.ui.history;

import java.io.IOException;
import java.util.function.BiConsumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.promptstudio.store.ItemHistory;
import org.promptstudio.store.ItemLocation;

/** Reads the history of an item in the background. */
final class HistoryReading extends Job {

	/** The family of these jobs. */
	static final Object FAMILY = HistoryReading.class;

	private final ItemLocation location;
	private final BiConsumer<ItemHistory.Content, String> done;

	/** @param done gets what was read, or null and why that failed; in the background */
	HistoryReading(ItemLocation location, BiConsumer<ItemHistory.Content, String> done) {
		super(Messages.History_reading);
		this.location = location;
		this.done = done;
		setSystem(true);
	}

	@Override
	public boolean belongsTo(Object family) {
		return family == FAMILY;
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		try {
			ItemHistory.Content content = ItemHistory.of(location).read();
			if (!monitor.isCanceled()) {
				done.accept(content, null);
			}
		} catch (IOException e) {
			done.accept(null, e.getMessage());
		}
		return Status.OK_STATUS;
	}
}
