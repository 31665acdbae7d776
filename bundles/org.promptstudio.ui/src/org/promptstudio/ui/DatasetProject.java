package org.promptstudio.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

import org.promptstudio.core.team.Permissions;
import org.promptstudio.dataloop.FormatException;
import org.promptstudio.model.Problem;
import org.promptstudio.model.Problem.Severity;
import org.promptstudio.model.project.Project;
import org.promptstudio.model.project.ProjectFactory;
import org.promptstudio.model.recipe.Recipe;
import org.promptstudio.store.Dataset;
import org.promptstudio.store.ProjectFile;
import org.promptstudio.ui.internal.Messages;

/**
 * The project of the dataset that is open: who belongs to the team, and so who may do what. The file is small, and read at once, so that nobody can do in the
 * meantime what is not theirs. User-interface thread.
 */
final class DatasetProject {

	private static final String NONE = "";
	private static final String UNREAD = "unread";

	private Path file;
	private String stamp = NONE;
	private Project project;
	private Problem problem;

	/** Reads the project of another dataset. */
	void use(Dataset dataset) {
		file = dataset.projectFile();
		stamp = NONE;
		project = null;
		problem = null;
		refresh();
	}

	/**
	 * Reads the file again when it has changed; gives whether there is anything new. With a folder that is not there now nobody gets another role, nor with a file
	 * that cannot be read any more.
	 */
	boolean refresh() {
		String now = file == null ? NONE : stamp(file);
		boolean isFolderGone = now.isEmpty() && file != null && !Files.isDirectory(file.getParent());
		if (now.equals(stamp) || isFolderGone) {
			return false;
		}
		Project projectBefore = project;
		Problem problemBefore = problem;
		stamp = now;
		problem = null;
		if (now.isEmpty()) {
			project = null;
		} else {
			read();
		}
		return project != projectBefore || !Objects.equals(problem, problemBefore);
	}

	private void read() {
		try {
			project = ProjectFile.read(file);
		} catch (FormatException e) {
			problem = new Problem(Severity.ERROR, e.file(), e.line(), e.column(), "", e.reason(), e.advice());
		} catch (IOException e) {
			problem = new Problem(Severity.ERROR, file.toString(), 0, 0, "", e.getMessage(), Messages.Project_tryAgain);
			stamp = UNREAD; // the same file may be read the next time
		}
	}

	private static String stamp(Path file) {
		try {
			return Files.exists(file) ? Files.getLastModifiedTime(file) + " " + Files.size(file) : NONE;
		} catch (IOException e) {
			return e.toString(); // reading it will tell what is wrong
		}
	}

	/** What it says, or last said; empty without one, and when it could not be read since the dataset was opened. */
	Optional<Project> project() {
		return Optional.ofNullable(project);
	}

	/** Why it cannot be read. */
	Optional<Problem> problem() {
		return Optional.ofNullable(problem);
	}

	/** What somebody may do: everything without a project, what an annotator may when it could not be read yet. */
	Permissions permissions(String user, Recipe recipe) {
		Project known = project == null && problem != null ? withoutMembers() : project;
		return Permissions.of(known, user, recipe);
	}

	/** One in which the user is a stranger. */
	private static Project withoutMembers() {
		Project stranger = ProjectFactory.eINSTANCE.createProject();
		stranger.getMembers().add(ProjectFactory.eINSTANCE.createMember());
		stranger.getMembers().get(0).setMail("?");
		return stranger;
	}
}
