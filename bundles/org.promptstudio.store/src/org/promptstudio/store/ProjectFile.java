package org.promptstudio.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.promptstudio.dataloop.FormatException;
import org.promptstudio.model.Problem;
import org.promptstudio.model.project.Project;
import org.promptstudio.model.project.ProjectPackage.Literals;

/**
 * The project file of a dataset: EMF's XMI, read and written as safely as recipes. Any thread.
 * <p>
 * A newer version of the studio says so in one of two ways. Where this one must not touch the file it changes the namespace, and the file is
 * refused. Where it has only more to tell it raises {@link Project#getVersion()}: the file can be read and edited, what is unknown is kept,
 * and {@link #newer} has a warning.
 */
public final class ProjectFile {

	/** The name of the file at the root of a dataset. */
	public static final String NAME = "studio.project";

	/** The highest revision of the format that this version knows. */
	public static final int REVISION = 1;

	static final ModelKind<Project> KIND = new ModelKind<>(Project.class, Literals.PROJECT, List.of(Literals.TASK__GUIDELINE_NOTE),
			Messages.ProjectFile_notFound, Messages.ProjectFile_root, Messages.ProjectFile_chooseOther, Messages.ProjectFile_notProject);

	private ProjectFile() {
	}

	/**
	 * Reads a project file.
	 *
	 * @throws IOException with a whole sentence when the file is not there or cannot be read
	 * @throws FormatException when it is no project, or one of a format that this version cannot read
	 */
	public static Project read(Path file) throws IOException, FormatException {
		return ModelFile.read(KIND, file);
	}

	/**
	 * Reads a project from the content of a file.
	 *
	 * @param name the file, for messages
	 * @throws FormatException when it is no project; nothing else is thrown, whatever the content is
	 */
	public static Project read(String name, byte[] bytes) throws FormatException {
		return ModelFile.read(KIND, name, bytes);
	}

	/** A warning when a newer version of the studio has written more than this one knows; empty when all is known. */
	public static Optional<Problem> newer(Path file, Project project) {
		if (project.getVersion() <= REVISION) {
			return Optional.empty();
		}
		return Optional.of(new Problem(Problem.Severity.WARNING, file.toString(), 0, 0, "",
				NLS.bind(Messages.ProjectFile_newer, project.getVersion(), REVISION), Messages.ProjectFile_newerAdvice));
	}

	/** The content of a project file; characters that XML cannot hold (control characters) are left out. The project is not changed. */
	public static byte[] write(Project project) {
		return ModelResource.write(KIND, project);
	}

	/**
	 * Writes a project file, atomically.
	 *
	 * @throws IOException with a whole sentence; the old file is then as it was
	 */
	public static void save(Path file, Project project) throws IOException {
		AtomicFiles.write(file, write(project));
	}
}
