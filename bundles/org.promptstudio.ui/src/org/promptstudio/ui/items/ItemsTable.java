package org.promptstudio.ui.items;

import java.util.function.BiConsumer;

import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.promptstudio.store.ItemLocation;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;
import org.promptstudio.ui.UiThread;
import org.promptstudio.ui.internal.Messages;

/**
 * The rows of the items view: a virtual table that asks the model for the rows in sight only and draws them itself. The row of the item in the editor
 * is selected when that changes; from there the arrow keys move the selection alone.
 */
final class ItemsTable {

	private final ItemsModel model;
	private final BiConsumer<ItemLocation, Boolean> open;
	private final Table table;
	private final TableColumn column;
	private final RowPainter painter;
	private int hovered = -1;

	/**
	 * The table.
	 *
	 * @param open opens an item; true when it gets the focus
	 */
	ItemsTable(Composite parent, ItemsModel model, BiConsumer<ItemLocation, Boolean> open) {
		this.model = model;
		this.open = open;
		table = new Table(parent, SWT.VIRTUAL | SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL);
		column = new TableColumn(table, SWT.NONE);
		painter = new RowPainter(new LocalResourceManager(JFaceResources.getResources(), table)
				.create(FontDescriptor.createFrom(table.getFont()).increaseHeight(-1)));
		TestIds.set(table, "items.table");
		hookPainting();
		hookMouse();
		hookKeys();
		table.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				if (event.childID < 0) {
					event.result = Messages.Items_table;
				}
			}
		});
		Themes.onChange(table, this::useColors);
		useColors();
	}

	private void useColors() {
		table.setBackground(ThemeColor.CARD.get());
		table.setForeground(ThemeColor.TEXT.get());
		table.redraw();
	}

	Table control() {
		return table;
	}

	private void hookPainting() {
		table.addListener(SWT.SetData, event -> ((TableItem) event.item).setText(RowText.spoken(model.row(event.index))));
		table.addListener(SWT.MeasureItem, event -> event.height = RowPainter.HEIGHT);
		table.addListener(SWT.EraseItem, event -> event.detail &= ~(SWT.SELECTED | SWT.HOT | SWT.BACKGROUND | SWT.FOREGROUND | SWT.FOCUSED));
		table.addListener(SWT.PaintItem, this::paint);
		table.addListener(SWT.Resize, event -> column.setWidth(table.getClientArea().width));
		table.addListener(SWT.FocusIn, event -> table.redraw());
		table.addListener(SWT.FocusOut, event -> table.redraw());
	}

	private void paint(Event event) {
		int position = table.indexOf((TableItem) event.item);
		if (position < 0 || position >= model.size()) {
			return;
		}
		Rectangle bounds = ((TableItem) event.item).getBounds(0);
		Rectangle area = new Rectangle(0, bounds.y, table.getClientArea().width, bounds.height);
		boolean current = model.getCurrent() != null && model.location(position).equals(model.getCurrent());
		painter.paint(event.gc, area, model.row(position),
				new RowPainter.State(table.isSelected(position), table.isFocusControl(), position == hovered, current));
	}

	private void hookMouse() {
		table.addListener(SWT.MouseMove, event -> hover(positionAt(event.x, event.y)));
		table.addListener(SWT.MouseExit, event -> hover(-1));
		table.addListener(SWT.MouseUp, event -> {
			int position = positionAt(event.x, event.y);
			if (event.button == 1 && position >= 0 && position == table.getSelectionIndex()) {
				open(position, false);
			}
		});
		table.addListener(SWT.DefaultSelection, event -> open(table.getSelectionIndex(), true));
	}

	private void open(int position, boolean activate) {
		if (position >= 0 && position < model.size()) {
			open.accept(model.location(position), Boolean.valueOf(activate));
		}
	}

	private int positionAt(int x, int y) {
		TableItem item = table.getItem(new Point(x, y));
		return item == null ? -1 : table.indexOf(item);
	}

	private void hover(int position) {
		if (hovered != position) {
			hovered = position;
			table.setToolTipText(position >= 0 && position < model.size() ? RowText.toolTip(model.row(position)).replace("&", "&&") : null);
			table.redraw();
		}
	}

	private void hookKeys() {
		new TypeAhead(table, typed -> model.find(typed, Math.max(0, table.getSelectionIndex())), this::select);
	}

	/** The item selected, or null. */
	ItemLocation selected() {
		int position = table.getSelectionIndex();
		return position >= 0 && position < model.size() ? model.location(position) : null;
	}

	/** Shows the rows as the model has them now; the selection stays on its item. */
	void update(ItemLocation selected) {
		if (table.getItemCount() != model.size()) {
			table.setItemCount(model.size());
		}
		table.clearAll();
		int position = model.position(selected);
		if (position >= 0) {
			table.setSelection(position);
		} else {
			table.deselectAll();
		}
		table.redraw();
	}

	/** Selects the item in the editor and brings it into sight. */
	void selectCurrent() {
		int position = model.position(model.getCurrent());
		if (position >= 0) {
			select(position);
		}
		table.redraw();
	}

	private void select(int position) {
		if (position >= 0) {
			table.setSelection(position);
			table.showSelection();
			table.notifyListeners(SWT.Selection, new Event());
		}
	}

	/** Moves the focus here; when nothing is selected the first row gets it. */
	void focus() {
		table.setFocus();
		if (table.getSelectionIndex() < 0 && model.size() > 0) {
			UiThread.later(table, () -> select(Math.max(0, table.getSelectionIndex())));
		}
	}
}
