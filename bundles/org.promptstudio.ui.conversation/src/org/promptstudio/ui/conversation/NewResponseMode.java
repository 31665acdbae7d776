package org.promptstudio.ui.conversation;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.IExecutionListener;
import org.eclipse.core.commands.NotHandledException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;

import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.SingleKeys;

/**
 * While Shift is held and nobody types, a click on a response does not select it but begins a new response with its text. After a moment the cards say so;
 * not at once, for Shift is part of many keys. User-interface thread only.
 */
final class NewResponseMode {

	private static final int HOLD_MILLIS = 350;
	/** How far the pointer may move within a click, in pixels. */
	private static final int CLICK = 4;

	private final ConversationPane pane;
	private final CardActions actions;
	private final Display display;
	private final Listener listener = this::handle;
	private final Runnable show = this::show;
	private final IExecutionListener commands = new CommandsRun();
	private final int[] types = { SWT.KeyDown, SWT.KeyUp, SWT.MouseDown, SWT.MouseUp, SWT.Deactivate };
	private boolean held;
	private boolean shown;
	private ResponseCard pressed;
	private Point pressedAt;

	NewResponseMode(ConversationPane pane, CardActions actions) {
		this.pane = pane;
		this.actions = actions;
		display = pane.getDisplay();
		for (int type : types) {
			display.addFilter(type, listener);
		}
		ICommandService service = PlatformUI.getWorkbench().getService(ICommandService.class);
		service.addExecutionListener(commands);
		pane.addDisposeListener(event -> {
			service.removeExecutionListener(commands);
			for (int type : types) {
				display.removeFilter(type, listener);
			}
		});
	}

	/** The workbench keeps the keys of its commands for itself, so it is by the command that another key with Shift is noticed. */
	private final class CommandsRun implements IExecutionListener {
		@Override
		public void preExecute(String commandId, ExecutionEvent event) {
			hide();
		}

		@Override
		public void postExecuteSuccess(String commandId, Object result) {
			// it has begun, that is enough
		}

		@Override
		public void postExecuteFailure(String commandId, ExecutionException exception) {
			// likewise
		}

		@Override
		public void notHandled(String commandId, NotHandledException exception) {
			// it has done nothing
		}
	}

	private void handle(Event event) {
		switch (event.type) {
			case SWT.KeyDown -> keyDown(event);
			case SWT.KeyUp -> {
				if (event.keyCode == SWT.SHIFT) {
					end();
				}
			}
			case SWT.MouseDown -> mouseDown(event);
			case SWT.MouseUp -> mouseUp(event);
			default -> end();
		}
	}

	private void keyDown(Event event) {
		if (event.keyCode != SWT.SHIFT) {
			hide(); // another key with Shift
			return;
		}
		boolean alone = (event.stateMask & (SWT.MODIFIER_MASK | SWT.BUTTON_MASK) & ~SWT.SHIFT) == 0;
		if (!held && alone && isPossible()) {
			held = true;
			display.timerExec(HOLD_MILLIS, show);
		}
	}

	/** Whether the conversation is to be seen, nobody types, and the person may add a response. */
	private boolean isPossible() {
		Control focus = display.getFocusControl();
		boolean here = focus != null && focus.getShell() == pane.getShell() && pane.isVisible();
		return here && !SingleKeys.takesText(focus) && actions.mayAdd();
	}

	private void show() {
		if (held && !pane.isDisposed() && isPossible()) {
			shown = true;
			pane.setOffersNew(true);
		}
	}

	private void end() {
		held = false;
		hide();
	}

	private void hide() {
		display.timerExec(-1, show);
		if (shown) {
			shown = false;
			if (!pane.isDisposed()) {
				pane.setOffersNew(false);
			}
		}
	}

	private void mouseDown(Event event) {
		pressed = null;
		boolean shift = event.button == 1 && (event.stateMask & SWT.MODIFIER_MASK) == SWT.SHIFT;
		if (shift && card(event) instanceof ResponseCard card && card.textControl().getSelectionCount() == 0 && isPossible()) {
			pressed = card;
			pressedAt = new Point(event.x, event.y);
			event.type = SWT.None; // else the text would be selected from its caret to here
		}
	}

	private void mouseUp(Event event) {
		ResponseCard card = pressed;
		pressed = null;
		if (card != null && !card.isDisposed() && card(event) == card) {
			boolean moved = Math.abs(event.x - pressedAt.x) > CLICK || Math.abs(event.y - pressedAt.y) > CLICK;
			event.type = SWT.None;
			end();
			if (!moved) {
				actions.addFrom(card.response());
			}
		}
	}

	private Card card(Event event) {
		boolean onCard = event.widget instanceof Control control && !(control instanceof IconButton) && pane.holds(control);
		return onCard ? Card.around((Control) event.widget) : null;
	}
}
