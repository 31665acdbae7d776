package org.promptstudio.ui.conversation.image;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

/**
 * Where an image stands in its place. Arithmetic only; all lengths are in pixels, of the image or of the place.
 *
 * @param width of the image
 * @param areaWidth of the place
 */
public record Fitting(int width, int height, int areaWidth, int areaHeight) {

	/** How many pixels of the place one of the image gets at most. */
	public static final double MAX_SCALE = 32;

	/** How far apart the lines of the grid are at least, in pixels of the screen. */
	private static final int GRID = 48;

	/** The scale at which all of the image is to be seen; never more than 1. */
	public double fitScale() {
		return Math.min(1, Math.min((double) areaWidth / width, (double) areaHeight / height));
	}

	/** How many pixels of the place one of the image gets. */
	public double scale(View view) {
		return Math.min(MAX_SCALE, fitScale() * view.zoom());
	}

	/** The left edge of the image in the place: centred when there is room, else nothing beside the image is shown. */
	public double left(View view) {
		return start(width * scale(view), areaWidth, view.centerX());
	}

	/** The upper edge of the image in the place. */
	public double top(View view) {
		return start(height * scale(view), areaHeight, view.centerY());
	}

	private static double start(double length, int room, double center) {
		return length <= room ? (room - length) / 2 : Math.clamp(room / 2.0 - center * length, room - length, 0);
	}

	/** The view with the image larger or smaller, while what is at a point of the place stays there. */
	public View zoomed(View view, double factor, double x, double y) {
		double before = scale(view);
		double after = Math.clamp(before * factor, fitScale(), Math.max(MAX_SCALE, fitScale()));
		double imageX = (x - left(view)) / before;
		double imageY = (y - top(view)) / before;
		return at(after, x - imageX * after, y - imageY * after);
	}

	/** The view at a scale, around a point of the place. */
	public View atScale(View view, double scale, double x, double y) {
		return zoomed(view, scale / scale(view), x, y);
	}

	/** The view with the image moved by so many pixels of the place. */
	public View moved(View view, double x, double y) {
		return at(scale(view), left(view) + x, top(view) + y);
	}

	private View at(double scale, double left, double top) {
		return new View(scale / fitScale(), center(width * scale, areaWidth, left), center(height * scale, areaHeight, top));
	}

	private static double center(double length, int room, double start) {
		return length <= room ? 0.5 : (room / 2.0 - Math.clamp(start, room - length, 0)) / length;
	}

	/** Whether there is more of the image than the place shows. */
	public boolean canMove(View view) {
		return width * scale(view) > areaWidth + 0.5 || height * scale(view) > areaHeight + 0.5;
	}

	/** The pixel of the image at a point of the place; it may lie outside the image. */
	public Point pixel(View view, int x, int y) {
		double scale = scale(view);
		return new Point((int) Math.floor((x - left(view)) / scale), (int) Math.floor((y - top(view)) / scale));
	}

	/** The pixels of the image that are to be seen, at least in part. */
	public Rectangle visible(View view) {
		Point first = pixel(view, 0, 0);
		Point last = pixel(view, areaWidth - 1, areaHeight - 1);
		return new Rectangle(first.x, first.y, last.x - first.x + 1, last.y - first.y + 1).intersection(new Rectangle(0, 0, width, height));
	}

	/** Where a part of the image is in the place. */
	public Rectangle placed(View view, Rectangle part) {
		double scale = scale(view);
		int x = (int) Math.round(left(view) + part.x * scale);
		int y = (int) Math.round(top(view) + part.y * scale);
		int right = (int) Math.round(left(view) + (part.x + part.width) * scale);
		int bottom = (int) Math.round(top(view) + (part.y + part.height) * scale);
		return new Rectangle(x, y, Math.max(1, right - x), Math.max(1, bottom - y));
	}

	/** A distance of 1, 2 or 5 times a power of ten at which lines of a grid are far enough apart on the screen, in pixels of the image. */
	public static int gridDistance(double scale) {
		int distance = 1;
		int[] factors = { 2, 5, 10 };
		int power = 1;
		for (int i = 0; distance * scale < GRID; i++) {
			distance = power * factors[i % factors.length];
			power = i % factors.length == factors.length - 1 ? distance : power;
		}
		return distance;
	}
}
