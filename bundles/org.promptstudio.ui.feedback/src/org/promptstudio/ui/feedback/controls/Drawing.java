package org.promptstudio.ui.feedback.controls;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.promptstudio.ui.LabelColors;
import org.promptstudio.ui.ThemeColor;

/** What the controls draw alike: boxes, the ring of the focus, marks, and text over several lines. */
public final class Drawing {

	/** The width of round corners. */
	public static final int CORNER = 6;

	private static final int DIMMED = 110;

	private Drawing() {
	}

	/** Fills a box with round corners. */
	public static void fill(GC gc, Rectangle box, ThemeColor color) {
		gc.setBackground(color.get());
		gc.fillRoundRectangle(box.x, box.y, box.width, box.height, CORNER, CORNER);
	}

	/** Draws the edge of a box with round corners. */
	public static void edge(GC gc, Rectangle box, ThemeColor color, int width) {
		gc.setForeground(color.get());
		gc.setLineWidth(width);
		int inset = width / 2;
		gc.drawRoundRectangle(box.x + inset, box.y + inset, box.width - Math.max(1, width), box.height - Math.max(1, width), CORNER, CORNER);
		gc.setLineWidth(1);
	}

	/** Draws the ring around what has the focus. */
	public static void focus(GC gc, Rectangle box) {
		edge(gc, box, ThemeColor.ACCENT, 2);
	}

	/** Draws a radio mark of 16 by 16. */
	static void radio(GC gc, int x, int y, boolean on) {
		gc.setLineWidth(on ? 2 : 1);
		gc.setForeground((on ? ThemeColor.ACCENT : ThemeColor.MUTED).get());
		gc.drawOval(x + 1, y + 1, 13, 13);
		if (on) {
			gc.setBackground(ThemeColor.ACCENT.get());
			gc.fillOval(x + 4, y + 4, 8, 8);
		}
		gc.setLineWidth(1);
	}

	/** Draws a check mark of 16 by 16. */
	static void check(GC gc, int x, int y, boolean on) {
		if (on) {
			gc.setBackground(ThemeColor.ACCENT.get());
			gc.fillRoundRectangle(x + 1, y + 1, 14, 14, 5, 5);
			gc.setForeground(ThemeColor.ON_ACCENT.get());
			gc.setLineWidth(2);
			gc.drawPolyline(new int[] { x + 4, y + 8, x + 7, y + 11, x + 12, y + 5 });
			gc.setLineWidth(1);
		} else {
			gc.setForeground(ThemeColor.MUTED.get());
			gc.drawRoundRectangle(x + 1, y + 1, 13, 13, 5, 5);
		}
	}

	/** Draws the round swatch of a label, 12 by 12, with an edge so that it shows on any ground; hollow without colour. */
	static void swatch(GC gc, int x, int y, RGB color) {
		if (color != null) {
			gc.setBackground(LabelColors.color(color));
			gc.fillRoundRectangle(x, y, 12, 12, 4, 4);
		}
		gc.setForeground(ThemeColor.MUTED.get());
		gc.drawRoundRectangle(x, y, 11, 11, 4, 4);
	}

	/** Draws the key that chooses something, small and faint. */
	static void key(GC gc, String key, int right, int middle) {
		Point extent = gc.textExtent(key);
		int width = Math.max(16, extent.x + 8);
		gc.setForeground(ThemeColor.LINE.get());
		gc.drawRoundRectangle(right - width, middle - 9, width - 1, 17, 5, 5);
		gc.setForeground(ThemeColor.MUTED.get());
		gc.drawText(key, right - width + (width - extent.x) / 2, middle - extent.y / 2, SWT.DRAW_TRANSPARENT);
	}

	/** Draws what follows faint, for what can only be looked at and is not chosen. */
	static void dim(GC gc, boolean dimmed) {
		gc.setAlpha(dimmed ? DIMMED : 255);
	}

	/** Cuts a text into lines that fit into a width, at blanks where it has some; at least one line. */
	public static List<String> lines(GC gc, String text, int width) {
		List<String> lines = new ArrayList<>();
		for (String paragraph : text.split("\\R", -1)) {
			wrap(gc, paragraph, Math.max(8, width), lines);
		}
		return lines;
	}

	private static void wrap(GC gc, String paragraph, int width, List<String> lines) {
		String rest = paragraph;
		while (gc.textExtent(rest).x > width) {
			int fit = fitting(gc, rest, width);
			int blank = rest.lastIndexOf(' ', fit);
			int end = blank > 0 ? blank : fit;
			lines.add(rest.substring(0, end).stripTrailing());
			rest = rest.substring(end).stripLeading();
		}
		lines.add(rest);
	}

	/** How many characters fit, at least one, never half a pair of surrogates. */
	private static int fitting(GC gc, String text, int width) {
		int low = 1;
		int high = text.length();
		while (low < high) {
			int middle = (low + high + 1) / 2;
			if (gc.textExtent(text.substring(0, middle)).x <= width) {
				low = middle;
			} else {
				high = middle - 1;
			}
		}
		return low < text.length() && Character.isSurrogatePair(text.charAt(low - 1), text.charAt(low)) ? Math.max(2, low - 1) : low;
	}

	/** Draws lines below each other in the present colour; gives their height. */
	public static int drawLines(GC gc, List<String> lines, int x, int y) {
		int height = gc.getFontMetrics().getHeight();
		int top = y;
		for (String line : lines) {
			gc.drawText(line, x, top, SWT.DRAW_TRANSPARENT);
			top += height;
		}
		return top - y;
	}
}
