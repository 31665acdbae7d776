package org.promptstudio.exchange;

import java.util.Objects;

import org.promptstudio.model.studio.Item;

/** What a source gives for one item: the item, or word that it cannot be read. */
public sealed interface SourceItem {

	/** What people call the item, such as its path in the dataset. */
	String name();

	/**
	 * An item that was read.
	 *
	 * @param item read by the exporter, never changed
	 */
	record Readable(String name, Item item) implements SourceItem {
		public Readable {
			Objects.requireNonNull(name);
			Objects.requireNonNull(item);
		}
	}

	/** An item that could not be read. The exporter counts it and goes on; the source tells people why. */
	record Broken(String name) implements SourceItem {
		public Broken {
			Objects.requireNonNull(name);
		}
	}
}
