package org.promptstudio.ui.manage.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.promptstudio.ui.ThemeColor;

/** Gives a native table the colours of the studio, that of the selection too: on the system's own one coloured words could not be read. */
public final class TableLook {

	private TableLook() {
	}

	/** Paints the selection of a table as lists of the studio do. Once for each table. */
	public static void install(Table table) {
		table.addListener(SWT.EraseItem, TableLook::erase);
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

	/** Takes the colours of the present theme. */
	public static void useColors(Table table) {
		table.setBackground(ThemeColor.CARD.get());
		table.setForeground(ThemeColor.TEXT.get());
		table.setHeaderBackground(ThemeColor.GROUND.get());
		table.setHeaderForeground(ThemeColor.MUTED.get());
	}
}
