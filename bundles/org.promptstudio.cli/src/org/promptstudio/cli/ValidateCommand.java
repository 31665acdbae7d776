package org.promptstudio.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;

import org.promptstudio.model.Problem;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code validate}: looks for problems. Its texts are in validate.properties. */
@Command(name = "validate", mixinStandardHelpOptions = true, versionProvider = StudioVersion.class, sortOptions = false)
final class ValidateCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "PATH", descriptionKey = "PATH")
	private Path path;

	@Option(names = "--json", descriptionKey = "json")
	private boolean json;

	private final Map<Problem.Severity, Long> counts = new EnumMap<>(Problem.Severity.class);

	@Override
	public Integer call() throws IOException {
		ItemSelection selection = Selections.select(spec, path);
		counts.clear();
		ProblemReport report = report();
		long items = new DatasetCheck(selection, problem -> {
			counts.merge(problem.severity(), Long.valueOf(1), Long::sum);
			report.problem(problem);
		}).run();
		report.end(items, count(Problem.Severity.ERROR), count(Problem.Severity.WARNING));
		return Integer.valueOf(counts.isEmpty() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE);
	}

	private ProblemReport report() {
		Terminal terminal = new Terminal(spec.commandLine());
		return json ? new JsonReport(terminal, path.toString()) : new TextReport(terminal);
	}

	private long count(Problem.Severity severity) {
		return counts.getOrDefault(severity, Long.valueOf(0)).longValue();
	}
}
