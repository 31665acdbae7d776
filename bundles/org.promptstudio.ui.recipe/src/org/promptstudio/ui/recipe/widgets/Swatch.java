package org.promptstudio.ui.recipe.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.promptstudio.ui.LabelColors;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;
import org.promptstudio.ui.widgets.Spoken;

/** A dot in a colour that can be chosen, by the mouse, Space or Enter; the chosen one has a ring around it. */
public final class Swatch extends Canvas {

	private static final int SIZE = 26;
	private static final int DOT = 16;

	private String value;
	private boolean chosen;

	/**
	 * A dot.
	 *
	 * @param value its colour, {@code #rrggbb}
	 * @param name what assistants and the tool tip call it
	 */
	public Swatch(Composite parent, String value, String name, String testId, Runnable choose) {
		super(parent, SWT.DOUBLE_BUFFERED);
		this.value = value;
		setToolTipText(name);
		setBackground(parent.getBackground());
		TestIds.set(this, testId);
		addListener(SWT.Paint, event -> paint(event.gc));
		addListener(SWT.FocusIn, event -> redraw());
		addListener(SWT.FocusOut, event -> redraw());
		addListener(SWT.MouseUp, event -> {
			if (event.button == 1) {
				choose.run();
			}
		});
		addListener(SWT.KeyDown, event -> {
			if (event.character == ' ' || event.character == SWT.CR) {
				choose.run();
			}
		});
		addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_RETURN);
		Spoken.of(this).name(name).role(ACC.ROLE_RADIOBUTTON).state(() -> chosen ? ACC.STATE_CHECKED : 0);
		Themes.onChange(this, this::redraw);
	}

	/** The colour, {@code #rrggbb}. */
	public String value() {
		return value;
	}

	/** Shows another colour. */
	public void setValue(String newValue) {
		value = newValue;
		redraw();
	}

	/** Whether this is the colour chosen. */
	public void setChosen(boolean newChosen) {
		if (chosen != newChosen) {
			chosen = newChosen;
			redraw();
		}
	}

	@Override
	public Point computeSize(int widthHint, int heightHint, boolean changed) {
		return new Point(SIZE, SIZE);
	}

	private void paint(GC gc) {
		gc.setAntialias(SWT.ON);
		gc.setBackground(getBackground());
		gc.fillRectangle(getClientArea());
		int inset = (SIZE - DOT) / 2;
		gc.setBackground(LabelColors.parse(value).map(LabelColors::color).orElse(ThemeColor.HOVER.get()));
		gc.fillOval(inset, inset, DOT, DOT);
		if (chosen || isFocusControl()) {
			gc.setForeground((isFocusControl() ? ThemeColor.ACCENT : ThemeColor.TEXT).get());
			gc.setLineWidth(2);
			gc.drawOval(2, 2, SIZE - 5, SIZE - 5);
		}
	}
}
