package org.promptstudio.ui.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;

/** A thin bar that shows how much of something is done; assistants hear that too. */
public final class ThinBar extends Canvas {

	private static final int HEIGHT = 4;

	private String name = "";
	private ThemeColor color = ThemeColor.ACCENT;
	private double share;

	/** An empty bar. */
	public ThinBar(Composite parent) {
		super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
		addListener(SWT.Paint, event -> paint(event.gc));
		Spoken.of(this).name(() -> name).role(ACC.ROLE_PROGRESSBAR).value(() -> Math.round(share * 100) + "%");
		Themes.onChange(this, this::redraw);
	}

	/**
	 * Shows how much is done.
	 *
	 * @param newName what assistants say of it
	 * @param newShare from 0 to 1
	 */
	public void show(String newName, double newShare, ThemeColor newColor) {
		name = newName;
		share = newShare;
		color = newColor;
		redraw();
	}

	@Override
	public Point computeSize(int wHint, int hHint, boolean changed) {
		return new Point(wHint == SWT.DEFAULT ? 64 : wHint, hHint == SWT.DEFAULT ? HEIGHT : hHint);
	}

	private void paint(GC gc) {
		Rectangle area = getClientArea();
		gc.setAntialias(SWT.ON);
		gc.setBackground(ThemeColor.LINE.get());
		gc.fillRoundRectangle(0, 0, area.width, area.height, HEIGHT, HEIGHT);
		int width = (int) Math.round(area.width * share);
		if (width > 0) {
			gc.setBackground(color.get());
			gc.fillRoundRectangle(0, 0, Math.max(HEIGHT, width), area.height, HEIGHT, HEIGHT);
		}
	}
}
