package org.promptstudio.exchange;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Gives items one after the other, so that a dataset of any size fits in memory. Used by one thread. */
@FunctionalInterface
public interface ItemSource {

	/**
	 * The next item. The one before is not used any more.
	 *
	 * @return empty at the end
	 * @throws IOException when the rest of the items cannot be found; one broken item is a {@link SourceItem.Broken} instead
	 */
	Optional<SourceItem> next() throws IOException;

	/** About how many items will come, for progress; 0 when that is not known. */
	default int expected() {
		return 0;
	}

	/** A source of items that are in memory already. */
	static ItemSource of(List<? extends SourceItem> items) {
		Iterator<? extends SourceItem> iterator = items.iterator();
		return new ItemSource() {

			@Override
			public Optional<SourceItem> next() {
				return iterator.hasNext() ? Optional.of(iterator.next()) : Optional.empty();
			}

			@Override
			public int expected() {
				return items.size();
			}
		};
	}
}
