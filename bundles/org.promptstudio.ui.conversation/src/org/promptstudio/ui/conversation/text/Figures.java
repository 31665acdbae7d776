package org.promptstudio.ui.conversation.text;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.PaintObjectEvent;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;

import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.conversation.text.RunStyle.Mark;

/** Draws what stands in place of a character: the boxes of tasks and images. */
final class Figures {

	private final StyledText control;
	private final StyleSheet styles;
	private final ImagePlaces images;

	Figures(StyledText control, StyleSheet styles, ImagePlaces images) {
		this.control = control;
		this.styles = styles;
		this.images = images;
	}

	void paint(PaintObjectEvent event) {
		Object data = event.style.data;
		int baseline = event.y + event.style.metrics.ascent; // event.ascent is that of the whole line, and event.y the figure's own top
		if (data == StyleSheet.GAP) {
			hideSelection(event);
		} else if (data instanceof Mark mark) {
			paintTask(event.gc, mark == Mark.TASK_DONE, event.x, baseline);
		} else {
			images.paint(event.gc, data, event.x, baseline);
		}
	}

	/** Space between paragraphs is not to be seen as selected: no character of the document is there. */
	private void hideSelection(PaintObjectEvent event) {
		Point selection = control.getSelectionRange();
		if (selection.y > 0 && selection.x <= event.style.start && event.style.start <= selection.x + selection.y) {
			int line = control.getLineAtOffset(event.style.start);
			int top = control.getLinePixel(line);
			control.drawBackground(event.gc, 0, top, control.getClientArea().width, control.getLinePixel(line + 1) - top);
		}
	}

	private void paintTask(GC gc, boolean done, int x, int baseline) {
		int size = styles.spacing().px(12);
		int y = baseline - size;
		int corner = styles.spacing().px(4);
		gc.setAntialias(SWT.ON);
		gc.setLineWidth(Math.max(1, styles.spacing().px(1)));
		if (done) {
			gc.setBackground(styles.color(ThemeColor.ACCENT));
			gc.fillRoundRectangle(x, y, size + 1, size + 1, corner, corner);
			gc.setForeground(styles.color(ThemeColor.ON_ACCENT));
			gc.setLineWidth(Math.max(1, Math.round(size / 7f)));
			gc.drawPolyline(new int[] { x + size / 4, y + size / 2, x + size * 5 / 12, y + size * 3 / 4, x + size * 3 / 4 + 1, y + size / 3 });
		} else {
			gc.setForeground(styles.color(ThemeColor.MUTED));
			gc.drawRoundRectangle(x, y, size, size, corner, corner);
		}
		gc.setLineWidth(1);
	}
}
