package org.promptstudio.ui.conversation.text;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

/** Where characters are on the screen. */
final class RangeBoxes {

	private RangeBoxes() {
	}

	/** The boxes around characters of one line of the text, one for each line of the screen they are wrapped over; relative to the control. */
	static List<Rectangle> of(StyledText control, int start, int end) {
		List<Rectangle> boxes = new ArrayList<>();
		int from = start;
		while (from < end) {
			int top = control.getLocationAtOffset(from).y;
			int to = endOfScreenLine(control, from, end, top);
			Rectangle bounds = control.getTextBounds(from, to - 1);
			int bottom = bounds.y + bounds.height;
			boxes.add(new Rectangle(bounds.x, top, bounds.width, bottom - top));
			from = to;
		}
		return boxes;
	}

	private static int endOfScreenLine(StyledText control, int from, int end, int top) {
		if (control.getLocationAtOffset(end - 1).y == top) {
			return end;
		}
		int low = from;
		int high = end - 1;
		while (high - low > 1) {
			int middle = (low + high) >>> 1;
			Point location = control.getLocationAtOffset(middle);
			if (location.y == top) {
				low = middle;
			} else {
				high = middle;
			}
		}
		return high;
	}
}
