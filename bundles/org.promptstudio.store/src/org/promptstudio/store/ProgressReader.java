package org.promptstudio.store;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;
import org.promptstudio.core.progress.ItemFacts;
import org.promptstudio.core.progress.ProgressCount;
import org.promptstudio.core.progress.Score;
import org.promptstudio.core.progress.Team;
import org.promptstudio.core.progress.TeamProgress;
import org.promptstudio.core.team.Claim;
import org.promptstudio.dataloop.FormatException;
import org.promptstudio.model.project.Distribution;
import org.promptstudio.model.project.Project;
import org.promptstudio.model.project.Task;
import org.promptstudio.model.studio.Item;

/**
 * Reads how far the team of a dataset is, from the annotations of its items, the layers and the work log. What it read it remembers by size and time of the files,
 * so that a second look reads what has changed. One thread at a time, not the user-interface thread: 100,000 items take minutes the first time.
 */
public final class ProgressReader {

	/**
	 * What was read.
	 *
	 * @param unreadable how many files of items and layers could not be read, and so are not counted
	 */
	public record Reading(TeamProgress progress, int unreadable) {}

	/** What a file told when it was read; null facts for one that could not be. */
	private record Known(IndexEntry.Stamp stamp, IndexEntry.Stamp compared, ItemFacts facts) {}

	private final Dataset dataset;
	private Map<String, Known> known = new HashMap<>();
	private Map<String, Known> fresh = new HashMap<>();
	private int unreadable;

	/** Knows nothing yet. */
	public ProgressReader(Dataset dataset) {
		this.dataset = dataset;
	}

	/**
	 * Reads all items, and how long people have worked on them.
	 *
	 * @param project  null for none
	 * @param clock    tells today, and the time zone by which days begin
	 * @param expected about how many items there are, for the monitor
	 * @throws OperationCanceledException when cancelled; what was read is remembered
	 * @throws IOException when a folder cannot be read
	 */
	public Reading read(Project project, Clock clock, int expected, IProgressMonitor monitor) throws IOException {
		SubMonitor progress = SubMonitor.convert(monitor, NLS.bind(Messages.ProgressReader_title, dataset.name()), Math.max(1, expected));
		ProgressCount count = new ProgressCount(team(dataset, project), clock, new WorkLog(dataset).times());
		List<String> annotators = Layers.arePossible(dataset) ? Layers.of(dataset) : List.of();
		unreadable = 0;
		fresh = new HashMap<>();
		try (Stream<ItemLocation> items = dataset.items()) {
			for (Iterator<ItemLocation> all = items.iterator(); all.hasNext();) {
				ItemLocation location = all.next();
				progress.split(1);
				count.add(location.displayPath(), own(location), layers(location, annotators, count.isKnown(location.displayPath())));
			}
			known = fresh; // forgets files that are gone
		} catch (OperationCanceledException e) {
			known.putAll(fresh);
			throw e;
		}
		return new Reading(count.result(), unreadable);
	}

	/**
	 * Who works on a dataset.
	 *
	 * @param project null for none
	 * @throws IOException with a whole sentence when the claims of its queues cannot be read
	 */
	public static Team team(Dataset dataset, Project project) throws IOException {
		List<Claim> claims = new ArrayList<>();
		if (project != null) {
			Claims queues = new Claims(dataset);
			for (Task task : project.getTasks()) {
				claims.addAll(task.getDistribution() == Distribution.QUEUE && task.getId() != null ? queues.of(task.getId()) : List.of());
			}
		}
		return new Team(project, claims, Layers.arePossible(dataset));
	}

	private Map<String, ItemFacts> layers(ItemLocation location, List<String> annotators, boolean isKnown) throws IOException {
		Map<String, ItemFacts> layers = new LinkedHashMap<>();
		for (String annotator : annotators) {
			ItemLocation layer = Layers.location(location, annotator);
			if (Files.exists(layer.annotationFile())) {
				layers.put(annotator, facts(layer, isKnown ? location : null));
			}
		}
		return layers;
	}

	private ItemFacts own(ItemLocation location) throws IOException {
		return Files.exists(location.annotationFile()) ? facts(location, null) : ItemFacts.NOTHING;
	}

	/** @param compared the item with the known answers; null for none */
	private ItemFacts facts(ItemLocation location, ItemLocation compared) throws IOException {
		String key = location.annotationFile().toString();
		IndexEntry.Stamp stamp = stamp(location);
		IndexEntry.Stamp other = compared == null ? IndexEntry.Stamp.NOTHING : stamp(compared);
		Known before = known.get(key);
		boolean isTrusted = !stamp.equals(IndexEntry.Stamp.NOTHING) && (compared == null || !other.equals(IndexEntry.Stamp.NOTHING));
		Known now = isTrusted && isSame(before, stamp, other) ? before : new Known(stamp, other, readFacts(location, compared));
		fresh.put(key, now);
		unreadable += now.facts() == null ? 1 : 0;
		return now.facts() == null ? ItemFacts.NOTHING : now.facts();
	}

	private static boolean isSame(Known before, IndexEntry.Stamp stamp, IndexEntry.Stamp compared) {
		return before != null && before.stamp().equals(stamp) && before.compared().equals(compared);
	}

	private static IndexEntry.Stamp stamp(ItemLocation location) throws IOException {
		return IndexEntry.Stamp.of(location).trusted(System.currentTimeMillis());
	}

	private static ItemFacts readFacts(ItemLocation location, ItemLocation compared) {
		try {
			Item item = item(location);
			return compared == null ? ItemFacts.of(item) : ItemFacts.of(item, Score.of(item(compared), item));
		} catch (IOException | FormatException e) {
			return null; // the list of items tells what is wrong with it
		}
	}

	private static Item item(ItemLocation location) throws IOException, FormatException {
		return ItemFiles.read(location, new TrackedFile(location.itemFile()), new TrackedFile(location.annotationFile())).item();
	}
}
