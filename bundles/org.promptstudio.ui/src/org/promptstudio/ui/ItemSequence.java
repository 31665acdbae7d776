package org.promptstudio.ui;

import java.util.Optional;

import org.promptstudio.store.ItemLocation;

/** The items in the order in which people go through them. */
@FunctionalInterface
public interface ItemSequence {

	/**
	 * The item some steps away from another, which need not be in the sequence itself.
	 *
	 * @param from null for the place before the first item
	 * @param steps positive for items that follow, negative for items before
	 * @return empty when there are not so many
	 */
	Optional<ItemLocation> neighbour(ItemLocation from, int steps);
}
