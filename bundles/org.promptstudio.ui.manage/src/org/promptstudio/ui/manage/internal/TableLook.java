package org.promptstudio.ui.manage.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.promptstudio.ui.ThemeColor;

/** Gives a native table the colours of the studio, that of the selection too: on the system's own one coloured words could not be read. */
public final class TableLook {

	private TableLook() {
	}

	/**
	 * Paints the selection of a table as lists of the studio do, and keeps the native search away that opens with the first letter typed. Once for each
	 * table.
	 */
	public static void install(Table table) {
		table.addListener(SWT.EraseItem, TableLook::erase);
		table.addListener(SWT.PaintItem, TableLook::paint);
		table.addListener(SWT.KeyDown, event -> event.doit = event.doit && (event.character <= ' ' || event.character == SWT.DEL));
	}

	private static void erase(Event event) {
		boolean isSelected = (event.detail & SWT.SELECTED) != 0;
		if (isSelected) {
			boolean isFocused = event.widget instanceof Table table && table.isFocusControl();
			event.gc.setBackground((isFocused ? ThemeColor.SELECTION : ThemeColor.HOVER).get());
			event.gc.fillRectangle(event.x, event.y, event.width, event.height);
		}
		event.detail &= ~(SWT.SELECTED | SWT.HOT | SWT.FOCUSED | SWT.BACKGROUND);
	}

	/** What erases a selected cell erases its image too. */
	private static void paint(Event event) {
		if (event.item instanceof TableItem item && item.getImage(event.index) != null
				&& item.getParent().isSelected(item.getParent().indexOf(item))) {
			Rectangle place = item.getImageBounds(event.index);
			Rectangle image = item.getImage(event.index).getBounds();
			event.gc.drawImage(item.getImage(event.index), place.x, place.y + Math.max(0, (place.height - image.height) / 2));
		}
	}

	/** Takes the colours of the present theme. */
	public static void useColors(Table table) {
		table.setBackground(ThemeColor.CARD.get());
		table.setForeground(ThemeColor.TEXT.get());
		table.setHeaderBackground(ThemeColor.GROUND.get());
		table.setHeaderForeground(ThemeColor.MUTED.get());
	}
}
