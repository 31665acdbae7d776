package org.promptstudio.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.promptstudio.dataloop.FormatException;
import org.promptstudio.model.Problem;
import org.promptstudio.model.project.Project;
import org.promptstudio.store.ProjectFile;

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
		StatusCounts counts = new StatusCounts(project(selection));
		ItemScan scan = new ItemScan(selection, this::tell);
		scan.run((location, item) -> counts.add(item));
		if (json) {
			writeJson(counts, scan.unreadable());
		} else {
			writeText(counts, scan.unreadable());
		}
		return Integer.valueOf(problems == 0 ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE);
	}

	private void tell(Problem problem) {
		problems++;
		terminal().tell(TextReport.line(problem));
	}

	private Terminal terminal() {
		return new Terminal(spec.commandLine());
	}

	/** Null when there is none, or it cannot be read: then the items are counted all the same. */
	private Project project(ItemSelection selection) throws IOException {
		Path file = selection.dataset().projectFile();
		if (!Files.exists(file)) {
			return null;
		}
		try {
			Project project = ProjectFile.read(selection.show(file), Files.readAllBytes(file));
			ProjectFile.newer(Path.of(selection.show(file)), project).ifPresent(warning -> terminal().tell(TextReport.line(warning)));
			return project;
		} catch (FormatException e) {
			tell(UnreadableException.of(e).problem());
			return null;
		}
	}

	private void writeText(StatusCounts counts, long unreadable) {
		line(NLS.bind(Messages.Status_items, counts.items(), list(counts.statuses())));
		line(NLS.bind(Messages.Status_reviewStates, list(counts.reviewStates())));
		counts.tasks().forEach((id, task) -> line(NLS.bind(task.items() == null ? Messages.Status_unknownTask : Messages.Status_task,
				new Object[] { task.title(), list(task.statuses()), task.items() })));
		counts.annotators().forEach((mail, statuses) -> line(NLS.bind(Messages.Status_annotator, counts.name(mail), list(statuses))));
		if (unreadable > 0) {
			line(NLS.bind(Messages.Status_unreadable, unreadable));
		}
	}

	private void line(String text) {
		terminal().result(text.replaceAll("\\p{Cntrl}+", " "));
	}

	private static String list(Map<String, Long> counts) {
		String list = counts.entrySet().stream().filter(count -> count.getValue() > 0).map(count -> count.getKey() + ' ' + count.getValue())
				.collect(Collectors.joining(", "));
		return list.isEmpty() ? Messages.Status_nothing : list;
	}

	private void writeJson(StatusCounts counts, long unreadable) throws IOException {
		try (JsonGenerator out = terminal().resultAs(JsonReport.JSON)) {
			out.writeStartObject();
			out.writeStringField("path", path.toString());
			out.writeNumberField("items", counts.items());
			out.writeNumberField("unreadable", unreadable);
			write(out, "statuses", counts.statuses());
			write(out, "reviewStates", counts.reviewStates());
			out.writeArrayFieldStart("tasks");
			for (Map.Entry<String, StatusCounts.TaskCounts> task : counts.tasks().entrySet()) {
				out.writeStartObject();
				out.writeStringField("id", task.getKey());
				out.writeStringField("title", task.getValue().title());
				if (task.getValue().items() == null) {
					out.writeNullField("items");
				} else {
					out.writeNumberField("items", task.getValue().items().intValue());
				}
				write(out, "statuses", task.getValue().statuses());
				out.writeEndObject();
			}
			out.writeEndArray();
			out.writeArrayFieldStart("annotators");
			for (Map.Entry<String, Map<String, Long>> annotator : counts.annotators().entrySet()) {
				out.writeStartObject();
				out.writeStringField("mail", annotator.getKey());
				out.writeStringField("name", counts.name(annotator.getKey()));
				write(out, "statuses", annotator.getValue());
				out.writeEndObject();
			}
			out.writeEndArray();
			out.writeEndObject();
		}
		terminal().result("");
	}

	private static void write(JsonGenerator out, String field, Map<String, Long> counts) throws IOException {
		out.writeObjectFieldStart(field);
		for (Map.Entry<String, Long> count : counts.entrySet()) {
			out.writeNumberField(count.getKey(), count.getValue().longValue());
		}
		out.writeEndObject();
	}
}
