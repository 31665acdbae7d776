package org.promptstudio.ui.conversation;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Widget;

import org.promptstudio.ui.conversation.viewer.ContentViewer;

/** Gives the wheel with Ctrl to viewers. */
final class Wheel {

	private Wheel() {
	}

	static boolean isInside(Widget widget, Control control) {
		for (Control current = widget instanceof Control inner ? inner : null; current != null; current = current.getParent()) {
			if (current == control) {
				return true;
			}
		}
		return false;
	}

	/** Zooms a viewer at the pointer; false when it leaves that to the texts. */
	static boolean zoom(Event event, ContentViewer viewer) {
		Point at = event.display.map((Control) event.widget, viewer.control(), event.x, event.y);
		return viewer.zoomBy(event.count > 0 ? 1 : -1, at.x, at.y);
	}
}
