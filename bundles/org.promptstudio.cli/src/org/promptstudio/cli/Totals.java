package org.promptstudio.cli;

/**
 * What a check has looked at and found.
 *
 * @param items    how many items were looked at
 * @param recipes  how many recipes and ontologies
 * @param errors   how many problems were errors
 * @param warnings how many were warnings
 * @param hints    how many were hints, which are no problems
 */
record Totals(long items, long recipes, long errors, long warnings, long hints) {

	/** Whether nothing is wrong. */
	boolean isClean() {
		return errors == 0 && warnings == 0;
	}
}
