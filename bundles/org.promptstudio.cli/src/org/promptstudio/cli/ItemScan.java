package org.promptstudio.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Iterator;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.promptstudio.model.Problem;
import org.promptstudio.model.studio.Item;
import org.promptstudio.store.ItemLocation;

/** Reads the items of a selection one after the other. Holds one at a time. */
final class ItemScan {

	private final ItemSelection selection;
	private final ItemFiles files;
	private final Consumer<Problem> broken;
	private long unreadable;

	/** @param broken is told about each item that cannot be read */
	ItemScan(ItemSelection selection, Consumer<Problem> broken) {
		this.selection = selection;
		this.broken = broken;
		files = new ItemFiles(selection.paths());
	}

	/** Gives each item that can be read, in natural order. */
	void run(BiConsumer<ItemLocation, Item> each) throws IOException {
		try (Stream<ItemLocation> locations = selection.items()) {
			for (Iterator<ItemLocation> iterator = locations.iterator(); iterator.hasNext();) {
				ItemLocation location = iterator.next();
				if (Files.exists(location.itemFile())) {
					read(location, each);
				}
			}
		}
	}

	private void read(ItemLocation location, BiConsumer<ItemLocation, Item> each) {
		Item item;
		try {
			item = files.read(location).item();
		} catch (UnreadableException e) {
			unreadable++;
			broken.accept(e.problem());
			return;
		}
		each.accept(location, item);
	}

	/** How many items could not be read. */
	long unreadable() {
		return unreadable;
	}
}
