package org.promptstudio.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.promptstudio.exchange.ItemSource;
import org.promptstudio.exchange.SourceItem;
import org.promptstudio.model.Problem;
import org.promptstudio.store.ItemLocation;

/** Reads the items of a selection for an exporter; a broken one is told and given as such. */
final class DatasetSource implements ItemSource, AutoCloseable {

	private final ItemFiles files;
	private final Consumer<Problem> broken;
	private final Stream<ItemLocation> locations;
	private final Iterator<ItemLocation> iterator;

	/**
	 * @param broken is told about each item that cannot be read
	 */
	DatasetSource(ItemSelection selection, Consumer<Problem> broken) throws IOException {
		files = new ItemFiles(selection.paths());
		this.broken = broken;
		locations = selection.items();
		iterator = locations.iterator();
	}

	@Override
	public Optional<SourceItem> next() throws IOException {
		try {
			return iterator.hasNext() ? Optional.of(read(iterator.next())) : Optional.empty();
		} catch (UncheckedIOException e) {
			throw e.getCause();
		}
	}

	private SourceItem read(ItemLocation location) {
		try {
			return new SourceItem.Readable(location.displayPath(), files.read(location).item());
		} catch (UnreadableException e) {
			broken.accept(e.problem());
			return new SourceItem.Broken(location.displayPath());
		}
	}

	@Override
	public void close() {
		locations.close();
	}
}
