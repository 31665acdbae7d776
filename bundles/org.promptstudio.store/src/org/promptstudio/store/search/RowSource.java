package org.promptstudio.store.search;

import java.util.Map;

/** The rows in which people see the items. */
public interface RowSource {

	/** The same object as long as each row is of the same item. */
	Object order();

	/** How many rows there are. */
	int size();

	/** The row of an item, or -1. */
	int indexOf(String path);

	/** The rows of all items by their path, for those who ask for many. */
	Map<String, Integer> rowsByPath();
}
