package org.promptstudio.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

import org.promptstudio.store.Dataset;
import org.promptstudio.store.ItemLocation;

/**
 * The items that a path on the command line means: all of a dataset, those below one of its folders, or a single one.
 *
 * @param dataset what the path belongs to
 * @param place   the path, absolute
 * @param paths   how to show files of it
 */
record ItemSelection(Dataset dataset, Path place, DisplayPaths paths) {

	/**
	 * Finds out what a path means.
	 *
	 * @throws IOException with a whole sentence when there is no such path
	 */
	static ItemSelection of(Path path) throws IOException {
		return new ItemSelection(Dataset.find(path), path.toAbsolutePath().normalize(), DisplayPaths.like(path));
	}

	/** Whether a file was given that can be no item. */
	boolean isNothing() {
		return !Files.isDirectory(place) && dataset.layout() != Dataset.Layout.SINGLE && dataset.location(place).isEmpty();
	}

	/** The items in natural order; close the stream. An item named by its annotations only is told too. */
	Stream<ItemLocation> items() throws IOException {
		if (!Files.isDirectory(place) && dataset.layout() != Dataset.Layout.SINGLE) {
			return dataset.location(place).stream();
		}
		return dataset.items().filter(item -> isIn(item.itemFile()) || isIn(item.annotationFile()));
	}

	/** Whether a file is below the path that was given. */
	boolean isIn(Path file) {
		return dataset.layout() == Dataset.Layout.SINGLE || file.startsWith(place);
	}

	/** Where a file would be an item or an annotation file of this dataset. */
	Optional<ItemLocation> location(Path file) {
		return dataset.location(file);
	}

	/** A file of the dataset as people would type it. */
	String show(Path file) {
		return paths.show(file);
	}
}
