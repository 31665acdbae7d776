package org.promptstudio.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.osgi.util.NLS;
import org.promptstudio.core.team.ProjectCheck;
import org.promptstudio.dataloop.FormatException;
import org.promptstudio.model.Problem;
import org.promptstudio.model.Problem.Severity;
import org.promptstudio.model.project.Project;
import org.promptstudio.model.project.Task;
import org.promptstudio.store.Dataset;
import org.promptstudio.store.ProjectFile;

/** Reads the project of a dataset for commands, and tells what is wrong with it. */
final class ProjectReading {

	private ProjectReading() {
	}

	/**
	 * Reads the project.
	 *
	 * @param report told an error when it cannot be read, warnings about what is odd in it
	 * @return empty when there is none, or it cannot be read: the command goes on as without one
	 */
	static Optional<Project> read(ItemSelection selection, Consumer<Problem> report) {
		Path file = selection.dataset().projectFile();
		if (!Files.exists(file)) {
			return Optional.empty();
		}
		String shown = selection.show(file);
		try {
			Project project = ProjectFile.read(file);
			ProjectFile.newer(Path.of(shown), project).ifPresent(report);
			ProjectCheck.check(project).forEach(problem -> report.accept(problem.in(shown)));
			project.getTasks().forEach(task -> missingItems(task, selection.dataset(), shown).ifPresent(report));
			return Optional.of(project);
		} catch (FormatException e) {
			report.accept(new Problem(Severity.ERROR, shown, e.line(), e.column(), "", e.reason(), e.advice()));
		} catch (IOException e) {
			report.accept(ItemFiles.error(shown, e.getMessage(), Messages.Check_projectNotRead_advice));
		}
		return Optional.empty();
	}

	/** Items that were moved or deleted since they were drawn: nobody can do them, and whoever counts works misses them. */
	private static Optional<Problem> missingItems(Task task, Dataset dataset, String shown) {
		Set<String> items = new LinkedHashSet<>(task.getItems());
		task.getAssignments().forEach(assignment -> items.addAll(assignment.getItems()));
		List<String> missing = items.stream().filter(item -> !Files.exists(dataset.location(item).itemFile())).toList();
		if (missing.isEmpty()) {
			return Optional.empty();
		}
		String title = task.getTitle() == null || task.getTitle().isBlank() ? String.valueOf(task.getId()) : task.getTitle();
		String message = missing.size() == 1
				? NLS.bind(Messages.Check_itemMissing, missing.getFirst())
				: NLS.bind(Messages.Check_itemsMissing, Integer.valueOf(missing.size()), missing.getFirst());
		return Optional.of(new Problem(Severity.WARNING, shown, 0, 0, NLS.bind(Messages.Check_task, title), message,
				Messages.Check_itemsMissing_advice));
	}
}
