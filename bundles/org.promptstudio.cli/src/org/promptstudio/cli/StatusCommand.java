package org.promptstudio.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.promptstudio.core.progress.ItemFacts;
import org.promptstudio.core.progress.ProgressCount;
import org.promptstudio.core.progress.WorkTimes;
import org.promptstudio.model.Problem;
import org.promptstudio.model.Problem.Severity;
import org.promptstudio.model.project.Project;
import org.promptstudio.store.ProgressReader;

import com.fasterxml.jackson.core.JsonGenerator;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code status}: tells how far a dataset is. Its texts are in status.properties. */
@Command(name = "status", mixinStandardHelpOptions = true, versionProvider = StudioVersion.class, sortOptions = false)
final class StatusCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "PATH", descriptionKey = "PATH")
	private Path path;

	@Option(names = "--json", descriptionKey = "json")
	private boolean json;

	private long problems;

	@Override
	public Integer call() throws IOException {
		ItemSelection selection = Selections.select(spec, path);
		problems = 0;
		Project project = ProjectReading.read(selection, this::tell).orElse(null);
		StatusCounts counts = new StatusCounts();
		ProgressCount progress = new ProgressCount(ProgressReader.team(selection.dataset(), project), Clock.systemDefaultZone(), WorkTimes.NONE);
		LayerFacts layers = new LayerFacts(selection, this::tell);
		ItemScan scan = new ItemScan(selection, this::tell);
		try {
			scan.run((location, item) -> {
				counts.add(item);
				boolean isKnown = progress.isKnown(location.displayPath());
				progress.add(location.displayPath(), ItemFacts.of(item), layers.of(location, isKnown ? item : null));
			});
		} catch (UncheckedIOException e) {
			throw e.getCause();
		}
		TeamReport team = new TeamReport(project, progress.result());
		if (json) {
			writeJson(counts, team, scan.unreadable());
		} else {
			writeText(counts, team, scan.unreadable());
		}
		return Integer.valueOf(problems == 0 ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE);
	}

	private void tell(Problem problem) {
		if (problem.severity() == Severity.ERROR) {
			problems++;
		}
		terminal().tell(TextReport.line(problem));
	}

	private Terminal terminal() {
		return new Terminal(spec.commandLine());
	}

	private void writeText(StatusCounts counts, TeamReport team, long unreadable) {
		line(NLS.bind(Messages.Status_items, counts.items(), list(counts.statuses())));
		line(NLS.bind(Messages.Status_reviewStates, list(counts.reviewStates())));
		team.lines().forEach(this::line);
		if (unreadable > 0) {
			line(NLS.bind(Messages.Status_unreadable, unreadable));
		}
	}

	private void line(String text) {
		terminal().result(text.replaceAll("\\p{Cntrl}+", " "));
	}

	/** Counts above 0 as people read them. */
	static String list(Map<String, ? extends Number> counts) {
		String list = counts.entrySet().stream().filter(count -> count.getValue().longValue() > 0)
				.map(count -> count.getKey() + ' ' + count.getValue()).collect(Collectors.joining(", "));
		return list.isEmpty() ? Messages.Status_nothing : list;
	}

	private void writeJson(StatusCounts counts, TeamReport team, long unreadable) throws IOException {
		try (JsonGenerator out = terminal().resultAs(JsonReport.JSON)) {
			out.writeStartObject();
			out.writeStringField("path", path.toString());
			out.writeNumberField("items", counts.items());
			out.writeNumberField("unreadable", unreadable);
			TeamReport.write(out, "statuses", counts.statuses());
			TeamReport.write(out, "reviewStates", counts.reviewStates());
			team.write(out);
			out.writeEndObject();
		}
		terminal().result("");
	}
}
