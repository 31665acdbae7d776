package org.promptstudio.ui.items;

import java.util.function.BiConsumer;

import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.promptstudio.store.ItemLocation;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;

/**
 * The items that the model lets through. The row of the item in the editor is selected when that changes; from there the arrow keys move the
 * selection alone, and Enter or a click opens.
 */
final class ItemsList {

	private final ItemsModel model;
	private final BiConsumer<ItemLocation, Boolean> open;
	private final RowList list;
	/** The row that is marked as the one in the editor, or -1. */
	private int shownCurrent = -1;

	/**
	 * The list.
	 *
	 * @param open opens an item; true when it gets the focus
	 */
	ItemsList(Composite parent, ItemsModel model, BiConsumer<ItemLocation, Boolean> open) {
		this.model = model;
		this.open = open;
		LocalResourceManager resources = new LocalResourceManager(JFaceResources.getResources(), parent);
		RowPainter painter = new RowPainter(resources.create(FontDescriptor.createFrom(parent.getFont()).increaseHeight(-1)));
		list = new RowList(parent, RowPainter.height(parent),
				(gc, area, index, state) -> painter.paint(gc, area, model.row(index), state, isCurrent(index)),
				index -> RowText.toolTip(model.row(index)), index -> RowText.spoken(model.row(index)));
		TestIds.set(list, "items.list");
		list.addListener(SWT.DefaultSelection, event -> open(event.index, true));
		list.addListener(SWT.MouseUp, event -> {
			if (event.button == 1 && event.count == 1 && list.indexAt(event.y) == list.selection()) {
				open(list.selection(), true);
			}
		});
		Themes.onChange(list, this::useColors);
		useColors();
	}

	private void useColors() {
		list.setBackground(ThemeColor.CARD.get());
		list.redraw();
	}

	private boolean isCurrent(int index) {
		return model.getCurrent() != null && model.location(index).isSameItem(model.getCurrent());
	}

	RowList control() {
		return list;
	}

	private void open(int index, boolean activate) {
		if (index >= 0 && index < model.size()) {
			open.accept(model.location(index), Boolean.valueOf(activate));
		}
	}

	/** The selected item, or null. */
	ItemLocation selected() {
		int index = list.selection();
		return index >= 0 && index < model.size() ? model.location(index) : null;
	}

	/** Shows the rows as the model has them now, with an item selected when it is among them. */
	void update(ItemLocation selected) {
		list.setCount(model.size());
		list.setSelection(model.position(selected));
		shownCurrent = model.position(model.getCurrent());
	}

	/** Selects the item in the editor and brings it into sight. */
	void selectCurrent() {
		int index = model.position(model.getCurrent());
		list.setSelection(index);
		if (index >= 0) {
			list.reveal(index);
		}
		list.redrawRow(shownCurrent);
		list.redrawRow(index);
		shownCurrent = index;
	}

	/** Moves the focus here; when nothing is selected the first row gets it. */
	void focus() {
		list.setFocus();
		if (list.selection() < 0 && model.size() > 0) {
			list.choose(0);
		}
	}
}
