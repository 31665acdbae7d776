package org.promptstudio.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

import org.eclipse.osgi.util.NLS;
import org.promptstudio.model.Problem;
import org.promptstudio.store.Missing;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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

	@Option(names = "--recipe", paramLabel = "RECIPE", descriptionKey = "recipe")
	private Path recipe;

	private final Map<Problem.Severity, Long> counts = new EnumMap<>(Problem.Severity.class);

	@Override
	public Integer call() throws IOException {
		ItemSelection selection = Selections.select(spec, path);
		if (recipe != null && !Files.exists(recipe)) {
			throw new ParameterException(spec.commandLine(), NLS.bind(Messages.Selection_missing, recipe, Reasons.of(Missing.at(recipe))));
		}
		counts.clear();
		ProblemReport report = report();
		Consumer<Problem> counted = problem -> {
			counts.merge(problem.severity(), Long.valueOf(1), Long::sum);
			report.problem(problem);
		};
		RecipesCheck recipesCheck = new RecipesCheck(selection, counted);
		long recipes = recipesCheck.run();
		long items = recipesCheck.isAlone() && recipes > 0 ? 0 : checkItems(selection, recipesCheck, counted);
		Totals totals = new Totals(items, recipes, count(Problem.Severity.ERROR), count(Problem.Severity.WARNING), count(Problem.Severity.HINT));
		report.end(totals);
		return Integer.valueOf(totals.isClean() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE);
	}

	private long checkItems(ItemSelection selection, RecipesCheck recipes, Consumer<Problem> report) throws IOException {
		try (AnswerChecks answers = new AnswerChecks(recipes, ProjectReading.read(selection, report), recipe, report)) {
			return new DatasetCheck(selection, report, answers::check).run();
		}
	}

	private ProblemReport report() {
		Terminal terminal = new Terminal(spec.commandLine());
		return json ? new JsonReport(terminal, path.toString()) : new TextReport(terminal);
	}

	private long count(Problem.Severity severity) {
		return counts.getOrDefault(severity, Long.valueOf(0)).longValue();
	}
}
