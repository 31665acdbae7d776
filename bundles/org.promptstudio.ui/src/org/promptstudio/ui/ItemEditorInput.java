package org.promptstudio.ui;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;
import org.promptstudio.store.ItemLocation;

/**
 * An item to be shown in an editor; two inputs are equal when they are of the same item, or the same layer of it. The window's layout does not keep it: the workspace
 * opens the last item again itself, after it has offered what a crash left unsaved.
 */
public final class ItemEditorInput implements IEditorInput {

	private final ItemLocation location;

	/** The input for an item, whose files need not exist. */
	public ItemEditorInput(ItemLocation location) {
		this.location = location;
	}

	/** Where the item is. */
	public ItemLocation location() {
		return location;
	}

	@Override
	public boolean exists() {
		return true; // asking the disk here would block the workbench; the editor says what is wrong
	}

	@Override
	public ImageDescriptor getImageDescriptor() {
		return Icons.ITEM.descriptor(Themes.isDark());
	}

	@Override
	public String getName() {
		return location.name();
	}

	@Override
	public String getToolTipText() {
		return location.itemFile().toString();
	}

	@Override
	public IPersistableElement getPersistable() {
		return null;
	}

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		return adapter.isInstance(location) ? adapter.cast(location) : null;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof ItemEditorInput input && input.location.key().equals(location.key());
	}

	@Override
	public int hashCode() {
		return location.key().hashCode();
	}
}
