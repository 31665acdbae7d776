package org.promptstudio.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.ui.PlatformUI;
import org.promptstudio.store.Dataset;
import org.promptstudio.store.DatasetIndex;
import org.promptstudio.store.IndexView;
import org.promptstudio.store.ItemLocation;
import org.promptstudio.ui.internal.IndexJob;
import org.promptstudio.ui.internal.Messages;

/** A dataset with its index and the job that keeps that up to date. User-interface thread. */
final class OpenDataset {

	/** An index so young is not brought up to date just because the window came to the front. */
	private static final Duration LEAST_AGE = Duration.ofSeconds(20);
	/** So many times as long as indexing took the disk has a rest from it. */
	private static final int REST = 20;

	private final DatasetIndex index;
	private final IndexJob job;
	private final Runnable changed;
	private boolean indexing;
	private String problem;
	private long began = System.nanoTime();
	private long ended = began;

	OpenDataset(Dataset dataset, Path indexFolder, Consumer<IOException> failures, Runnable changed) {
		this.changed = changed;
		index = new DatasetIndex(dataset, indexFolder, failures);
		job = new IndexJob(index);
		job.addJobChangeListener(new JobChangeAdapter() {
			@Override
			public void done(IJobChangeEvent event) {
				UiThread.later(PlatformUI.getWorkbench().getDisplay(), () -> ended(event.getResult()));
			}
		});
	}

	Dataset dataset() {
		return index.dataset();
	}

	DatasetIndex index() {
		return index;
	}

	boolean isIndexing() {
		return indexing;
	}

	Optional<String> problem() {
		return Optional.ofNullable(problem);
	}

	/** Brings the index up to date unless that was done lately; what took long is done more seldom. */
	void refreshWhenOld() {
		long age = System.nanoTime() - ended;
		if (!indexing && age > Math.max(LEAST_AGE.toNanos(), REST * (ended - began))) {
			refresh();
		}
	}

	void refresh() {
		began = System.nanoTime();
		indexing = true;
		problem = null;
		changed.run();
		job.schedule();
	}

	void cancel() {
		job.cancel();
	}

	private void ended(IStatus result) {
		indexing = job.getState() != Job.NONE;
		ended = System.nanoTime();
		problem = switch (result.getSeverity()) {
			case IStatus.ERROR -> result.getMessage();
			case IStatus.CANCEL -> Messages.Index_stopped;
			default -> null;
		};
		changed.run();
	}

	/** The index's own order. */
	Optional<ItemLocation> neighbour(ItemLocation from, int steps) {
		IndexView view = index.view();
		int row = from == null ? -1 : view.indexOf(from.displayPath());
		int to = row + steps;
		return to >= 0 && to < view.size() ? Optional.of(view.location(to)) : Optional.empty();
	}

	/** Ends indexing and keeps the index, in the background. */
	void close() {
		job.cancel();
		Job.createSystem(Messages.Index_closing, (ICoreRunnable) monitor -> index.close()).schedule();
	}

	void closeAndWait() {
		job.cancel();
		try {
			job.join();
		} catch (InterruptedException | OperationCanceledException e) {
			Thread.currentThread().interrupt();
		}
		index.close();
	}
}
