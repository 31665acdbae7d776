package org.promptstudio.ui.items;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.promptstudio.core.team.Share;
import org.promptstudio.core.team.TaskPlan;
import org.promptstudio.model.project.Task;
import org.promptstudio.store.Dataset;
import org.promptstudio.store.IndexRow;
import org.promptstudio.store.ItemLocation;
import org.promptstudio.store.Layers;
import org.promptstudio.store.WorkReader;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.UiThread;
import org.promptstudio.ui.internal.Messages;

/**
 * Lets the items view tell of the present task's items what the user has in a layer of one's own, where that is so; the index knows the dataset's own annotations
 * only. Read in the background. User-interface thread.
 */
final class OwnRows {

	/** What the rows are read for. */
	private record Wanted(WorkReader reader, Task task, Share share) {}

	private final StudioWorkspace workspace = StudioWorkspace.get();
	private final Consumer<ItemLocation> savedListener = this::saved;
	private final Display display;
	private final ItemsModel model;
	private Wanted wanted;
	private Job reading;

	OwnRows(Display display, ItemsModel model) {
		this.display = display;
		this.model = model;
		workspace.addSavedListener(savedListener);
	}

	private void saved(ItemLocation location) {
		if (wanted != null && location.isLayer()) {
			read();
		}
	}

	/** Looks whether there is another task, or the task has other items. */
	void refresh() {
		Wanted now = wanted().orElse(null);
		if (now == null ? wanted != null : !now.equals(wanted)) {
			wanted = now;
			model.setOwnRows(List.of());
			read();
		}
	}

	/** Empty where no layer is looked at. */
	private Optional<Wanted> wanted() {
		boolean possible = workspace.dataset().filter(OwnRows::hasLayers).isPresent();
		return possible
				? workspace.work().task()
						.map(task -> new Wanted(workspace.work().reader().orElseThrow(), task, workspace.work().share().orElseThrow()))
				: Optional.empty();
	}

	private static boolean hasLayers(Dataset dataset) {
		return Layers.arePossible(dataset);
	}

	private void read() {
		if (reading != null) {
			reading.cancel();
		}
		if (wanted == null) {
			return;
		}
		Wanted asked = wanted;
		ICoreRunnable read = monitor -> {
			List<String> items = asked.share().items().stream().filter(item -> TaskPlan.isLayered(asked.task(), item)).toList();
			SubMonitor progress = SubMonitor.convert(monitor, items.size());
			List<IndexRow> rows = items.stream().map(item -> {
				progress.split(1);
				return asked.reader().read(asked.task(), asked.share(), item).row();
			}).toList();
			UiThread.later(display, () -> show(asked, rows));
		};
		reading = Job.createSystem(Messages.OwnRows_reading, read);
		reading.schedule();
	}

	private void show(Wanted asked, List<IndexRow> rows) {
		if (asked.equals(wanted)) {
			model.setOwnRows(rows);
		}
	}

	void dispose() {
		workspace.removeSavedListener(savedListener);
		wanted = null;
		if (reading != null) {
			reading.cancel();
		}
	}
}
