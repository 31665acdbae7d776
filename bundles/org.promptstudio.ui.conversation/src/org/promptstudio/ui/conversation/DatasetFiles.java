package org.promptstudio.ui.conversation;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import org.promptstudio.store.ItemLocation;

/** Finds the files that items refer to by path. Nothing outside the dataset is ever found, whatever the reference says. */
final class DatasetFiles {

	private DatasetFiles() {
	}

	/**
	 * The file of a reference, relative to the dataset's folder or, outside a dataset, to the item's folder.
	 *
	 * @return null for a URL, and for a path that leads out of the folder
	 */
	static Path resolve(ItemLocation location, String reference) {
		if (reference.contains(":") || reference.startsWith("/") || reference.startsWith("\\")) {
			return null;
		}
		try {
			Path root = location.dataset() == null ? location.itemFile().getParent() : location.dataset().root();
			Path file = root.resolve(reference).normalize();
			return file.startsWith(root.normalize()) ? file : null;
		} catch (InvalidPathException e) {
			return null; // a text that cannot be a path refers to no file
		}
	}
}
