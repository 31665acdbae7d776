package org.promptstudio.cli;

import org.eclipse.osgi.util.NLS;
import org.promptstudio.model.Problem;

/** One line per problem, in the way of compilers, so that editors and terminals can jump to the place. */
record TextReport(Terminal terminal) implements ProblemReport {

	@Override
	public void problem(Problem problem) {
		terminal.result(line(problem));
	}

	@Override
	public void end(long items, long errors, long warnings) {
		Object[] counts = { Long.valueOf(items), Long.valueOf(errors), Long.valueOf(warnings) };
		terminal.result(NLS.bind(errors + warnings == 0 ? Messages.Report_summaryClean : Messages.Report_summaryProblems, counts));
	}

	/** {@code FILE:LINE:COLUMN: error: WHERE: WHAT IS WRONG. WHAT TO DO.}, without what is not known, and without line ends. */
	static String line(Problem problem) {
		StringBuilder line = new StringBuilder(problem.file());
		if (problem.line() > 0) {
			line.append(':').append(problem.line());
			if (problem.column() > 0) {
				line.append(':').append(problem.column());
			}
		}
		String severity = problem.severity() == Problem.Severity.ERROR ? Messages.Report_error : Messages.Report_warning;
		line.append(": ").append(severity).append(": ");
		if (!problem.place().isEmpty()) {
			line.append(problem.place()).append(": ");
		}
		line.append(problem.message());
		if (!problem.advice().isEmpty()) {
			line.append(' ').append(problem.advice());
		}
		return line.toString().replaceAll("\\p{Cntrl}+", " ");
	}
}
