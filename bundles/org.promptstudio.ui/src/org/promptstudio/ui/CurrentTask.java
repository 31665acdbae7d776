package org.promptstudio.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.preference.IPersistentPreferenceStore;
import org.promptstudio.core.team.Editor;
import org.promptstudio.core.team.Share;
import org.promptstudio.model.project.Project;
import org.promptstudio.model.project.Task;
import org.promptstudio.store.Dataset;
import org.promptstudio.store.ItemLocation;
import org.promptstudio.store.TaskShares;
import org.promptstudio.store.WorkReader;

/**
 * Which task of the open dataset the present user works on, and which items are theirs in it; there may be none. It is chosen in the view "My work" and remembered
 * for each dataset. What belongs to the task carries its ids, and is opened in the user's own layer where the task demands that. User-interface thread.
 */
public final class CurrentTask {

	/** Preference keys begin so; the folder of the dataset follows. */
	private static final String CHOSEN = "task:";

	private final IPersistentPreferenceStore store = StudioPreferences.store();
	private final Supplier<String> user;
	private final Runnable changed;
	private Dataset dataset;
	private Project project;
	private TaskShares shares;
	private WorkReader reader;
	private Task task;
	private Share share;
	private String shareOf = "";
	private List<String> order = List.of();
	private final Map<String, Integer> places = new HashMap<>();

	/**
	 * No task.
	 *
	 * @param user    tells who works here
	 * @param changed told after another task was chosen, or its items are others
	 */
	CurrentTask(Supplier<String> user, Runnable changed) {
		this.user = user;
		this.changed = changed;
	}

	/** Turns to another dataset, or to what its project says now; null for none. */
	void use(Dataset newDataset, Project newProject) {
		if (!newDataset.equals(dataset)) {
			dataset = newDataset;
			shares = new TaskShares(newDataset);
			reader = new WorkReader(shares);
		}
		project = newProject;
		choose(store.getString(key()));
	}

	private String key() {
		return CHOSEN + dataset.root();
	}

	private void choose(String taskId) {
		shareOf = user.get();
		task = project == null
				? null
				: Share.tasksOf(project, shareOf).stream().filter(known -> taskId.equals(known.getId())).findFirst().orElse(null);
		readShare();
	}

	private void readShare() {
		share = task == null ? null : Share.of(shareOf, sharesOf(task)).orElseGet(() -> new Share(task.getId(), shareOf, Map.of()));
		order = share == null ? List.of() : share.items();
		places.clear();
		for (int i = 0; i < order.size(); i++) {
			places.put(order.get(i), i);
		}
	}

	/** Without the queue, where that cannot be read. */
	private List<Share> sharesOf(Task of) {
		try {
			return shares.of(of);
		} catch (IOException e) {
			ILog.of(CurrentTask.class).error(e.getMessage(), e);
			return Share.of(of, List.of());
		}
	}

	/** Somebody else may have sat down here. */
	private void lookAtUser() {
		if (dataset != null && !shareOf.equals(user.get())) {
			choose(store.getString(key()));
		}
	}

	/** The task; empty when the user works without one. */
	public Optional<Task> task() {
		lookAtUser();
		return Optional.ofNullable(task);
	}

	/** What people call the task: its title, or its id where it has none; empty without a task. */
	public Optional<String> title() {
		return task().map(known -> known.getTitle() == null || known.getTitle().isBlank() ? known.getId() : known.getTitle());
	}

	/** The user's items of the task, with what was taken from its queue; empty without a task. */
	public Optional<Share> share() {
		lookAtUser();
		return Optional.ofNullable(share);
	}

	/** Who does what in all tasks of the open dataset; empty while none is open. Hand it to a background thread to ask it. */
	public Optional<TaskShares> shares() {
		return Optional.ofNullable(shares);
	}

	/** Reads how far people are with their items in the open dataset; empty while none is open. For background threads. */
	public Optional<WorkReader> reader() {
		return Optional.ofNullable(reader);
	}

	/** Works on a task of the open project from now on; what is shown is not changed. */
	public void start(Task chosen) {
		keep(chosen.getId());
	}

	/** Works without a task from now on; what is shown is not changed. */
	public void stop() {
		keep("");
	}

	private void keep(String taskId) {
		store.setValue(key(), taskId);
		choose(taskId);
		changed.run();
	}

	/** Looks again which items the user has: something was taken from the queue. */
	public void refreshShare() {
		List<String> before = order;
		readShare();
		if (!before.equals(order)) {
			changed.run();
		}
	}

	/** Whether an item is the user's in the task. */
	public boolean has(ItemLocation location) {
		return share().filter(own -> dataset.equals(location.dataset()) && own.has(location.displayPath())).isPresent();
	}

	/** Where the user works on an item: in a layer of one's own when the task demands that, else where it was. Somebody's layer stays that. */
	public ItemLocation located(ItemLocation location) {
		return !location.isLayer() && has(location) ? shares.location(task, location.displayPath(), share.assignee()) : location;
	}

	/** Who edits an item, with the task where it belongs to that. */
	public Editor editor(ItemLocation location) {
		Editor editor = new Editor(user.get());
		return has(location) ? editor.on(task.getId(), share.assignmentOf(location.displayPath())) : editor;
	}

	/** The recipe file that the task names; empty when it names none. */
	Optional<Path> recipe() {
		return task().map(Task::getRecipe).filter(name -> !name.isBlank()).map(dataset.recipeFolder()::resolve);
	}

	/** Whether one goes from an item to the neighbours that the task has, not to those of the list. */
	boolean leadsFrom(ItemLocation from) {
		return from == null ? share().filter(own -> !order.isEmpty()).isPresent() : has(from);
	}

	/** The item some steps away in the order of the work. */
	Optional<ItemLocation> neighbour(ItemLocation from, int steps) {
		int to = (from == null ? -1 : places.get(from.displayPath())) + steps;
		return to >= 0 && to < order.size() ? Optional.of(located(dataset.location(order.get(to)))) : Optional.empty();
	}
}
