package org.promptstudio.ui.feedback.frame;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.promptstudio.ui.Icons;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;
import org.promptstudio.ui.feedback.controls.Drawing;
import org.promptstudio.ui.widgets.Spoken;

/** Says in place of a question's control why there is none. It takes the focus, so that the keyboard and assistants come by. */
final class NoticeCanvas extends Canvas {

	private static final int PADDING = 8;
	private static final int ICON = 16;

	private final String text;

	NoticeCanvas(Composite parent, String name, String text) {
		super(parent, SWT.DOUBLE_BUFFERED);
		this.text = text;
		addListener(SWT.Paint, event -> paint(event.gc));
		addListener(SWT.KeyDown, event -> {
			// a key listener makes the control a stop of the Tab key
		});
		addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
		addListener(SWT.FocusIn, event -> redraw());
		addListener(SWT.FocusOut, event -> redraw());
		addListener(SWT.MouseDown, event -> setFocus());
		Themes.onChange(this, this::redraw);
		Spoken.of(this).name(() -> name + ". " + text).role(ACC.ROLE_LABEL);
	}

	private List<String> lines(GC gc, int width) {
		return Drawing.lines(gc, text, width - 3 * PADDING - ICON);
	}

	@Override
	public Point computeSize(int widthHint, int heightHint, boolean changed) {
		int width = widthHint == SWT.DEFAULT ? 240 : widthHint;
		GC gc = new GC(this);
		int height = lines(gc, width).size() * gc.getFontMetrics().getHeight() + 2 * PADDING;
		gc.dispose();
		return new Point(width, heightHint == SWT.DEFAULT ? height : heightHint);
	}

	private void paint(GC gc) {
		Rectangle area = getClientArea();
		gc.setAntialias(SWT.ON);
		gc.setBackground(getParent().getBackground());
		gc.fillRectangle(area);
		Drawing.fill(gc, area, ThemeColor.CODE);
		gc.drawImage(Icons.WARNING.image(), PADDING, PADDING);
		gc.setForeground(ThemeColor.TEXT.get());
		Drawing.drawLines(gc, lines(gc, area.width), 2 * PADDING + ICON, PADDING);
		if (isFocusControl()) {
			Drawing.focus(gc, area);
		}
	}
}
