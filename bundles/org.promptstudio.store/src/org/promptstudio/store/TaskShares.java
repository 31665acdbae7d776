package org.promptstudio.store;

import java.io.IOException;
import java.util.List;

import org.promptstudio.core.team.Claim;
import org.promptstudio.core.team.Share;
import org.promptstudio.core.team.TaskPlan;
import org.promptstudio.model.project.Distribution;
import org.promptstudio.model.project.Task;

/**
 * Who does which items of the tasks of a dataset: the assignments of the project with what people took from the queues, and where each person's
 * annotations of an item are. Any thread; the tasks are only read.
 */
public final class TaskShares {

	private final Dataset dataset;
	private final Claims claims;

	/** Those of a dataset. */
	public TaskShares(Dataset dataset) {
		this.dataset = dataset;
		claims = new Claims(dataset);
	}

	/** What is taken from the queues. */
	public Claims claims() {
		return claims;
	}

	/**
	 * The shares of a task, as {@link Share#of(Task, java.util.Collection)} has them.
	 *
	 * @throws IOException with a whole sentence when the claims cannot be read
	 */
	public List<Share> of(Task task) throws IOException {
		List<Claim> taken = task.getDistribution() == Distribution.QUEUE ? claims.of(task.getId()) : List.of();
		return Share.of(task, taken);
	}

	/**
	 * Where a person's annotations of an item of a task are: in a layer of one's own where the task demands that and the dataset can have layers, else in the
	 * dataset's own.
	 *
	 * @param item   display path
	 * @param person mail address
	 */
	public ItemLocation location(Task task, String item, String person) {
		ItemLocation own = dataset.location(item);
		return TaskPlan.isLayered(task, item) && Layers.arePossible(dataset) ? Layers.location(own, person) : own;
	}
}
