package org.promptstudio.ui.feedback.view;

import java.util.function.BooleanSupplier;

import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.contexts.IContextService;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.SingleKeys;
import org.promptstudio.ui.views.FocusContexts;

/**
 * Keeps the contexts of the view's keys active while they are free: all of them while the focus is in the view; those between questions not where people type;
 * Enter only in a question's control that it does not press.
 */
final class FeedbackKeys extends FocusContexts {

	private final BooleanSupplier inQuestion;

	/** @param inQuestion whether a question has the keyboard */
	FeedbackKeys(Control root, IContextService contexts, BooleanSupplier inQuestion) {
		super(root, contexts);
		this.inQuestion = inQuestion;
	}

	@Override
	protected void update(Control focus, boolean isInside) {
		boolean free = isInside && !SingleKeys.takesText(focus);
		set(FeedbackCommands.VIEW_CONTEXT, isInside);
		set(FeedbackCommands.QUESTIONS_CONTEXT, free);
		set(FeedbackCommands.ENTER_CONTEXT, free && !(focus instanceof IconButton) && inQuestion.getAsBoolean());
	}
}
