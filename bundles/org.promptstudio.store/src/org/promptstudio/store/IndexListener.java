package org.promptstudio.store;

/**
 * Hears of changes of an index, in the thread that makes them and in their order. By then {@link DatasetIndex#view()} has them. Must
 * return quickly, wait for nothing and throw nothing.
 */
public interface IndexListener {

	/** Any row may be another one: rows were loaded, or files were added or removed. */
	void rowsReset();

	/** Rows were added at the end. */
	void rowsAppended(int from, int to);

	/** Rows from (inclusive) to (exclusive) tell something new; each is still of the same item. */
	void rowsUpdated(int from, int to);
}
