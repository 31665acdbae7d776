package org.promptstudio.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

import org.promptstudio.core.team.ProjectCheck;
import org.promptstudio.dataloop.FormatException;
import org.promptstudio.model.Problem;
import org.promptstudio.model.Problem.Severity;
import org.promptstudio.model.project.Project;
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
			return Optional.of(project);
		} catch (FormatException e) {
			report.accept(new Problem(Severity.ERROR, shown, e.line(), e.column(), "", e.reason(), e.advice()));
		} catch (IOException e) {
			report.accept(ItemFiles.error(shown, e.getMessage(), Messages.Check_projectNotRead_advice));
		}
		return Optional.empty();
	}
}
