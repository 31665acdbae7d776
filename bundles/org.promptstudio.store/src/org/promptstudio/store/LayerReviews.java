package org.promptstudio.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.promptstudio.core.team.ReviewEntry;
import org.promptstudio.dataloop.FormatException;

/**
 * Reads what is to be put right, reviewed and discussed in annotators' layers; the index knows the dataset's own annotations only. What it read it remembers by
 * size and time of the files, so that a second look reads what has changed. One thread at a time, not the user-interface thread: of the size of all layers.
 */
public final class LayerReviews {

	/**
	 * An item in somebody's layer with something to review.
	 *
	 * @param entries at least one
	 */
	public record Found(ItemLocation location, List<ReviewEntry> entries) {}

	/**
	 * What was read.
	 *
	 * @param found      by annotator, then by item, in natural order
	 * @param unreadable how many files could not be read
	 */
	public record Reading(List<Found> found, int unreadable) {

		/** Where there are no layers, or nothing was read yet. */
		public static final Reading NOTHING = new Reading(List.of(), 0);
	}

	/** What a file told when it was read; null entries for one that could not be. */
	private record Known(IndexEntry.Stamp stamp, List<ReviewEntry> entries) {}

	private final Dataset dataset;
	private Map<Path, Known> known = new HashMap<>();

	/** Knows nothing yet. */
	public LayerReviews(Dataset dataset) {
		this.dataset = dataset;
	}

	/**
	 * Reads layers. Files of items that the dataset does not have are passed over.
	 *
	 * @param annotators whose layers, by the names of their folders
	 * @throws OperationCanceledException when cancelled; what was read is remembered
	 * @throws IOException when a folder cannot be read
	 */
	public Reading read(Predicate<String> annotators, IProgressMonitor monitor) throws IOException {
		if (!Layers.arePossible(dataset)) {
			return Reading.NOTHING;
		}
		SubMonitor progress = SubMonitor.convert(monitor);
		Map<Path, Known> fresh = new HashMap<>();
		List<Found> found = new ArrayList<>();
		int unreadable = 0;
		try {
			for (String annotator : Layers.of(dataset)) {
				unreadable += annotators.test(annotator) ? read(annotator, found, fresh, progress) : 0;
			}
			known = fresh; // forgets files that are gone
		} catch (OperationCanceledException e) {
			known.putAll(fresh);
			throw e;
		} catch (UncheckedIOException e) {
			throw e.getCause();
		}
		return new Reading(List.copyOf(found), unreadable);
	}

	private int read(String annotator, List<Found> found, Map<Path, Known> fresh, SubMonitor progress) throws IOException {
		Path folder = Layers.folder(dataset, annotator);
		if (!Files.isDirectory(folder)) {
			return 0;
		}
		int unreadable = 0;
		try (Stream<String> paths = ItemWalk.displayPaths(folder)) {
			for (Iterator<String> all = paths.iterator(); all.hasNext();) {
				ItemLocation location = Layers.location(dataset.location(all.next()), annotator);
				progress.checkCanceled();
				if (!Files.exists(location.itemFile())) {
					continue;
				}
				Known now = read(location);
				fresh.put(location.annotationFile(), now);
				if (now.entries() == null) {
					unreadable++;
				} else if (!now.entries().isEmpty()) {
					found.add(new Found(location, now.entries()));
				}
			}
		}
		return unreadable;
	}

	private Known read(ItemLocation location) throws IOException {
		IndexEntry.Stamp stamp = IndexEntry.Stamp.of(location).trusted(System.currentTimeMillis());
		Known before = known.get(location.annotationFile());
		boolean isSame = before != null && before.stamp().equals(stamp) && !stamp.equals(IndexEntry.Stamp.NOTHING);
		return isSame ? before : new Known(stamp, entries(location));
	}

	private static List<ReviewEntry> entries(ItemLocation location) {
		try {
			return ReviewEntry.of(ItemFiles.read(location, new TrackedFile(location.itemFile()), new TrackedFile(location.annotationFile())).item());
		} catch (IOException | FormatException e) {
			return null; // counted, and told by whoever opens it
		}
	}
}
