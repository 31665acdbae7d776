package org.promptstudio.ui.discussion;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.graphics.TextStyle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.promptstudio.ui.Ellipsis;
import org.promptstudio.ui.ThemeColor;

/** A discussion that is not selected: who began it and when, the beginning of the first message on two lines, and how many answers there are. */
final class ThreadPreview extends Canvas {

	private static final int GAP = 2;
	private static final int LINES = 2;

	private String head = "";
	private String words = "";
	private String foot = "";

	ThreadPreview(Composite parent) {
		super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
		addListener(SWT.Paint, event -> paint(event.gc));
	}

	/** @param newFoot how many answers there are; empty for none */
	void show(String newHead, String newWords, String newFoot) {
		head = newHead;
		words = newWords;
		foot = newFoot;
		redraw();
	}

	@Override
	public Point computeSize(int widthHint, int heightHint, boolean changed) {
		int width = widthHint == SWT.DEFAULT ? 200 : Math.max(40, widthHint);
		GC gc = new GC(this);
		int line = gc.getFontMetrics().getHeight();
		gc.dispose();
		TextLayout layout = layout(width);
		int height = line + GAP + Math.min(LINES, layout.getLineCount()) * line + (foot.isEmpty() ? 0 : line + GAP);
		layout.dispose();
		return new Point(width, height);
	}

	private TextLayout layout(int width) {
		TextLayout layout = new TextLayout(getDisplay());
		layout.setFont(getFont());
		layout.setText(words);
		layout.setWidth(Math.max(1, width));
		return layout;
	}

	private void paint(GC gc) {
		int width = getClientArea().width;
		int line = gc.getFontMetrics().getHeight();
		gc.setForeground(ThemeColor.MUTED.get());
		gc.drawText(Ellipsis.shorten(gc, head, width), 0, 0, true);
		int y = line + GAP;
		gc.setForeground(ThemeColor.TEXT.get());
		TextLayout layout = layout(width);
		layout.setStyle(new TextStyle(getFont(), ThemeColor.TEXT.get(), null), 0, words.length());
		int[] offsets = layout.getLineOffsets();
		layout.dispose();
		for (int i = 0; i < Math.min(LINES, offsets.length - 1); i++) {
			boolean isLast = i == LINES - 1;
			String shown = isLast ? words.substring(offsets[i]).replaceAll("\\s+", " ") : words.substring(offsets[i], offsets[i + 1]).stripTrailing();
			gc.drawText(Ellipsis.shorten(gc, shown, width), 0, y, true);
			y += line;
		}
		gc.setForeground(ThemeColor.MUTED.get());
		gc.drawText(foot, 0, y + GAP, true);
	}
}
