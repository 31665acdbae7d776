package org.promptstudio.ui.conversation.text;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;

/** Text cut to the room there is. */
final class Shortened {

	private Shortened() {
	}

	/** The text, with an ellipsis for what does not fit a width in the font of a graphics context. */
	static String text(GC gc, String text, int width) {
		int end = text.length();
		String shown = text;
		int extent = gc.textExtent(shown, SWT.DRAW_TRANSPARENT).x;
		while (end > 0 && extent > width) {
			end = Math.max(0, Math.min(end - 1, end * width / extent));
			shown = text.substring(0, end).stripTrailing() + "…";
			extent = gc.textExtent(shown, SWT.DRAW_TRANSPARENT).x;
		}
		return shown;
	}
}
