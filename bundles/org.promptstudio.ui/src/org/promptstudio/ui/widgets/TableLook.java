package org.promptstudio.ui.widgets;

import java.util.Objects;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.promptstudio.ui.Ellipsis;
import org.promptstudio.ui.ThemeColor;

/**
 * Gives a native table the colours of the studio, that of the selection too: on the system's own one coloured words could not be read. A text that is wider than its
 * column ends with an ellipsis.
 */
public final class TableLook {

	private static final int MARGIN = 8;
	/** How much further to the left than it says GTK begins a text. */
	private static final int BEGINS_BEFORE = "gtk".equals(SWT.getPlatform()) ? 2 : 0;

	private TableLook() {
	}

	/** Paints the selection of a table as lists of the studio do. Once for each table, which has no check boxes: they would be painted over. */
	public static void install(Table table) {
		table.addListener(SWT.EraseItem, TableLook::erase);
		table.addListener(SWT.PaintItem, TableLook::paint);
	}

	/** Has a tool tip for each text that is wider than its column, with all of it. Once for each table, which has no other tool tips. */
	public static void tellWhatIsCut(Table table) {
		table.addListener(SWT.MouseMove, event -> {
			String text = cutText(table, new Point(event.x, event.y));
			if (!Objects.equals(text, table.getToolTipText())) {
				table.setToolTipText(text);
			}
		});
	}

	/** The text at a place when it is wider than its column, for a tool tip; else null. */
	public static String cutText(Table table, Point place) {
		TableItem item = table.getItem(place);
		for (int i = 0; item != null && i < table.getColumnCount(); i++) {
			if (item.getBounds(i).contains(place)) {
				GC gc = new GC(table);
				boolean isCut = isCut(gc, item, i);
				gc.dispose();
				return isCut ? item.getText(i).replace("&", "&&") : null;
			}
		}
		return null;
	}

	/** Keeps the native search away that opens with the first letter typed. Once for each table. */
	public static void keepSearchAway(Table table) {
		table.addListener(SWT.KeyDown, event -> event.doit = event.doit && (event.character <= ' ' || event.character == SWT.DEL));
	}

	/**
	 * Says in a table without rows why there are none; the table keeps the keyboard. Once for each table.
	 *
	 * @param text whole sentences; empty for nothing to say
	 */
	public static void tellWhenEmpty(Table table, Supplier<String> text) {
		table.addListener(SWT.Paint, event -> {
			if (table.getItemCount() == 0) {
				paintText(table, event.gc, text.get());
			}
		});
	}

	private static void paintText(Table table, GC gc, String text) {
		Rectangle area = table.getClientArea();
		TextLayout layout = new TextLayout(table.getDisplay());
		layout.setFont(table.getFont());
		layout.setText(text);
		layout.setAlignment(SWT.CENTER);
		layout.setWidth(Math.max(1, area.width - 2 * MARGIN));
		gc.setForeground(ThemeColor.MUTED.get());
		layout.draw(gc, area.x + MARGIN, Math.max(table.getHeaderHeight() + MARGIN, (area.height - layout.getBounds().height) / 2));
		layout.dispose();
	}

	private static void erase(Event event) {
		boolean isSelected = (event.detail & SWT.SELECTED) != 0;
		if (isSelected) {
			boolean isFocused = event.widget instanceof Table table && table.isFocusControl();
			event.gc.setBackground((isFocused ? ThemeColor.SELECTION : ThemeColor.HOVER).get());
			event.gc.fillRectangle(event.x, event.y, event.width, event.height);
		}
		event.detail &= ~(SWT.SELECTED | SWT.HOT | SWT.FOCUSED | SWT.BACKGROUND);
		if (event.item instanceof TableItem item && isCut(event.gc, item, event.index)) {
			event.detail &= ~SWT.FOREGROUND; // the text, and the image with it
		}
	}

	/** What erases a selected cell erases its image too. */
	private static void paint(Event event) {
		if (!(event.item instanceof TableItem item)) {
			return;
		}
		boolean isCut = isCut(event.gc, item, event.index);
		if (item.getImage(event.index) != null && (isCut || item.getParent().isSelected(item.getParent().indexOf(item)))) {
			Rectangle place = item.getImageBounds(event.index);
			Rectangle image = item.getImage(event.index).getBounds();
			event.gc.drawImage(item.getImage(event.index), place.x, place.y + Math.max(0, (place.height - image.height) / 2));
		}
		if (isCut) {
			Rectangle place = item.getTextBounds(event.index);
			String text = Ellipsis.shorten(event.gc, item.getText(event.index), place.width);
			event.gc.setForeground(item.getForeground(event.index));
			event.gc.drawText(text, place.x - BEGINS_BEFORE, place.y + (place.height - event.gc.textExtent(text).y) / 2, true);
		}
	}

	/** Whether a text is wider than its column; numbers, which are at the right, have columns of their width. */
	private static boolean isCut(GC gc, TableItem item, int index) {
		Table table = item.getParent();
		boolean isText = table.getColumnCount() == 0 || table.getColumn(index).getAlignment() == SWT.LEFT;
		if (!isText || item.getText(index).isEmpty()) {
			return false;
		}
		gc.setFont(item.getFont(index));
		return gc.textExtent(item.getText(index)).x > item.getTextBounds(index).width;
	}

	/** Takes the colours of the present theme. */
	public static void useColors(Table table) {
		table.setBackground(ThemeColor.CARD.get());
		table.setForeground(ThemeColor.TEXT.get());
		table.setHeaderBackground(ThemeColor.GROUND.get());
		table.setHeaderForeground(ThemeColor.MUTED.get());
	}
}
