package org.promptstudio.ui.conversation;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.conversation.text.MarkdownText;

/**
 * Scrolls a text that is longer than its place, with a thin bar that shows where one is and can be dragged. How long the text is is measured a moment
 * after it was shown, because that takes time; until then the bar shows what may be expected of the text's letters.
 */
final class InnerScroll {

	private static final int BAR = 8;
	private static final int MIN_THUMB = 24;
	/** When the text is measured: not before everything was painted, but before a hand can be at the wheel. */
	private static final int MEASURE_MILLIS = 120;

	private final MarkdownText content;
	private final StyledText text;
	private final Canvas bar;
	private final Runnable measure = this::measure;
	private int dragOffset = -1;
	private boolean clipped;

	InnerScroll(Composite parent, MarkdownText content) {
		this.content = content;
		text = content.control();
		bar = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
		bar.addListener(SWT.Paint, event -> paint(event.gc));
		bar.addListener(SWT.MouseDown, event -> {
			Rectangle thumb = thumb();
			dragOffset = thumb.contains(event.x, event.y) ? event.y - thumb.y : thumb.height / 2;
			dragTo(event.y);
		});
		bar.addListener(SWT.MouseMove, event -> dragTo(event.y));
		bar.addListener(SWT.MouseUp, event -> dragOffset = -1);
		text.addListener(SWT.KeyDown, event -> bar.redraw());
		text.addListener(SWT.Paint, event -> bar.redraw());
	}

	/** Whether only the beginning of the text is to be seen, whatever its place. */
	void setClipped(boolean clipped) {
		this.clipped = clipped;
	}

	/** Sets where the text and its bar are; measures whether there is something to scroll. */
	void setBounds(int x, int y, int width, int height) {
		text.setBounds(x, y, width, height);
		boolean needed = !clipped && content.isHigherThan(height + 1);
		bar.setVisible(needed);
		if (needed) {
			bar.setBounds(x + width, y, BAR, height);
			bar.moveAbove(text);
			if (!content.isMeasured()) {
				bar.redraw();
				bar.getDisplay().timerExec(MEASURE_MILLIS, measure);
			}
		} else if (text.getTopPixel() != 0) {
			text.setTopPixel(0);
		}
	}

	/** Hides the bar: the text is not shown. */
	void hide() {
		bar.setVisible(false);
	}

	private void measure() {
		if (!bar.isDisposed() && bar.isVisible()) {
			content.height();
			bar.redraw();
		}
	}

	/** The height of all of the text, expected while it is not known. */
	private int contentHeight() {
		if (content.isMeasured()) {
			return content.height();
		}
		int seen = Math.max(1, text.getOffsetAtLine(text.getLineIndex(text.getClientArea().height)));
		return (int) ((long) text.getClientArea().height * text.getCharCount() / seen);
	}

	/** Whether the text moved; false at its ends, and when all of it is to be seen. */
	boolean scrollBy(int pixels) {
		if (!bar.getVisible()) {
			return false;
		}
		int before = text.getTopPixel();
		text.setTopPixel(Math.clamp(before + pixels, 0, Math.max(0, content.height() - text.getClientArea().height)));
		bar.redraw();
		return text.getTopPixel() != before;
	}

	/** Scrolls a place of the text into view, when it is out of it; gives where it is then. */
	Rectangle reveal(Rectangle place) {
		int height = text.getClientArea().height;
		int before = text.getTopPixel();
		if (place.y < 0 || place.y + place.height > height) {
			scrollBy(place.y - height / 3);
		}
		return new Rectangle(place.x, place.y - (text.getTopPixel() - before), place.width, place.height);
	}

	private Rectangle thumb() {
		Rectangle area = bar.getClientArea();
		int contentHeight = contentHeight();
		int height = Math.max(MIN_THUMB, (int) ((long) area.height * area.height / Math.max(1, contentHeight)));
		int range = Math.max(1, contentHeight - area.height);
		int y = (int) ((long) text.getTopPixel() * (area.height - height) / range);
		return new Rectangle(2, y, BAR - 4, height);
	}

	private void dragTo(int y) {
		if (dragOffset >= 0) {
			Rectangle area = bar.getClientArea();
			int free = Math.max(1, area.height - thumb().height);
			int target = (int) ((long) (y - dragOffset) * (content.height() - area.height) / free);
			scrollBy(target - text.getTopPixel());
		}
	}

	private void paint(GC gc) {
		Rectangle thumb = thumb();
		gc.setAntialias(SWT.ON);
		gc.setBackground(ThemeColor.MUTED.get());
		gc.setAlpha(140);
		gc.fillRoundRectangle(thumb.x, thumb.y, thumb.width, thumb.height, thumb.width, thumb.width);
	}
}
