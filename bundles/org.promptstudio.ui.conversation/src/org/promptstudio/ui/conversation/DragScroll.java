package org.promptstudio.ui.conversation;

import java.util.function.IntConsumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/**
 * Scrolls while a selection is dragged past the edge of a text: the conversation where its view cuts the text, else the text in its card. What the
 * text control does by itself is not used: it scrolls faster than it selects where lines are of different heights.
 */
final class DragScroll {

	private static final int STEP_MILLIS = 40;
	private static final int LEAST = 4;
	private static final int MOST = 48;

	private final Composite view;
	private final StyledText text;
	private final IntConsumer scrollView;
	private final IntConsumer scrollText;
	private final Runnable step = this::step;
	private boolean dragging;
	private boolean following;

	private DragScroll(Composite view, StyledText text, IntConsumer scrollView, IntConsumer scrollText) {
		this.view = view;
		this.text = text;
		this.scrollView = scrollView;
		this.scrollText = scrollText;
	}

	/**
	 * Adds it to a text.
	 *
	 * @param view holds the text and may show only a part of it
	 * @param scrollView scrolls the view by pixels, negative ones up
	 * @param scrollText scrolls the text within its own bounds by pixels
	 */
	static void install(Composite view, StyledText text, IntConsumer scrollView, IntConsumer scrollText) {
		DragScroll scroll = new DragScroll(view, text, scrollView, scrollText);
		text.addListener(SWT.MouseMove, event -> scroll.moved((event.stateMask & SWT.BUTTON1) != 0));
		text.addListener(SWT.MouseUp, event -> scroll.dragging = false);
	}

	private void moved(boolean pressed) {
		if (following) {
			return;
		}
		boolean before = dragging;
		dragging = pressed && past() != 0;
		if (dragging) {
			follow(); // ends what the control has begun
			if (!before) {
				text.getDisplay().timerExec(STEP_MILLIS, step);
			}
		}
	}

	private Point pointer() {
		return text.toControl(text.getDisplay().getCursorLocation());
	}

	/** The first row of pixels of the text that is to be seen. */
	private int top() {
		return Math.max(0, viewTop());
	}

	/** The last row of pixels of the text that is to be seen. */
	private int bottom() {
		return Math.min(text.getClientArea().height, viewTop() + view.getClientArea().height) - 1;
	}

	/** Where the view begins, in the text's coordinates. */
	private int viewTop() {
		return text.getDisplay().map(view, text, 0, 0).y;
	}

	/** How far the pointer is below what is to be seen of the text, or above it when negative. */
	private int past() {
		int y = pointer().y;
		return y > bottom() ? y - bottom() : Math.min(0, y - top());
	}

	private void step() {
		if (text.isDisposed() || !dragging) {
			return;
		}
		int past = past();
		dragging = past != 0 && text.isVisible();
		if (dragging) {
			boolean cut = past > 0 ? bottom() < text.getClientArea().height - 1 : top() > 0;
			(cut ? scrollView : scrollText).accept(Integer.signum(past) * Math.clamp(Math.abs(past) / 2, LEAST, MOST));
			follow();
			text.getDisplay().timerExec(STEP_MILLIS, step);
		}
	}

	/** The selection reaches to the edge that the pointer has passed, as if the pointer were there. */
	private void follow() {
		Event move = new Event();
		move.stateMask = SWT.BUTTON1;
		move.x = pointer().x;
		move.y = Math.clamp(pointer().y, top(), Math.max(top(), bottom()));
		following = true;
		text.notifyListeners(SWT.MouseMove, move);
		following = false;
	}
}
