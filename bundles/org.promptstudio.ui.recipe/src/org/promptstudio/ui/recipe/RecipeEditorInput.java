package org.promptstudio.ui.recipe;

import java.nio.file.Path;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;
import org.promptstudio.ui.Icons;
import org.promptstudio.ui.Themes;

/** A recipe file to be shown in an editor; two inputs are equal when they are of the same file. The window's layout does not keep it. */
public final class RecipeEditorInput implements IEditorInput {

	private static final String ENDING = ".recipe";

	private final Path file;

	/** The input for a file, which need not exist. */
	public RecipeEditorInput(Path file) {
		this.file = file.toAbsolutePath().normalize();
	}

	/** Where the recipe is. */
	public Path file() {
		return file;
	}

	@Override
	public boolean exists() {
		return true; // asking the disk here would block the workbench; the editor says what is wrong
	}

	@Override
	public ImageDescriptor getImageDescriptor() {
		return Icons.RECIPE.descriptor(Themes.isDark());
	}

	@Override
	public String getName() {
		String name = file.getFileName().toString();
		return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
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
		return other instanceof RecipeEditorInput input && input.file.equals(file);
	}

	@Override
	public int hashCode() {
		return file.hashCode();
	}
}
