package org.promptstudio.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.promptstudio.dataloop.PromptItemDocument;
import org.promptstudio.model.Problem;
import org.promptstudio.model.studio.Item;
import org.promptstudio.store.ItemLocation;

/** Looks at all items of a selection and tells each problem as soon as it is found. Holds one item at a time. */
final class DatasetCheck {

	/** Looks at an item that can be read; gets the name of its annotation file too. */
	interface ItemCheck {
		void check(ItemLocation location, String file, Item item);
	}

	private final ItemSelection selection;
	private final ItemFiles files;
	private final Consumer<Problem> report;
	private final ItemCheck more;
	private long items;

	/** @param more looks at each item that can be read */
	DatasetCheck(ItemSelection selection, Consumer<Problem> report, ItemCheck more) {
		this.selection = selection;
		this.report = report;
		this.more = more;
		files = new ItemFiles(selection.paths());
	}

	/**
	 * Looks at everything.
	 *
	 * @return how many items there were
	 */
	long run() throws IOException {
		try (Stream<ItemLocation> locations = selection.items()) {
			Iterator<ItemLocation> iterator = locations.iterator();
			while (hasNext(iterator)) {
				check(iterator.next());
			}
		}
		long stray = StrayAnnotations.report(selection, report);
		if (items == 0 && stray == 0) {
			report.accept(ItemFiles.error(selection.show(selection.place()), Messages.Check_noItems, Messages.Check_noItems_advice));
		}
		return items;
	}

	/** Goes on behind a folder that cannot be read. */
	private boolean hasNext(Iterator<ItemLocation> iterator) {
		String failed = null;
		while (true) {
			try {
				return iterator.hasNext();
			} catch (UncheckedIOException e) {
				String folder = folder(e.getCause());
				if (folder.equals(failed)) {
					throw e; // the same one again: the walk does not go on by itself
				}
				failed = folder;
				report.accept(ItemFiles.error(folder, NLS.bind(Messages.Check_folderNotRead, Reasons.of(e.getCause())),
						Messages.Check_folderNotRead_advice));
			}
		}
	}

	private String folder(IOException e) {
		return e instanceof FileSystemException failed && failed.getFile() != null
				? selection.show(Path.of(failed.getFile()))
				: selection.show(selection.place());
	}

	private void check(ItemLocation location) {
		if (!Files.exists(location.itemFile()) && Files.exists(location.annotationFile())) {
			return; // named by its annotations, which StrayAnnotations tells
		}
		items++;
		try {
			PromptItemDocument document = files.read(location);
			document.problems().forEach(report);
			more.check(location, selection.show(location.annotationFile()), document.item());
		} catch (UnreadableException e) {
			report.accept(e.problem());
		}
	}
}
