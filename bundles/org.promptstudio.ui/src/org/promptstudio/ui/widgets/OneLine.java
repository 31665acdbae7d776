package org.promptstudio.ui.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.promptstudio.ui.Ellipsis;
import org.promptstudio.ui.ThemeColor;

/** A text on one line that ends with an ellipsis where there is no room for all of it; as a quotation it has a bar before it. */
public final class OneLine extends Canvas {

	private static final int BAR = 3;
	private static final int GAP = 8;

	private final boolean quotation;
	private ThemeColor tone;
	private String text = "";

	/** Without a text yet. */
	public OneLine(Composite parent, ThemeColor tone, boolean quotation) {
		super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
		this.tone = tone;
		this.quotation = quotation;
		addListener(SWT.Paint, event -> paint(event.gc));
		Spoken.of(this).name(() -> text).role(ACC.ROLE_LABEL);
	}

	/** Shows another text; the tool tip has all of it. */
	public void setText(String newText) {
		if (!text.equals(newText)) {
			text = newText;
			setToolTipText(text.isEmpty() ? null : text.replace("&", "&&"));
			redraw();
		}
	}

	/** All of the text. */
	public String getText() {
		return text;
	}

	/** Changes the colour of the text. */
	public void setTone(ThemeColor newTone) {
		tone = newTone;
		redraw();
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
