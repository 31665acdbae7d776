package org.promptstudio.ui.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;

/** The edge of a field where people type: a hairline, the accent while the keyboard is in it, the colour of errors while its value is wrong. */
public final class FieldBox extends Composite {

	private static final int CORNER = 8;
	private boolean wrong;

	public FieldBox(Composite parent) {
		super(parent, SWT.DOUBLE_BUFFERED);
		FillLayout layout = new FillLayout();
		layout.marginWidth = 8;
		layout.marginHeight = 5;
		setLayout(layout);
		addListener(SWT.Paint, event -> paint(event.gc));
		Themes.onChange(this, this::applyTheme);
		applyTheme();
	}

	/** Puts a control into the box and colours it as the text of a field. Returns the control. */
	public <T extends Control> T hold(T control) {
		control.addListener(SWT.FocusIn, event -> redraw());
		control.addListener(SWT.FocusOut, event -> redraw());
		addListener(SWT.MouseDown, event -> control.setFocus());
		applyTheme();
		return control;
	}

	/** Whether the value is wrong, which the edge shows. */
	public void setWrong(boolean newWrong) {
		if (wrong != newWrong) {
			wrong = newWrong;
			redraw();
		}
	}

	private void applyTheme() {
		setBackground(ThemeColor.CARD.get());
		for (Control child : getChildren()) {
			child.setBackground(ThemeColor.CARD.get());
			child.setForeground(ThemeColor.TEXT.get());
		}
		redraw();
	}

	private boolean holdsFocus() {
		Control focus = getDisplay().getFocusControl();
		return focus != null && focus.getParent() == this;
	}

	private void paint(GC gc) {
		Rectangle area = getClientArea();
		boolean focused = holdsFocus();
		gc.setAntialias(SWT.ON);
		gc.setBackground(getParent().getBackground());
		gc.fillRectangle(area);
		gc.setBackground(ThemeColor.CARD.get());
		gc.fillRoundRectangle(0, 0, area.width - 1, area.height - 1, CORNER, CORNER);
		gc.setForeground((focused ? ThemeColor.ACCENT : wrong ? ThemeColor.BAD : ThemeColor.LINE).get());
		gc.setLineWidth(focused ? 2 : 1);
		int inset = focused ? 1 : 0;
		gc.drawRoundRectangle(inset, inset, area.width - 1 - 2 * inset, area.height - 1 - 2 * inset, CORNER, CORNER);
	}
}
