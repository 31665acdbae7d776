package org.promptstudio.cli;

import org.promptstudio.model.Problem;

/** Prints what a check finds, while it runs. */
interface ProblemReport {

	/** Prints one problem at once. */
	void problem(Problem problem);

	/**
	 * Prints what comes last.
	 *
	 * @param items    how many items were looked at
	 * @param errors   how many problems were errors
	 * @param warnings how many were warnings
	 */
	void end(long items, long errors, long warnings);
}
