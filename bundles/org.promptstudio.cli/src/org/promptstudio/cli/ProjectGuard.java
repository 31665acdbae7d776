package org.promptstudio.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.promptstudio.core.team.Action;
import org.promptstudio.core.team.Permissions;
import org.promptstudio.dataloop.FormatException;
import org.promptstudio.model.project.Project;
import org.promptstudio.store.Dataset;
import org.promptstudio.store.KeptFiles;
import org.promptstudio.store.ProjectFile;

/** Asks before something is written into a dataset whether the project of the dataset lets the person do that. */
final class ProjectGuard {

	private final String user;

	/** @param user mail address or name of who works; null for the system's user */
	ProjectGuard(String user) {
		this.user = user == null || user.isBlank() ? System.getProperty("user.name") : user.strip();
	}

	/**
	 * Why a recipe must not be written to a file, a whole sentence; empty when it may, and when the file is neither among the recipes of a dataset nor its ontology.
	 *
	 * @throws UnreadableException when the project cannot be read, so that nobody can tell
	 */
	Optional<String> recipeRefusal(Path file) throws UnreadableException, IOException {
		Path folder = file.toAbsolutePath().normalize().getParent();
		if (folder == null || folder.getParent() == null) {
			return Optional.empty();
		}
		boolean isOntology = KeptFiles.isOntology(file);
		Dataset dataset = new Dataset(isOntology ? folder : folder.getParent(), Dataset.Layout.FOLDER);
		if (!isOntology && !folder.equals(dataset.recipeFolder()) || !Files.exists(dataset.projectFile())) {
			return Optional.empty();
		}
		try {
			Project project = ProjectFile.read(dataset.projectFile());
			return Permissions.of(project, user, null).refusal(Action.SET_QUESTIONS);
		} catch (FormatException e) {
			throw UnreadableException.of(e);
		}
	}
}
