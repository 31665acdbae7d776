package org.promptstudio.ui.discussion;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.promptstudio.ui.Ellipsis;
import org.promptstudio.ui.ThemeColor;

/** A text on one line that ends with an ellipsis where there is no room for all of it; as a quotation it has a bar before it. */
final class OneLine extends Canvas {

	private static final int BAR = 3;
	private static final int GAP = 8;

	private final boolean quotation;
	private final ThemeColor tone;
	private String text = "";

	OneLine(Composite parent, ThemeColor tone, boolean quotation) {
		super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
		this.tone = tone;
		this.quotation = quotation;
		addListener(SWT.Paint, event -> paint(event.gc));
	}

	void setText(String newText) {
		if (!text.equals(newText)) {
			text = newText;
			redraw();
		}
	}

	String getText() {
		return text;
	}

	private int left() {
		return quotation ? BAR + GAP : 0;
	}

	@Override
	public Point computeSize(int widthHint, int heightHint, boolean changed) {
		GC gc = new GC(this);
		Point extent = gc.textExtent(text.isEmpty() ? "x" : text);
		gc.dispose();
		return new Point(widthHint == SWT.DEFAULT ? extent.x + left() : widthHint, heightHint == SWT.DEFAULT ? extent.y : heightHint);
	}

	private void paint(GC gc) {
		Rectangle area = getClientArea();
		if (quotation) {
			gc.setBackground(ThemeColor.LINE.get());
			gc.fillRectangle(0, 0, BAR, area.height);
		}
		gc.setForeground(tone.get());
		gc.drawText(Ellipsis.shorten(gc, text, area.width - left()), left(), 0, true);
	}
}
