package org.promptstudio.ui.items;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.promptstudio.core.search.Query;
import org.promptstudio.core.team.Share;
import org.promptstudio.model.project.Task;
import org.promptstudio.store.IndexRow;
import org.promptstudio.store.ItemLocation;
import org.promptstudio.store.LayerSearch;
import org.promptstudio.store.TaskShares;
import org.promptstudio.store.WorkReader;
import org.promptstudio.ui.CurrentTask;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.UiThread;
import org.promptstudio.ui.internal.Messages;

/**
 * Lets the items view tell and find the user's items that are done in layers as the user's own layer has them; the index knows the dataset's own annotations only.
 * Until a layer is read its item tells nothing. Read in the background. User-interface thread.
 */
final class OwnRows {

	/** An item, the task that has it done in a layer, and what the user has of the task. */
	private record Own(String item, Task task, Share share) {}

	/** What the rows are read for. */
	private record Wanted(WorkReader reader, TaskShares shares, LayerSearch search, Map<String, Own> items) {

		boolean isOf(WorkReader otherReader, Map<String, Own> otherItems) {
			return reader == otherReader && items.equals(otherItems);
		}

		IndexRow read(Own own) {
			return reader.read(own.task(), own.share(), own.item()).row();
		}

		OwnItems of(List<IndexRow> rows) {
			return new OwnItems(rows, this::matches);
		}

		private boolean matches(Query query, String item) {
			Own own = items.get(item);
			return search.matches(query, shares.location(own.task(), item, own.share().assignee()));
		}
	}

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

	/** Looks whether the user, the tasks or their items are others. */
	void refresh() {
		WorkReader reader = workspace.work().reader().orElse(null);
		Map<String, Own> items = workspace.dataset().isEmpty() || reader == null ? Map.of() : items();
		if (items.isEmpty() && wanted == null || wanted != null && wanted.isOf(reader, items)) {
			return;
		}
		cancel();
		if (items.isEmpty()) {
			wanted = null;
			model.setOwnItems(OwnItems.NONE);
			return;
		}
		wanted = new Wanted(reader, workspace.work().shares().orElseThrow(), new LayerSearch(), items);
		model.setOwnItems(wanted.of(items.keySet().stream().map(item -> new IndexRow(item, null, null)).toList()));
		read();
	}

	private Map<String, Own> items() {
		CurrentTask work = workspace.work();
		Map<String, Own> items = new LinkedHashMap<>();
		work.layered().forEach((item, task) -> items.put(item, new Own(item, task, work.shareOf(task))));
		return items;
	}

	private void cancel() {
		if (reading != null) {
			reading.cancel();
		}
	}

	private void read() {
		cancel();
		Wanted asked = wanted;
		ICoreRunnable read = monitor -> {
			SubMonitor progress = SubMonitor.convert(monitor, asked.items().size());
			List<IndexRow> rows = asked.items().values().stream().map(own -> {
				progress.split(1);
				return asked.read(own);
			}).toList();
			UiThread.later(display, () -> show(asked, rows));
		};
		reading = Job.createSystem(Messages.OwnRows_reading, read);
		reading.schedule();
	}

	private void show(Wanted asked, List<IndexRow> rows) {
		if (asked == wanted) {
			model.setOwnItems(asked.of(rows));
		}
	}

	void dispose() {
		workspace.removeSavedListener(savedListener);
		wanted = null;
		cancel();
	}
}
