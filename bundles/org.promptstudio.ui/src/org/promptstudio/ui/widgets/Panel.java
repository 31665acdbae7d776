package org.promptstudio.ui.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Listener;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;

/** A rounded box around one control. */
public final class Panel extends Composite {

	private static final int CORNER = 12;

	private boolean focused;

	/**
	 * A box.
	 *
	 * @param padding between its edge and what is in it, in pixels
	 */
	public Panel(Composite parent, int padding) {
		super(parent, SWT.DOUBLE_BUFFERED);
		FillLayout layout = new FillLayout();
		layout.marginWidth = padding;
		layout.marginHeight = padding;
		setLayout(layout);
		addListener(SWT.Paint, event -> paint(event.gc));
		Themes.onChange(this, this::applyTheme);
		applyTheme();
	}

	/** Lets the edge of the box show from now on whether the focus is in it: for texts, which show it by a caret at most. */
	public Panel showingFocus() {
		Listener moved = event -> {
			boolean within = event.widget instanceof Control control && isAround(control);
			if (within != focused) {
				focused = within;
				redraw();
			}
		};
		getDisplay().addFilter(SWT.FocusIn, moved);
		addListener(SWT.Dispose, event -> event.display.removeFilter(SWT.FocusIn, moved));
		return this;
	}

	private boolean isAround(Control control) {
		for (Control current = control; current != null; current = current.getParent()) {
			if (current == this) {
				return true;
			}
		}
		return false;
	}

	private void applyTheme() {
		setBackground(ThemeColor.CARD.get());
		for (Control child : getChildren()) {
			child.setBackground(ThemeColor.CARD.get());
		}
		redraw();
	}

	private void paint(GC gc) {
		Rectangle area = getClientArea();
		gc.setAntialias(SWT.ON);
		gc.setBackground(getParent().getBackground());
		gc.fillRectangle(area);
		gc.setBackground(ThemeColor.CARD.get());
		gc.fillRoundRectangle(0, 0, area.width, area.height, CORNER, CORNER);
		gc.setForeground((focused ? ThemeColor.ACCENT : ThemeColor.LINE).get());
		gc.drawRoundRectangle(0, 0, area.width - 1, area.height - 1, CORNER, CORNER);
	}
}
