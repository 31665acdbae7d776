package org.promptstudio.ui.conversation.image;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;

import org.promptstudio.ui.conversation.image.ImageTools.Tool;

/** What the pointer does on an image: it moves it, measures on it, and shows where it is. */
final class ImageMouse {

	private final Canvas canvas;
	private final ImageViewer viewer;
	/** Where the pointer is; null when it is not on the image's place. */
	private Point at;
	private Point dragged;
	/** In pixels of the image; null when nothing is measured. */
	private Ruler ruler;
	private boolean measuring;

	/** A length on an image, in its pixels. */
	record Ruler(Point from, Point to) {
		int width() {
			return Math.abs(to.x - from.x);
		}

		int height() {
			return Math.abs(to.y - from.y);
		}

		double length() {
			return Math.hypot(width(), height());
		}

		/** The angle to the horizontal, from 0 to 90 degrees. */
		double angle() {
			return Math.toDegrees(Math.atan2(height(), width()));
		}
	}

	ImageMouse(Canvas canvas, ImageViewer viewer) {
		this.canvas = canvas;
		this.viewer = viewer;
		canvas.addListener(SWT.MouseDown, this::down);
		canvas.addListener(SWT.MouseMove, this::moved);
		canvas.addListener(SWT.MouseUp, event -> up());
		canvas.addListener(SWT.MouseExit, event -> left());
		canvas.addListener(SWT.MouseEnter, this::moved);
		canvas.addListener(SWT.MouseDoubleClick, event -> viewer.toggleFullSize());
	}

	private void down(Event event) {
		canvas.forceFocus();
		if (event.button == 1 && viewer.allowBlocked()) {
			return;
		}
		Fitting fitting = viewer.fitting();
		boolean move = event.button == 2 || event.button == 1 && ((event.stateMask & SWT.MOD1) != 0 || !viewer.tools().isOn(Tool.RULER));
		if (fitting == null || event.button > 2) {
			return;
		}
		if (move) {
			dragged = new Point(event.x, event.y);
			showCursor(fitting.canMove(viewer.motion().view()) ? SWT.CURSOR_SIZEALL : SWT.CURSOR_ARROW);
		} else {
			Point pixel = fitting.pixel(viewer.motion().view(), event.x, event.y);
			ruler = new Ruler(pixel, pixel);
			measuring = true;
			canvas.redraw();
		}
	}

	private void moved(Event event) {
		at = new Point(event.x, event.y);
		Fitting fitting = viewer.fitting();
		if (fitting == null) {
			showCursor(viewer.isBlocked() ? SWT.CURSOR_HAND : SWT.CURSOR_ARROW);
			return;
		}
		if (dragged != null) {
			viewer.motion().move(event.x - dragged.x, event.y - dragged.y);
			dragged = at;
		} else if (measuring) {
			ruler = new Ruler(ruler.from(), fitting.pixel(viewer.motion().view(), event.x, event.y));
		} else {
			showCursor(viewer.tools().isOn(Tool.RULER) ? SWT.CURSOR_CROSS : SWT.CURSOR_ARROW);
		}
		tellPointer(fitting);
		viewer.bar().update();
		canvas.redraw();
	}

	/** Shows the lines of the cross grid where the pointer is, before it moves. */
	void tellPointer() {
		Fitting fitting = viewer.fitting();
		if (at != null && fitting != null) {
			tellPointer(fitting);
		}
	}

	private void tellPointer(Fitting fitting) {
		if (viewer.tools().isOn(Tool.CROSS_GRID)) {
			double scale = fitting.scale(viewer.motion().view());
			double x = (at.x - fitting.left(viewer.motion().view())) / scale / fitting.width();
			double y = (at.y - fitting.top(viewer.motion().view())) / scale / fitting.height();
			boolean inside = x >= 0 && x <= 1 && y >= 0 && y <= 1;
			viewer.motion().group().pointer = inside ? new double[] { x, y } : null;
			viewer.tools().changed();
		}
	}

	private void up() {
		dragged = null;
		measuring = false;
		showCursor(viewer.tools().isOn(Tool.RULER) ? SWT.CURSOR_CROSS : SWT.CURSOR_ARROW);
	}

	private void left() {
		at = null;
		if (viewer.motion().group().pointer != null) {
			viewer.motion().group().pointer = null;
			viewer.tools().changed();
		}
		viewer.bar().update();
		canvas.redraw();
	}

	private void showCursor(int cursor) {
		canvas.setCursor(cursor == SWT.CURSOR_ARROW ? null : canvas.getDisplay().getSystemCursor(cursor));
	}

	/** Where the pointer is, or the middle of the image's place. */
	Point pointer() {
		Rectangle area = canvas.getClientArea();
		return at == null ? new Point(area.width / 2, area.height / 2) : at;
	}

	/** Whether the pointer is on the image's place. */
	boolean isInside() {
		return at != null;
	}

	/** What was measured last, while the ruler is on; null for nothing. */
	Ruler ruler() {
		return viewer.tools().isOn(Tool.RULER) ? ruler : null;
	}

	/** Forgets what was measured: another image is shown. */
	void forget() {
		ruler = null;
		measuring = false;
		dragged = null;
	}
}
