package org.promptstudio.ui.conversation;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;

import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.conversation.text.RenderingContext;

/** The wheel and the focus anywhere on the cards of a conversation: the wheel scrolls or zooms, and the response with the focus is the selected one. */
final class PaneInput {

	private static final int WHEEL_LINES = 3;

	private final ConversationPane pane;
	private final ConversationModel model;
	private final RenderingContext context;
	private boolean followsFocus = true;
	private PromptCard focused;

	PaneInput(ConversationPane pane, ConversationModel model, RenderingContext context) {
		this.pane = pane;
		this.model = model;
		this.context = context;
		Display display = pane.getDisplay();
		Listener wheel = this::wheel;
		Listener focus = this::focusMoved;
		display.addFilter(SWT.MouseVerticalWheel, wheel);
		display.addFilter(SWT.FocusIn, focus);
		pane.addDisposeListener(event -> {
			display.removeFilter(SWT.MouseVerticalWheel, wheel);
			display.removeFilter(SWT.FocusIn, focus);
		});
	}

	/** Whether the response that gets the focus is selected; not while cards are given to other responses, for the focus wanders then. */
	void setFollowsFocus(boolean follows) {
		followsFocus = follows;
	}

	private void wheel(Event event) {
		if (!(event.widget instanceof Control control) || !pane.holds(control)) {
			return;
		}
		event.doit = false;
		if ((event.stateMask & SWT.MOD1) != 0) {
			Card over = Card.around(control);
			if (over == null || over.body().viewerOf(control).filter(viewer -> Wheel.zoom(event, viewer)).isEmpty()) {
				context.zoomBy(event.count > 0 ? 1 : -1);
			}
			return;
		}
		int pixels = -event.count * CardPlacement.WHEEL_STEP / WHEEL_LINES;
		boolean scrolled = Card.around(control) instanceof ResponseCard card && card.scrollText(pixels);
		if (!scrolled) {
			pane.scrollBy(pixels);
		}
	}

	private void focusMoved(Event event) {
		showFocus(event.widget instanceof Control control && pane.holds(control) && !(control instanceof IconButton)
				&& Card.around(control) instanceof PromptCard card ? card : null);
		if (followsFocus && event.widget instanceof Control control && pane.holds(control) && Card.around(control) instanceof ResponseCard card) {
			model.select(card.response());
		}
	}

	/** A response in focus is the selected one, and looks so; a prompt has an edge of its own for it. */
	private void showFocus(PromptCard card) {
		if (card != focused) {
			if (focused != null && !focused.isDisposed()) {
				focused.setFocused(false);
			}
			focused = card;
			if (focused != null) {
				focused.setFocused(true);
			}
		}
	}
}
