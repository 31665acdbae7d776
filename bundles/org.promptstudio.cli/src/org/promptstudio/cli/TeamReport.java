package org.promptstudio.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.promptstudio.core.progress.Figures;
import org.promptstudio.core.progress.TeamProgress;
import org.promptstudio.core.progress.TeamProgress.Grouping;
import org.promptstudio.core.progress.TeamProgress.Row;
import org.promptstudio.core.team.TaskPlan;
import org.promptstudio.model.project.Project;
import org.promptstudio.model.project.Task;

import com.fasterxml.jackson.core.JsonGenerator;

/** Tells how far tasks and annotators are, as lines and as JSON. */
final class TeamReport {

	private static final String OPEN = "open";
	private static final String RETURNED = "returned";

	private final Project project;
	private final TeamProgress progress;

	/** @param project null for none */
	TeamReport(Project project, TeamProgress progress) {
		this.project = project;
		this.progress = progress;
	}

	private Optional<Task> task(Row row) {
		return project == null ? Optional.empty() : project.getTasks().stream().filter(task -> row.taskId().equals(task.getId())).findFirst();
	}

	private List<Row> tasks() {
		return progress.rows(Grouping.TASK).stream().filter(row -> !row.taskId().isEmpty()).toList();
	}

	/** Those who have done something, or should; works that nobody has are told by the tasks. */
	private List<Row> annotators() {
		return progress.rows(Grouping.PERSON).stream().filter(row -> !row.person().isEmpty() || !row.figures().statuses().isEmpty()).toList();
	}

	private static Map<String, Integer> counts(Figures figures) {
		Map<String, Integer> counts = new LinkedHashMap<>();
		counts.put(OPEN, figures.open());
		counts.putAll(figures.statuses());
		counts.put(RETURNED, figures.returned());
		return counts;
	}

	private static String name(Row row) {
		return row.person().isEmpty() ? Messages.Status_nobody : row.name();
	}

	/** One line for each task, then for each annotator. */
	List<String> lines() {
		List<String> lines = new ArrayList<>();
		for (Row row : tasks()) {
			String counts = StatusCommand.list(counts(row.figures()));
			lines.add(task(row).map(task -> NLS.bind(TaskPlan.overlap(task) > 1 ? Messages.Status_overlapTask : Messages.Status_task,
					new Object[] { row.task(), counts, task.getItems().size(), TaskPlan.overlap(task) }))
					.orElseGet(() -> NLS.bind(Messages.Status_unknownTask, row.task(), counts)));
		}
		annotators().forEach(row -> lines.add(NLS.bind(Messages.Status_annotator, name(row), StatusCommand.list(counts(row.figures())))));
		return lines;
	}

	/** Writes the fields {@code tasks} and {@code annotators}. */
	void write(JsonGenerator out) throws IOException {
		out.writeArrayFieldStart("tasks");
		for (Row row : tasks()) {
			writeTask(out, row);
		}
		out.writeEndArray();
		writeAnnotators(out, annotators());
	}

	private void writeTask(JsonGenerator out, Row row) throws IOException {
		Task task = task(row).orElse(null);
		out.writeStartObject();
		out.writeStringField("id", row.taskId());
		out.writeStringField("title", row.task());
		if (task == null) {
			out.writeNullField("items");
		} else {
			out.writeNumberField("items", task.getItems().size());
			out.writeNumberField("overlap", TaskPlan.overlap(task));
		}
		writeFigures(out, row.figures());
		writeAnnotators(out, progress.rows().stream().filter(part -> part.taskId().equals(row.taskId()) && !part.person().isEmpty()).toList());
		out.writeEndObject();
	}

	private static void writeAnnotators(JsonGenerator out, List<Row> rows) throws IOException {
		out.writeArrayFieldStart("annotators");
		for (Row row : rows) {
			out.writeStartObject();
			out.writeStringField("mail", row.person());
			out.writeStringField("name", name(row));
			out.writeNumberField("items", row.figures().items());
			writeFigures(out, row.figures());
			out.writeEndObject();
		}
		out.writeEndArray();
	}

	private static void writeFigures(JsonGenerator out, Figures figures) throws IOException {
		out.writeNumberField(OPEN, figures.open());
		write(out, "statuses", figures.statuses());
		out.writeNumberField("approved", figures.approved());
		out.writeNumberField(RETURNED, figures.returned());
		out.writeNumberField("openIssues", figures.issues());
		if (figures.score().accuracy().isPresent()) {
			out.writeNumberField("accuracy", figures.score().accuracy().getAsDouble());
		}
	}

	static void write(JsonGenerator out, String field, Map<String, ? extends Number> counts) throws IOException {
		out.writeObjectFieldStart(field);
		for (Map.Entry<String, ? extends Number> count : counts.entrySet()) {
			out.writeNumberField(count.getKey(), count.getValue().longValue());
		}
		out.writeEndObject();
	}
}
