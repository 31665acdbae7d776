package org.promptstudio.cli;

import org.promptstudio.model.Problem;

/** Prints what a check finds, while it runs. */
interface ProblemReport {

	/** Prints one problem at once. */
	void problem(Problem problem);

	/** Prints what comes last. */
	void end(Totals totals);
}
