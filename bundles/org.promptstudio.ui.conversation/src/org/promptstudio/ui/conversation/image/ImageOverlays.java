package org.promptstudio.ui.conversation.image;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.conversation.image.ImageMouse.Ruler;
import org.promptstudio.ui.conversation.image.ImageTools.Tool;

/** Paints what stands on an image: lines through the pointer, a grid, the ruler, and numbers about the view. */
final class ImageOverlays {

	private static final int INSET = 8;
	private static final int PADDING = 5;
	private static final int CORNER = 8;
	private static final int GRID_ALPHA = 150;
	private static final int CHIP_ALPHA = 225;
	private static final int KNOB = 3;

	private final ImageViewer viewer;

	ImageOverlays(ImageViewer viewer) {
		this.viewer = viewer;
	}

	void paint(GC gc, Rectangle area, Fitting fitting) {
		View view = viewer.motion().view();
		if (viewer.tools().isOn(Tool.GRID_MEASURE)) {
			paintGrid(gc, fitting, view, area);
		}
		double[] pointer = viewer.motion().group().pointer;
		if (viewer.tools().isOn(Tool.CROSS_GRID) && pointer != null) {
			paintCross(gc, area, fitting, view, pointer);
		}
		if (viewer.mouse().ruler() != null) {
			paintRuler(gc, area, fitting, view, viewer.mouse().ruler());
		}
		paintNumbers(gc, fitting, view);
	}

	private void paintGrid(GC gc, Fitting fitting, View view, Rectangle area) {
		double scale = fitting.scale(view);
		int distance = Fitting.gridDistance(scale);
		Rectangle visible = fitting.visible(view);
		Rectangle place = fitting.placed(view, visible).intersection(area);
		gc.setAlpha(GRID_ALPHA);
		for (int x = (visible.x + distance - 1) / distance * distance; x <= visible.x + visible.width; x += distance) {
			int at = (int) Math.round(fitting.left(view) + x * scale);
			line(gc, at, place.y, at, place.y + place.height, ThemeColor.ACCENT);
		}
		for (int y = (visible.y + distance - 1) / distance * distance; y <= visible.y + visible.height; y += distance) {
			int at = (int) Math.round(fitting.top(view) + y * scale);
			line(gc, place.x, at, place.x + place.width, at, ThemeColor.ACCENT);
		}
		gc.setAlpha(255);
	}

	private void paintCross(GC gc, Rectangle area, Fitting fitting, View view, double[] pointer) {
		double scale = fitting.scale(view);
		int x = (int) Math.round(fitting.left(view) + pointer[0] * fitting.width() * scale);
		int y = (int) Math.round(fitting.top(view) + pointer[1] * fitting.height() * scale);
		line(gc, 0, y, area.width, y, ThemeColor.ACCENT);
		line(gc, x, 0, x, area.height, ThemeColor.ACCENT);
	}

	/** A line that is to be seen on light and dark images. */
	private static void line(GC gc, int x1, int y1, int x2, int y2, ThemeColor color) {
		gc.setLineStyle(SWT.LINE_SOLID);
		gc.setLineWidth(3);
		gc.setForeground(ThemeColor.CARD.get());
		int alpha = gc.getAlpha();
		gc.setAlpha(alpha / 2);
		gc.drawLine(x1, y1, x2, y2);
		gc.setAlpha(alpha);
		gc.setLineWidth(1);
		gc.setForeground(color.get());
		gc.drawLine(x1, y1, x2, y2);
	}

	private void paintRuler(GC gc, Rectangle area, Fitting fitting, View view, Ruler ruler) {
		Point from = middle(fitting, view, ruler.from());
		Point to = middle(fitting, view, ruler.to());
		line(gc, from.x, from.y, to.x, to.y, ThemeColor.CROWN);
		gc.setBackground(ThemeColor.CROWN.get());
		for (Point end : List.of(from, to)) {
			gc.fillOval(end.x - KNOB, end.y - KNOB, 2 * KNOB + 1, 2 * KNOB + 1);
		}
		String text = NLS.bind(Messages.Image_ruler,
				new Object[] { String.format("%.1f", Double.valueOf(ruler.length())), Integer.toString(ruler.width()),
						Integer.toString(ruler.height()), Long.toString(Math.round(ruler.angle())) });
		Point size = gc.textExtent(text);
		int x = Math.clamp(to.x + 2 * KNOB + 4, 2, Math.max(2, area.width - size.x - 2 * PADDING - 2));
		int y = Math.clamp(to.y + 2 * KNOB, 2, Math.max(2, area.height - size.y - 2 * PADDING - 2));
		chip(gc, text, x, y);
	}

	private static Point middle(Fitting fitting, View view, Point pixel) {
		double scale = fitting.scale(view);
		return new Point((int) Math.round(fitting.left(view) + (pixel.x + 0.5) * scale),
				(int) Math.round(fitting.top(view) + (pixel.y + 0.5) * scale));
	}

	/** In the upper corner, for the tools are in the lower one: size, zoom, the pixel under the pointer and the tone; only while somebody is at the image, or it is not as usual. */
	private void paintNumbers(GC gc, Fitting fitting, View view) {
		boolean inUse = viewer.mouse().isInside() || viewer.canvas().isFocusControl() || viewer.isFullSize();
		List<String> parts = new ArrayList<>();
		if (inUse || !view.equals(View.FIT)) {
			parts.add(viewer.description());
		}
		if (viewer.mouse().isInside()) {
			Point at = viewer.mouse().pointer();
			Point pixel = fitting.pixel(view, at.x, at.y);
			if (pixel.x >= 0 && pixel.y >= 0 && pixel.x < fitting.width() && pixel.y < fitting.height()) {
				parts.add(NLS.bind(Messages.Image_pixel, Integer.toString(pixel.x), Integer.toString(pixel.y)));
			} else if (viewer.tools().isOn(Tool.RULER)) {
				parts.add(Messages.Image_rulerHelp);
			}
		}
		if (!viewer.tone().equals(Tone.NEUTRAL)) {
			parts.add(NLS.bind(Messages.Image_tone, signed(viewer.tone().brightness()), signed(viewer.tone().contrast())));
		}
		if (viewer.tools().isOn(Tool.GRID_MEASURE)) {
			parts.add(NLS.bind(Messages.Image_grid, Integer.toString(Fitting.gridDistance(fitting.scale(view)))));
		}
		if (!parts.isEmpty()) {
			chip(gc, lines(gc, parts, viewer.canvas().getClientArea().width - 2 * (INSET + PADDING)), INSET, INSET);
		}
	}

	/** The parts beside each other as far as there is room, the others below. */
	private static String lines(GC gc, List<String> parts, int width) {
		String lines = "";
		String line = "";
		for (String part : parts) {
			String longer = line.isEmpty() ? part : line + "   " + part;
			if (!line.isEmpty() && gc.textExtent(longer).x > width) {
				lines += line + '\n';
				line = part;
			} else {
				line = longer;
			}
		}
		return lines + line;
	}

	private static String signed(int value) {
		return value > 0 ? "+" + value : Integer.toString(value);
	}

	private static void chip(GC gc, String text, int x, int top) {
		Point size = gc.textExtent(text);
		int height = size.y + 2 * PADDING;
		gc.setBackground(ThemeColor.CARD.get());
		gc.setAlpha(CHIP_ALPHA);
		gc.fillRoundRectangle(x, top, size.x + 2 * PADDING, height, CORNER, CORNER);
		gc.setAlpha(255);
		gc.setForeground(ThemeColor.TEXT.get());
		gc.drawText(text, x + PADDING, top + PADDING, SWT.DRAW_TRANSPARENT | SWT.DRAW_DELIMITER);
	}
}
