package org.promptstudio.ui.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;

/** A box to check with its text, in the colours of the theme; by the mouse or Space. Checking notifies the listeners of {@link SWT#Selection}. */
public final class CheckBox extends Canvas {

	/** How far the text stands from the edge, in pixels. */
	public static final int TEXT = 22;
	private static final int MARK = 14;
	private static final int CORNER = 5;

	private final String text;
	private boolean checked;

	public CheckBox(Composite parent, String text) {
		super(parent, SWT.DOUBLE_BUFFERED);
		this.text = text;
		setBackground(parent.getBackground());
		addListener(SWT.Paint, event -> paint(event.gc));
		addListener(SWT.FocusIn, event -> redraw());
		addListener(SWT.FocusOut, event -> redraw());
		addListener(SWT.MouseUp, event -> {
			if (event.button == 1 && getClientArea().contains(event.x, event.y)) {
				toggle();
			}
		});
		addListener(SWT.KeyDown, event -> {
			if (event.character == ' ') {
				toggle();
			}
		});
		addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_RETURN);
		Spoken.of(this).name(text).role(ACC.ROLE_CHECKBUTTON).state(() -> checked ? ACC.STATE_CHECKED : 0);
		Themes.onChange(this, this::redraw);
	}

	/** Does what a click does. */
	public void toggle() {
		setFocus();
		setSelection(!checked);
		notifyListeners(SWT.Selection, new Event());
	}

	/** Checks the box or not, without notifying anyone. */
	public void setSelection(boolean newChecked) {
		if (checked != newChecked) {
			checked = newChecked;
			redraw();
			getAccessible().sendEvent(ACC.EVENT_STATE_CHANGED, new int[] { ACC.STATE_CHECKED, checked ? 1 : 0 });
		}
	}

	/** Whether the box is checked. */
	public boolean getSelection() {
		return checked;
	}

	@Override
	public Point computeSize(int widthHint, int heightHint, boolean changed) {
		GC gc = new GC(this);
		Point extent = gc.textExtent(text);
		gc.dispose();
		return new Point(widthHint == SWT.DEFAULT ? TEXT + extent.x + 4 : widthHint, Math.max(MARK, extent.y) + 4);
	}

	private void paint(GC gc) {
		gc.setAntialias(SWT.ON);
		gc.setBackground(getBackground());
		gc.fillRectangle(getClientArea());
		int y = (getSize().y - MARK) / 2;
		if (checked) {
			gc.setBackground(ThemeColor.ACCENT.get());
			gc.fillRoundRectangle(1, y, MARK, MARK, CORNER, CORNER);
			gc.setForeground(ThemeColor.ON_ACCENT.get());
			gc.setLineWidth(2);
			gc.drawPolyline(new int[] { 4, y + 7, 7, y + 10, 12, y + 4 });
		} else {
			gc.setForeground(ThemeColor.MUTED.get());
			gc.setLineWidth(1);
			gc.drawRoundRectangle(1, y, MARK - 1, MARK - 1, CORNER, CORNER);
		}
		gc.setForeground(ThemeColor.TEXT.get());
		Point extent = gc.textExtent(text);
		gc.drawText(text, TEXT, (getSize().y - extent.y) / 2, true);
		if (isFocusControl()) {
			gc.setForeground(ThemeColor.ACCENT.get());
			gc.setLineWidth(1);
			gc.drawRoundRectangle(TEXT - 4, 0, extent.x + 7, getSize().y - 1, CORNER, CORNER);
		}
	}
}
