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
	public void end(Totals totals) {
		StringBuilder line = new StringBuilder(NLS.bind(Messages.Report_items, Long.valueOf(totals.items())));
		if (totals.recipes() > 0) {
			line.append(NLS.bind(Messages.Report_recipes, Long.valueOf(totals.recipes())));
		}
		if (!totals.isClean()) {
			line.append(NLS.bind(Messages.Report_problems, Long.valueOf(totals.errors()), Long.valueOf(totals.warnings())));
		}
		if (totals.hints() > 0) {
			line.append(NLS.bind(Messages.Report_hints, Long.valueOf(totals.hints())));
		}
		terminal.result(line.append('.').append(totals.isClean() ? Messages.Report_clean : "").toString());
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
		line.append(": ").append(severity(problem)).append(": ");
		if (!problem.place().isEmpty()) {
			line.append(problem.place()).append(": ");
		}
		line.append(problem.message());
		if (!problem.advice().isEmpty()) {
			line.append(' ').append(problem.advice());
		}
		return line.toString().replaceAll("\\p{Cntrl}+", " ");
	}

	private static String severity(Problem problem) {
		return switch (problem.severity()) {
			case ERROR -> Messages.Report_error;
			case WARNING -> Messages.Report_warning;
			case HINT -> Messages.Report_hint;
		};
	}
}
