package org.promptstudio.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.promptstudio.core.conversation.Status;
import org.promptstudio.core.team.Share;
import org.promptstudio.core.team.TaskPlan;
import org.promptstudio.core.team.WorkState;
import org.promptstudio.model.project.Project;
import org.promptstudio.model.project.Task;

/**
 * Finds the items that wait for a decision: all of a task's annotators have finished them, each in a layer, and the dataset's own annotations, which are the result,
 * are neither done nor approved. Items whose answers are known are decided. For a background thread.
 */
public final class UndecidedItems {

	/** What one person has of a task that has items done in layers. */
	private record Part(Task task, Share share) {}

	private final Map<String, List<Part>> parts = new HashMap<>();
	private final Map<String, Integer> wanted = new HashMap<>();
	private final WorkReader reader;

	/**
	 * The items of a project's tasks.
	 *
	 * @param project nobody changes it meanwhile
	 * @throws IOException with a whole sentence when it cannot be read what was taken from the queues
	 */
	public UndecidedItems(Project project, TaskShares shares, WorkReader reader) throws IOException {
		this.reader = reader;
		for (Task task : project.getTasks()) {
			if (TaskPlan.hasLayers(task)) {
				add(task, shares.of(task));
			}
		}
	}

	private void add(Task task, List<Share> shares) {
		Predicate<String> isLayered = TaskPlan.layered(task);
		for (String item : task.getItems()) {
			if (isLayered.test(item)) {
				wanted.merge(item, TaskPlan.overlap(task), Integer::sum);
			}
		}
		for (Share share : shares) {
			share.items().stream().filter(isLayered)
					.forEach(item -> parts.computeIfAbsent(item, key -> new ArrayList<>()).add(new Part(task, share)));
		}
	}

	/**
	 * The first one after an item, in the order of the index; after the last comes the first. The item itself is not looked at.
	 *
	 * @param from display path; null to begin with the first
	 */
	public Optional<String> next(IndexView index, String from, IProgressMonitor monitor) {
		int size = index.size();
		int start = from == null ? 0 : index.indexOf(from) + 1;
		SubMonitor progress = SubMonitor.convert(monitor, size);
		return IntStream.range(0, start == 0 ? size : size - 1).mapToObj(step -> index.row((start + step) % size)).peek(row -> progress.split(1))
				.filter(this::isUndecided)
				.map(IndexRow::displayPath).findFirst();
	}

	private boolean isUndecided(IndexRow row) {
		String item = row.displayPath();
		List<Part> people = parts.getOrDefault(item, List.of());
		boolean isOpen = row.summary() != null && (row.summary().status() == Status.OPEN || row.summary().status() == Status.STARTED);
		return isOpen && !people.isEmpty() && people.size() >= wanted.getOrDefault(item, 0)
				&& people.stream().allMatch(part -> reader.read(part.task(), part.share(), item).is(WorkState.DONE));
	}
}
