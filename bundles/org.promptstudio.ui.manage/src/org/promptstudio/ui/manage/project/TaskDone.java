package org.promptstudio.ui.manage.project;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.swt.widgets.Control;
import org.promptstudio.core.team.Share;
import org.promptstudio.core.team.WorkState;
import org.promptstudio.model.project.Task;
import org.promptstudio.store.TaskShares;
import org.promptstudio.store.WorkReader;
import org.promptstudio.ui.UiThread;
import org.promptstudio.ui.manage.project.internal.Messages;

/** Counts in the background how much of tasks is done. User-interface thread. */
final class TaskDone {

	/**
	 * How far a task is.
	 *
	 * @param done how many items are done, one of several people as often as they have done it
	 * @param given how many items people have
	 */
	record Count(int done, int given) {}

	private final Control owner;
	private final TaskShares shares;
	private final WorkReader reader;
	private final Consumer<Map<String, Count>> told;
	private Job job;

	/** @param told gets the counts by the ids of the tasks, as often as they were asked for and nobody has asked again meanwhile */
	TaskDone(Control owner, TaskShares shares, Consumer<Map<String, Count>> told) {
		this.owner = owner;
		this.shares = shares;
		this.told = told;
		reader = new WorkReader(shares);
		owner.addDisposeListener(event -> cancel());
	}

	/** Counts anew. */
	void count(List<Task> tasks) {
		cancel();
		List<Task> copies = List.copyOf(EcoreUtil.copyAll(tasks)); // those of the editor may change meanwhile
		ICoreRunnable count = monitor -> {
			Map<String, Count> counts = new HashMap<>();
			copies.forEach(task -> counts.put(task.getId(), count(task, monitor)));
			if (!monitor.isCanceled()) {
				UiThread.later(owner, () -> {
					if (!monitor.isCanceled()) {
						told.accept(counts);
					}
				});
			}
		};
		job = Job.createSystem(Messages.Tasks_counting, count);
		job.schedule();
	}

	private void cancel() {
		if (job != null) {
			job.cancel();
		}
	}

	private Count count(Task task, IProgressMonitor monitor) {
		int done = 0;
		int given = 0;
		try {
			for (Share share : shares.of(task)) {
				for (String item : share.items()) {
					if (monitor.isCanceled()) {
						return new Count(done, given);
					}
					given++;
					done += reader.read(task, share, item).is(WorkState.DONE) ? 1 : 0;
				}
			}
		} catch (IOException e) {
			ILog.of(TaskDone.class).error(e.getMessage(), e);
		}
		return new Count(done, given);
	}
}
