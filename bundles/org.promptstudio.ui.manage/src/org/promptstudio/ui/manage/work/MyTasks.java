package org.promptstudio.ui.manage.work;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.promptstudio.core.team.Share;
import org.promptstudio.core.team.TaskPlan;
import org.promptstudio.model.project.Project;
import org.promptstudio.model.project.Task;
import org.promptstudio.store.ItemWork;
import org.promptstudio.store.TaskShares;
import org.promptstudio.store.WorkReader;

/**
 * Reads the tasks of a person, with how far that person is. For background threads.
 *
 * @param project what the file says; only read
 * @param person  mail address
 */
public record MyTasks(Project project, String person, TaskShares shares, WorkReader reader) {

	/**
	 * All tasks, those to do first.
	 *
	 * @throws IOException with a whole sentence when the claims cannot be read
	 */
	public List<MyTask> read(IProgressMonitor monitor) throws IOException {
		List<Task> tasks = Share.tasksOf(project, person);
		SubMonitor progress = SubMonitor.convert(monitor, tasks.size());
		List<MyTask> read = new ArrayList<>();
		for (Task task : tasks) {
			read.add(read(task, progress.split(1)));
		}
		read.sort(MyTask.order());
		return read;
	}

	/** One task. */
	public MyTask read(Task task, IProgressMonitor monitor) throws IOException {
		List<Share> all = shares.of(task);
		Share share = Share.of(person, all).orElseGet(() -> new Share(task.getId(), person, Map.of()));
		List<String> items = share.items();
		SubMonitor progress = SubMonitor.convert(monitor, items.size());
		List<ItemWork> works = new ArrayList<>();
		for (String item : items) {
			progress.split(1);
			works.add(reader.read(task, share, item));
		}
		MyTask read = new MyTask(task, share, works, 0);
		return read.isQueue() ? new MyTask(task, share, works, free(task, share, all)) : read;
	}

	private static int free(Task task, Share own, List<Share> all) {
		Map<String, Integer> takers = new HashMap<>();
		all.forEach(share -> share.items().forEach(item -> takers.merge(item, 1, Integer::sum)));
		return (int) Set.copyOf(task.getItems()).stream()
				.filter(item -> takers.getOrDefault(item, 0) < TaskPlan.overlap(task) && !own.has(item)).count();
	}
}
