package org.promptstudio.ui.conversation;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

import org.promptstudio.store.ItemLocation;

/** Finds the files that items refer to by path. Nothing outside the dataset is ever found, whatever the reference says. */
public final class DatasetFiles {

	private DatasetFiles() {
	}

	/**
	 * The file of a reference. It is looked for from the dataset's folder, from the folder of its items as Dataloop names paths, and from the item's own
	 * folder; outside a dataset only there.
	 *
	 * @return null for a URL, and for a path that leads out of the dataset or, outside one, of the item's folder
	 */
	public static Path resolve(ItemLocation location, String reference) {
		if (reference.contains(":") || reference.startsWith("/") || reference.startsWith("\\")) {
			return null;
		}
		Path own = location.itemFile().getParent();
		try {
			return location.dataset() == null
					? first(own, reference, List.of(own))
					: first(location.dataset().root(), reference, List.of(location.dataset().root(), location.dataset().itemFolder(), own));
		} catch (InvalidPathException e) {
			return null; // a text that cannot be a path refers to no file
		}
	}

	/** Where the first file is; where it would be, seen from the first folder, when there is none. */
	private static Path first(Path root, String reference, List<Path> folders) {
		List<Path> places = folders.stream().map(folder -> folder.resolve(reference).normalize()).filter(file -> file.startsWith(root.normalize()))
				.distinct().toList();
		return places.stream().filter(Files::isRegularFile).findFirst().orElse(places.isEmpty() ? null : places.get(0));
	}
}
