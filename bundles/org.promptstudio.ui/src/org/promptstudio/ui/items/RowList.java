package org.promptstudio.ui.items;

import java.util.function.IntFunction;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;
import org.promptstudio.ui.internal.Messages;

/**
 * A list of any length of rows of one height, of which only those in sight are drawn; there is nothing to build up when the number of rows changes,
 * which takes the native virtual table of GTK half a second for 100,000 rows. One row can be selected; moving the selection notifies
 * {@link SWT#Selection} (index in the event), Enter and a double click {@link SWT#DefaultSelection}.
 */
public final class RowList extends Canvas {

	/** Draws one row. */
	@FunctionalInterface
	public interface Painter {
		void paint(GC gc, Rectangle area, int index, State state);
	}

	/** How a row is shown. */
	public record State(boolean selected, boolean focused, boolean hovered) {}

	private static final int WHEEL_ROWS = 3;

	private final int rowHeight;
	private final Painter painter;
	private final IntFunction<String> toolTip;
	private String listName = Messages.Items_table;
	private int count;
	private int selection = -1;
	private int hovered = -1;
	private int toReveal = -1;
	private int shownHeight;

	/**
	 * A list without rows.
	 *
	 * @param rowHeight in points
	 * @param toolTip tells about the row under the pointer
	 * @param spoken tells a row to assistants
	 */
	public RowList(Composite parent, int rowHeight, Painter painter, IntFunction<String> toolTip, IntFunction<String> spoken) {
		super(parent, SWT.V_SCROLL | SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
		this.rowHeight = rowHeight;
		this.painter = painter;
		this.toolTip = toolTip;
		addListener(SWT.Paint, event -> paint(event.gc, event.y, event.y + event.height));
		addListener(SWT.Resize, event -> resized());
		getVerticalBar().addListener(SWT.Selection, event -> {
			hover(-1);
			redraw();
		});
		hookMouse();
		hookKeys();
		RowListAccess.install(this, spoken);
		updateScrollBar();
	}

	/** Changes what assistants call the list. */
	public void setListName(String name) {
		listName = name;
	}

	String listName() {
		return listName;
	}

	/** How many rows there are. */
	public int count() {
		return count;
	}

	/** Changes the number of rows; the selection is given up when its row is gone. */
	public void setCount(int count) {
		if (this.count != count) {
			this.count = count;
			selection = selection < count ? selection : -1;
			updateScrollBar();
		}
		redraw();
	}

	/** The selected row from 0, or -1. */
	public int selection() {
		return selection;
	}

	/** Selects a row, or none with -1, without telling the listeners. */
	public void setSelection(int index) {
		int wanted = index < count ? index : -1;
		if (selection != wanted) {
			redrawRow(selection);
			selection = wanted;
			redrawRow(selection);
			if (isFocusControl() && wanted >= 0) {
				getAccessible().setFocus(wanted);
			}
		}
	}

	/** Scrolls as little as needed to show a whole row. */
	public void reveal(int index) {
		int height = getClientArea().height;
		if (height < rowHeight) {
			toReveal = index; // not laid out yet
			return;
		}
		int top = origin();
		if (index * rowHeight < top) {
			scrollTo(index * rowHeight);
		} else if ((index + 1) * rowHeight > top + height) {
			scrollTo((index + 1) * rowHeight - height);
		}
	}

	/** A selected row that was in sight stays there, so that lines added above the list do not hide it. */
	private void resized() {
		boolean isInSight = selection >= 0 && selection * rowHeight >= origin() && (selection + 1) * rowHeight <= origin() + shownHeight;
		updateScrollBar();
		shownHeight = getClientArea().height;
		if (shownHeight < rowHeight) {
			toReveal = isInSight ? selection : toReveal;
		} else if (toReveal >= 0 && toReveal < count) {
			int index = toReveal;
			toReveal = -1;
			reveal(index);
		} else if (isInSight) {
			reveal(selection);
		}
	}

	private void scrollTo(int origin) {
		if (origin() != origin) {
			getVerticalBar().setSelection(origin);
			redraw();
		}
	}

	private int origin() {
		return getVerticalBar().getSelection();
	}

	private void updateScrollBar() {
		ScrollBar bar = getVerticalBar();
		int height = Math.max(1, getClientArea().height);
		int all = Math.max(1, count * rowHeight);
		bar.setValues(Math.min(origin(), Math.max(0, all - height)), 0, Math.max(all, height), height, WHEEL_ROWS * rowHeight,
				Math.max(rowHeight, height - rowHeight));
		bar.setVisible(all > height);
	}

	private void paint(GC gc, int top, int bottom) {
		Rectangle area = getClientArea();
		gc.setBackground(getBackground());
		gc.fillRectangle(area);
		boolean focused = isFocusControl();
		for (int index = (origin() + top) / rowHeight; index < count && index * rowHeight < origin() + bottom; index++) {
			painter.paint(gc, bounds(index), index, new State(index == selection, focused, index == hovered));
		}
	}

	/** Draws one row again; nothing for -1. */
	void redrawRow(int index) {
		if (index >= 0) {
			Rectangle row = bounds(index);
			redraw(row.x, row.y, row.width, row.height, false);
		}
	}

	/** Where a row is, in this control's coordinates; out of sight too. */
	Rectangle bounds(int index) {
		return new Rectangle(0, index * rowHeight - origin(), getClientArea().width, rowHeight);
	}

	/** The row at a height in this control's coordinates, or -1. */
	int indexAt(int y) {
		int index = (y + origin()) / rowHeight;
		return y >= 0 && index < count ? index : -1;
	}

	private void hookMouse() {
		addListener(SWT.MouseMove, event -> hover(indexAt(event.y)));
		addListener(SWT.MouseExit, event -> hover(-1));
		addListener(SWT.MouseDown, event -> {
			int index = indexAt(event.y);
			if (index >= 0 && event.button <= 3) {
				choose(index);
			}
		});
		addListener(SWT.MouseDoubleClick, event -> {
			if (event.button == 1 && indexAt(event.y) >= 0) {
				tell(SWT.DefaultSelection);
			}
		});
		addListener(SWT.MenuDetect, event -> {
			setToolTipText(null); // it would cover the menu
			if (event.detail == SWT.MENU_KEYBOARD && selection >= 0) {
				Rectangle row = bounds(selection);
				Point place = toDisplay(row.x + rowHeight, row.y + row.height);
				event.x = place.x;
				event.y = place.y;
			}
		});
	}

	private void hover(int index) {
		if (hovered != index) {
			redrawRow(hovered);
			hovered = index;
			redrawRow(hovered);
			String tip = index < 0 || index >= count ? null : toolTip.apply(index).replace("&", "&&");
			setToolTipText(tip);
		}
	}

	private void hookKeys() {
		addListener(SWT.KeyDown, this::key);
		addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
		addListener(SWT.FocusIn, event -> redraw());
		addListener(SWT.FocusOut, event -> redraw());
	}

	private void key(Event event) {
		int page = Math.max(1, getClientArea().height / rowHeight - 1);
		switch (event.keyCode) {
			case SWT.ARROW_UP -> move(event, -1);
			case SWT.ARROW_DOWN -> move(event, 1);
			case SWT.PAGE_UP -> move(event, -page);
			case SWT.PAGE_DOWN -> move(event, page);
			case SWT.HOME -> move(event, -count);
			case SWT.END -> move(event, count);
			case SWT.CR, SWT.KEYPAD_CR -> {
				event.doit = false;
				tell(SWT.DefaultSelection);
			}
			default -> {
				// not for this list
			}
		}
	}

	private void move(Event event, int by) {
		if ((event.stateMask & SWT.MODIFIER_MASK) == 0 && count > 0) {
			event.doit = false;
			choose(Math.clamp((long) selection + by, 0, count - 1));
		}
	}

	/** Selects a row as a person does: it comes into sight and the listeners are told. */
	public void choose(int index) {
		setSelection(index);
		reveal(index);
		tell(SWT.Selection);
	}

	private void tell(int type) {
		if (selection >= 0) {
			Event event = new Event();
			event.index = selection;
			notifyListeners(type, event);
		}
	}

	@Override
	public Point computeSize(int widthHint, int heightHint, boolean changed) {
		return new Point(widthHint == SWT.DEFAULT ? 10 * rowHeight : widthHint, heightHint == SWT.DEFAULT ? 10 * rowHeight : heightHint);
	}
}
