package org.promptstudio.ui.conversation;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

import org.promptstudio.ui.ThemeColor;

/** Scrolls a text that is longer than its place, with a thin bar that shows where one is and can be dragged. */
final class InnerScroll {

	private static final int BAR = 8;
	private static final int MIN_THUMB = 24;

	private final StyledText text;
	private final Canvas bar;
	private int contentHeight;
	private int dragOffset = -1;

	InnerScroll(Composite parent, StyledText text) {
		this.text = text;
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

	/** Sets where the text and its bar are; measures whether there is something to scroll. */
	void setBounds(int x, int y, int width, int height) {
		text.setBounds(x, y, width, height);
		contentHeight = text.getLinePixel(text.getLineCount()) + text.getTopPixel();
		boolean needed = contentHeight > height + 1;
		bar.setVisible(needed);
		if (needed) {
			bar.setBounds(x + width, y, BAR, height);
			bar.moveAbove(text);
		} else if (text.getTopPixel() != 0) {
			text.setTopPixel(0);
		}
	}

	/** Whether the text moved; false at its ends, and when all of it is to be seen. */
	boolean scrollBy(int pixels) {
		if (!bar.getVisible()) {
			return false;
		}
		int before = text.getTopPixel();
		text.setTopPixel(Math.clamp(before + pixels, 0, Math.max(0, contentHeight - text.getClientArea().height)));
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
		int height = Math.max(MIN_THUMB, (int) ((long) area.height * area.height / Math.max(1, contentHeight)));
		int range = Math.max(1, contentHeight - area.height);
		int y = (int) ((long) text.getTopPixel() * (area.height - height) / range);
		return new Rectangle(2, y, BAR - 4, height);
	}

	private void dragTo(int y) {
		if (dragOffset >= 0) {
			Rectangle area = bar.getClientArea();
			int free = Math.max(1, area.height - thumb().height);
			int target = (int) ((long) (y - dragOffset) * (contentHeight - area.height) / free);
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
