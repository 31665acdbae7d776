package org.promptstudio.store;

import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.promptstudio.core.progress.ItemFacts;
import org.promptstudio.core.progress.ProgressCount;
import org.promptstudio.core.progress.TeamProgress;
import org.promptstudio.core.progress.TeamProgress.Grouping;
import org.promptstudio.core.progress.WorkTimes;
import org.promptstudio.dataloop.FormatException;
import org.promptstudio.model.project.Project;
import org.promptstudio.model.studio.Item;

/** Reads what each annotator holds of an item, and for whom the item's tasks still wait. Any thread; it reads files, so not that of the user interface. */
public final class LayersReader {

	/**
	 * An item as everybody has it.
	 *
	 * @param layers   by mail address, in their order; nobody else uses the items
	 * @param problems why layers cannot be read, by mail address
	 * @param tasks    how many tasks of the project have the item
	 * @param waiting  who is not done with it yet, for each task; people without a name are places that nobody has taken
	 * @param isKnown  whether a task compares what people say with the result
	 */
	public record Reading(Map<String, Item> layers, Map<String, String> problems, int tasks, List<TeamProgress.Row> waiting, boolean isKnown) {

		/** Where there are no layers. */
		public static final Reading NOTHING = new Reading(Map.of(), Map.of(), 0, List.of(), false);
	}

	private LayersReader() {
	}

	/**
	 * Reads the layers of an item that were saved.
	 *
	 * @param location of the dataset's own annotations
	 * @param project  nobody changes it meanwhile; null for none
	 * @throws IOException with a whole sentence when the folder of layers cannot be read
	 */
	public static Reading read(ItemLocation location, Project project) throws IOException {
		Dataset dataset = location.dataset();
		if (dataset == null || !Layers.arePossible(dataset)) {
			return Reading.NOTHING;
		}
		Map<String, Item> layers = new LinkedHashMap<>();
		Map<String, String> problems = new TreeMap<>();
		for (String annotator : Layers.of(location)) {
			try {
				layers.put(annotator, item(Layers.location(location, annotator)));
			} catch (IOException | FormatException e) {
				problems.put(annotator, e.getMessage());
			}
		}
		ProgressCount count = new ProgressCount(ProgressReader.team(dataset, project), Clock.systemDefaultZone(), WorkTimes.NONE);
		Map<String, ItemFacts> facts = new LinkedHashMap<>();
		layers.forEach((annotator, item) -> facts.put(annotator, ItemFacts.of(item)));
		count.add(location.displayPath(), own(location), facts);
		TeamProgress progress = count.result();
		int tasks = (int) progress.rows(Grouping.TASK).stream().filter(task -> task.figures().items() > 0 && isOf(project, task.taskId())).count();
		List<TeamProgress.Row> waiting = progress.rows().stream().filter(row -> row.figures().open() > 0 && isOf(project, row.taskId())).toList();
		return new Reading(layers, problems, tasks, waiting, count.isKnown(location.displayPath()));
	}

	private static boolean isOf(Project project, String task) {
		return project != null && project.getTasks().stream().anyMatch(known -> task.equals(known.getId()));
	}

	private static ItemFacts own(ItemLocation location) {
		try {
			return ItemFacts.of(item(location));
		} catch (IOException | FormatException e) {
			return ItemFacts.NOTHING; // the editor tells what is wrong with it
		}
	}

	private static Item item(ItemLocation location) throws IOException, FormatException {
		return ItemFiles.read(location, new TrackedFile(location.itemFile()), new TrackedFile(location.annotationFile())).item();
	}
}
