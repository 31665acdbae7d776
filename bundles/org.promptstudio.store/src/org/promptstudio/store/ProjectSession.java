package org.promptstudio.store;

import java.io.IOException;
import java.nio.file.Path;

import org.promptstudio.dataloop.FormatException;
import org.promptstudio.model.project.Project;
import org.promptstudio.model.project.provider.ProjectItemProviderAdapterFactory;

/** The project file of a dataset being worked on. */
public final class ProjectSession extends ModelSession<Project> {

	private ProjectSession(Path file) throws IOException, FormatException {
		super(ProjectFile.KIND, file, new ProjectItemProviderAdapterFactory());
	}

	private ProjectSession(RecoveredModel edits) throws FormatException {
		super(ProjectFile.KIND, edits, new ProjectItemProviderAdapterFactory());
	}

	/**
	 * Opens a project with the edits that were not saved before a crash. The session is dirty; saving it compares the file with the one that the edits were
	 * made on, so that a change made since is not lost.
	 *
	 * @param edits what {@link ModelJournal#find} gave for a project
	 * @throws FormatException when the recovered content cannot be read; the file on disk is untouched
	 */
	public static ProjectSession recover(RecoveredModel edits) throws FormatException {
		return new ProjectSession(edits);
	}

	/**
	 * Reads a project.
	 *
	 * @throws IOException with a whole sentence when the file is not there or cannot be read
	 * @throws FormatException when the file is no project, or one of a format that this version cannot read
	 */
	public static ProjectSession open(Path file) throws IOException, FormatException {
		return new ProjectSession(file);
	}

	@Override
	Project parse(String name, byte[] bytes) throws FormatException {
		return ProjectFile.read(name, bytes);
	}

	/** The live project, to be changed by commands on the {@link #editingDomain()} only; another one after {@link #reload()}. */
	public Project project() {
		return model();
	}
}
