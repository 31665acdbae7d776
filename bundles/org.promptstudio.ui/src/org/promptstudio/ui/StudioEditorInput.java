package org.promptstudio.ui;

import java.nio.file.Path;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;

/**
 * Something of a dataset to be shown in an editor; two inputs are equal when they are of the same kind and of the same thing. The window's layout does not keep
 * it: the workspace opens what it wants to itself, after it has offered what a crash left unsaved.
 */
public abstract class StudioEditorInput implements IEditorInput {

	private final Path key;
	private final Icons icon;

	/** @param key names the thing, unlike any other */
	protected StudioEditorInput(Path key, Icons icon) {
		this.key = key;
		this.icon = icon;
	}

	/** What stands in front of its name. */
	public final Icons icon() {
		return icon;
	}

	@Override
	public final boolean exists() {
		return true; // asking the disk here would block the workbench; the editor says what is wrong
	}

	@Override
	public final ImageDescriptor getImageDescriptor() {
		return icon.descriptor(Themes.isDark());
	}

	@Override
	public final IPersistableElement getPersistable() {
		return null;
	}

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		return null;
	}

	@Override
	public final boolean equals(Object other) {
		return other != null && other.getClass() == getClass() && ((StudioEditorInput) other).key.equals(key);
	}

	@Override
	public final int hashCode() {
		return key.hashCode();
	}
}
