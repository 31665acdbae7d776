package org.promptstudio.ui.feedback.view;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.SingleKeys;
import org.promptstudio.ui.UiThread;

/**
 * Keeps the contexts of the view's keys active while they are free: all of them while the focus is in the view; those between questions not where people type;
 * Enter only in a question's control that it does not press.
 */
final class FeedbackKeys {

	private final Control root;
	private final IContextService contexts;
	private final BooleanSupplier inQuestion;
	private final Map<String, IContextActivation> active = new HashMap<>();

	/** @param inQuestion whether a question has the keyboard */
	FeedbackKeys(Control root, IContextService contexts, BooleanSupplier inQuestion) {
		this.root = root;
		this.contexts = contexts;
		this.inQuestion = inQuestion;
		Listener moved = event -> UiThread.later(root, this::update);
		root.getDisplay().addFilter(SWT.FocusIn, moved);
		root.addDisposeListener(event -> {
			root.getDisplay().removeFilter(SWT.FocusIn, moved);
			active.values().forEach(contexts::deactivateContext);
			active.clear();
		});
	}

	private void update() {
		Control focus = root.getDisplay().getFocusControl();
		boolean inside = isInside(focus);
		boolean free = inside && !SingleKeys.takesText(focus);
		set(FeedbackCommands.VIEW_CONTEXT, inside);
		set(FeedbackCommands.QUESTIONS_CONTEXT, free);
		set(FeedbackCommands.ENTER_CONTEXT, free && !(focus instanceof IconButton) && inQuestion.getAsBoolean());
	}

	private boolean isInside(Control focus) {
		for (Control control = focus; control != null; control = control.getParent()) {
			if (control == root) {
				return true;
			}
		}
		return false;
	}

	private void set(String context, boolean wanted) {
		if (wanted) {
			active.computeIfAbsent(context, contexts::activateContext);
		} else if (active.containsKey(context)) {
			contexts.deactivateContext(active.remove(context));
		}
	}
}
