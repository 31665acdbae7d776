package org.promptstudio.ui;

import org.promptstudio.store.ItemLocation;

/** An item to be shown in an editor; two inputs are equal when they are of the same item, or the same layer of it. */
public final class ItemEditorInput extends StudioEditorInput {

	private final ItemLocation location;

	/** The input for an item, whose files need not exist. */
	public ItemEditorInput(ItemLocation location) {
		super(location.key(), Icons.ITEM);
		this.location = location;
	}

	/** Where the item is. */
	public ItemLocation location() {
		return location;
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
	public <T> T getAdapter(Class<T> adapter) {
		return adapter.isInstance(location) ? adapter.cast(location) : null;
	}
}
