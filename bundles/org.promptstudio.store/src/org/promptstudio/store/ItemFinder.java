package org.promptstudio.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.promptstudio.core.search.Query;
import org.promptstudio.core.team.FolderRecipes;
import org.promptstudio.dataloop.FormatException;

/** Finds the items of a dataset that a task is to be about. Reads every item of the folder when there is something to search for. Any thread. */
public final class ItemFinder {

	/**
	 * What was found.
	 *
	 * @param items      display paths, in natural order
	 * @param folders    all folders of the dataset that have items, also those of no item found, in natural order
	 * @param unreadable how many items could not be read, and so are not among those found
	 */
	public record Found(List<String> items, List<String> folders, int unreadable) {}

	private final Dataset dataset;

	public ItemFinder(Dataset dataset) {
		this.dataset = dataset;
	}

	/**
	 * Finds items.
	 *
	 * @param folder  display path of a folder; null for all
	 * @param monitor is asked between items whether somebody wants to stop
	 * @throws IOException when a folder cannot be read
	 * @throws OperationCanceledException when somebody wanted to stop
	 */
	public Found find(String folder, Query query, IProgressMonitor monitor) throws IOException {
		List<String> found = new ArrayList<>();
		TreeSet<String> folders = new TreeSet<>(NaturalOrder.INSTANCE);
		int unreadable = 0;
		try (Stream<ItemLocation> items = dataset.items()) {
			for (Iterator<ItemLocation> iterator = items.iterator(); iterator.hasNext();) {
				if (monitor.isCanceled()) {
					throw new OperationCanceledException();
				}
				ItemLocation location = iterator.next();
				addFolders(location.displayPath(), folders);
				if (FolderRecipes.isIn(location.displayPath(), folder)) {
					try {
						if (query.isEmpty() || matches(location, query)) {
							found.add(location.displayPath());
						}
					} catch (FormatException | IOException e) {
						unreadable++; // validating the dataset tells why
					}
				}
			}
		}
		return new Found(found, List.copyOf(folders), unreadable);
	}

	private static void addFolders(String path, TreeSet<String> folders) {
		for (int slash = path.lastIndexOf('/'); slash > 0 && folders.add(path.substring(0, slash)); slash = path.lastIndexOf('/', slash - 1)) {
			// the folders around it, too
		}
	}

	private static boolean matches(ItemLocation location, Query query) throws IOException, FormatException {
		return query.matches(ItemFiles.read(location, new TrackedFile(location.itemFile()), new TrackedFile(location.annotationFile())).item(),
				location.displayPath());
	}
}
