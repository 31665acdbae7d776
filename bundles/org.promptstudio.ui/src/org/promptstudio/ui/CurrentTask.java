package org.promptstudio.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.preference.IPersistentPreferenceStore;
import org.promptstudio.core.team.Action;
import org.promptstudio.core.team.Editor;
import org.promptstudio.core.team.Permissions;
import org.promptstudio.core.team.Share;
import org.promptstudio.core.team.TaskPlan;
import org.promptstudio.model.project.Distribution;
import org.promptstudio.model.project.Project;
import org.promptstudio.model.project.Task;
import org.promptstudio.store.Dataset;
import org.promptstudio.store.ItemLocation;
import org.promptstudio.store.Layers;
import org.promptstudio.store.TaskShares;
import org.promptstudio.store.WorkReader;

/**
 * Which task of the open dataset the present user works on, and which items are theirs in it; there may be none. It is chosen in the view "My work" and remembered
 * for each dataset. What belongs to the task carries its ids, and is opened in the user's own layer where the task demands that; so are an annotator's items of
 * other tasks that are done in a layer. User-interface thread.
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
	/** What the user has of the other tasks, as far as somebody asked. */
	private final Map<Task, Share> others = new HashMap<>();
	private Map<String, Task> layered;

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
		share = task == null ? null : readShare(task);
		order = share == null ? List.of() : share.items();
		places.clear();
		others.clear();
		layered = null;
		for (int i = 0; i < order.size(); i++) {
			places.put(order.get(i), i);
		}
	}

	private Share readShare(Task of) {
		return Share.of(shareOf, sharesOf(of)).orElseGet(() -> new Share(of.getId(), shareOf, Map.of()));
	}

	private Share ownShare(Task of) {
		return of.equals(task) ? share : others.computeIfAbsent(of, this::readShare);
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
		return task().map(CurrentTask::title);
	}

	/** What people call a task: its title, or its id where it has none. */
	public static String title(Task of) {
		return of.getTitle() == null || of.getTitle().isBlank() ? of.getId() : of.getTitle();
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
		return share().filter(own -> isOfDataset(location) && own.has(location.displayPath())).isPresent();
	}

	/**
	 * The task that an item is worked on for: the present one, or, for an annotator, one that has the item done in a layer. So nobody who is asked for an opinion
	 * sees known answers or what others said, from wherever the item is opened. Empty for an item that belongs to nothing.
	 */
	public Optional<Task> taskOf(ItemLocation location) {
		return has(location)
				? Optional.of(task)
				: isOfDataset(location) ? Optional.ofNullable(layered().get(location.displayPath())) : Optional.empty();
	}

	/** What the user has of the task that an item is worked on for; a known item that nobody took from the queue yet is not in it. */
	public Optional<Share> shareOf(ItemLocation location) {
		return taskOf(location).map(this::ownShare);
	}

	/** What the user has of a task of the open project. */
	public Share shareOf(Task of) {
		lookAtUser();
		return ownShare(of);
	}

	private boolean isOfDataset(ItemLocation location) {
		return dataset != null && dataset.equals(location.dataset());
	}

	/**
	 * The items that the user does in a layer of one's own: of the present task, and, for an annotator, of all tasks; each with its task. Known items of a queue are
	 * among them before they are taken: who saw their answers, or that they have some, would know the honeypots.
	 */
	public Map<String, Task> layered() {
		lookAtUser();
		if (layered == null) {
			layered = new HashMap<>();
			boolean isAnnotator = project != null && !Permissions.of(project, shareOf, null).may(Action.ADJUDICATE);
			Stream.concat(Stream.ofNullable(task), isAnnotator ? Share.tasksOf(project, shareOf).stream() : Stream.empty())
					.filter(own -> TaskPlan.hasLayers(own) && Layers.arePossible(dataset)).forEach(this::addLayered);
		}
		return layered;
	}

	private void addLayered(Task of) {
		Predicate<String> isLayered = TaskPlan.layered(of);
		List<String> toTake = of.getDistribution() == Distribution.QUEUE ? of.getKnownItems() : List.of();
		Stream.concat(ownShare(of).items().stream(), toTake.stream()).filter(isLayered).forEach(item -> layered.putIfAbsent(item, of));
	}

	/** Where the user works on an item: in a layer of one's own when a task demands that, else where it was. Somebody's layer stays that. */
	public ItemLocation located(ItemLocation location) {
		return location.isLayer()
				? location
				: taskOf(location).map(of -> shares.location(of, location.displayPath(), ownShare(of).assignee())).orElse(location);
	}

	/** Who edits an item, with the task that it is worked on for. */
	public Editor editor(ItemLocation location) {
		Editor editor = new Editor(user.get());
		return taskOf(location).map(of -> editor.on(of.getId(), ownShare(of).assignmentOf(location.displayPath()))).orElse(editor);
	}

	/** The recipe file that the task of an item names, or the present task while no item is shown; empty when it names none. */
	Optional<Path> recipe(ItemLocation shown) {
		return (shown == null ? task() : taskOf(shown)).map(Task::getRecipe).filter(name -> !name.isBlank()).map(dataset.recipeFolder()::resolve);
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
