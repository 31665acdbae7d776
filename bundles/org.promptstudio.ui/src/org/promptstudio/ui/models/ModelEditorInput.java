package org.promptstudio.ui.models;

import java.nio.file.Path;

import org.promptstudio.ui.Icons;
import org.promptstudio.ui.StudioEditorInput;

/** A model file (a recipe, a project) to be shown in its editor; two inputs are equal when they are of the same file. */
public final class ModelEditorInput extends StudioEditorInput {

	private final Path file;
	private final String name;

	/**
	 * The input for a file, which need not exist.
	 *
	 * @param name what the tab of the editor says
	 * @param icon of the kind of file
	 */
	public ModelEditorInput(Path file, String name, Icons icon) {
		super(file.toAbsolutePath().normalize(), icon);
		this.file = file.toAbsolutePath().normalize();
		this.name = name;
	}

	/** Where the model is. */
	public Path file() {
		return file;
	}

	@Override
	public String getName() {
		return name;
	}

	@Override
	public String getToolTipText() {
		return file.toString();
	}
}
