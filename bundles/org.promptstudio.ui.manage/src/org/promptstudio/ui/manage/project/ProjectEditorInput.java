package org.promptstudio.ui.manage.project;

import java.nio.file.Path;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;
import org.promptstudio.ui.Icons;
import org.promptstudio.ui.Themes;
import org.promptstudio.ui.manage.project.internal.Messages;

/** The project file of a dataset to be shown in an editor; two inputs are equal when they are of the same file. The window's layout does not keep it. */
public final class ProjectEditorInput implements IEditorInput {

	private final Path file;

	/** The input for a file, which need not exist. */
	public ProjectEditorInput(Path file) {
		this.file = file.toAbsolutePath().normalize();
	}

	/** Where the project is. */
	public Path file() {
		return file;
	}

	@Override
	public boolean exists() {
		return true; // asking the disk here would block the workbench; the editor says what is wrong
	}

	@Override
	public ImageDescriptor getImageDescriptor() {
		return Icons.PROJECT.descriptor(Themes.isDark());
	}

	@Override
	public String getName() {
		return Messages.Editor_name;
	}

	@Override
	public String getToolTipText() {
		return file.toString();
	}

	@Override
	public IPersistableElement getPersistable() {
		return null;
	}

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		return null;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof ProjectEditorInput input && input.file.equals(file);
	}

	@Override
	public int hashCode() {
		return file.hashCode();
	}
}
