package org.promptstudio.ui.conversation.image;

import java.util.Objects;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

import org.promptstudio.ui.conversation.image.ImageTools.Group;
import org.promptstudio.ui.conversation.image.ImageTools.Tool;

/** Which part of an image is to be seen and how large: its own view, or the one that linked images have in common. User-interface thread only. */
final class ImageMotion {

	static final double STEP = 1.25;

	private final ImageViewer viewer;
	private Group own = new Group();
	/** What the linked images have in common; null for an image that is compared with no other. */
	private Object groupKey;
	/** Whether it has shown what the images have in common: it goes on with that when it is for itself again. */
	private boolean wasLinked;

	ImageMotion(ImageViewer viewer) {
		this.viewer = viewer;
	}

	/** Another image is shown, all of it unless it is linked to others. */
	void reset() {
		own = new Group();
		wasLinked = false;
	}

	void setGroup(Object key) {
		groupKey = key;
	}

	/** Whether the image is one of several that are compared. */
	boolean canLink() {
		return groupKey != null;
	}

	/** What it shares with others: those of its group, or nobody. */
	Group group() {
		boolean linked = canLink() && viewer.tools().isOn(Tool.LINK);
		if (!linked && wasLinked) {
			own.view = viewer.tools().group(groupKey).view;
		}
		wasLinked = linked;
		return linked ? viewer.tools().group(groupKey) : own;
	}

	/** All images are moved together from now on, and show what this one does; or each goes on for itself with what it shows. */
	void setLinked(boolean linked) {
		if (linked && canLink()) {
			viewer.tools().group(groupKey).view = view();
		}
		viewer.tools().set(Tool.LINK, linked);
	}

	View view() {
		return group().view;
	}

	private void setView(View view) {
		if (!Objects.equals(group().view, view)) {
			group().view = view;
			viewer.tools().changed();
		}
	}

	/** All of the image. */
	void fit() {
		setView(View.FIT);
	}

	/** Each pixel of the image a pixel of the screen. */
	void actualSize() {
		Fitting fitting = viewer.fitting();
		if (fitting != null) {
			Point at = viewer.mouse().pointer();
			setView(fitting.atScale(view(), 1, at.x, at.y));
		}
	}

	/** Larger by so many steps, or smaller, in the middle of the view. */
	void zoomBy(int steps) {
		Rectangle area = viewer.canvas().getClientArea();
		zoomBy(steps, area.width / 2, area.height / 2);
	}

	/** Larger by so many steps, or smaller; what is at a point of the view stays there. */
	void zoomBy(int steps, int x, int y) {
		Fitting fitting = viewer.fitting();
		if (fitting != null) {
			setView(fitting.zoomed(view(), Math.pow(STEP, steps), x, y));
		}
	}

	/** Moves the image by so many pixels. */
	void move(int x, int y) {
		Fitting fitting = viewer.fitting();
		if (fitting != null) {
			setView(fitting.moved(view(), x, y));
		}
	}

	/** Moves the image by a part of what is to be seen. */
	void movePages(double right, double down) {
		Rectangle area = viewer.canvas().getClientArea();
		move((int) (-right * area.width), (int) (-down * area.height));
	}
}
