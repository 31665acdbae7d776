package org.promptstudio.ui.discussion;

import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.contexts.IContextService;
import org.promptstudio.ui.SingleKeys;
import org.promptstudio.ui.views.FocusContexts;

/**
 * Keeps the contexts of the view's keys active while they are free: some while the focus is in the view, those for a discussion while it is in one and in no
 * control where people type or that keys press.
 */
final class DiscussionKeys extends FocusContexts {

	DiscussionKeys(Control root, IContextService contexts) {
		super(root, contexts);
	}

	@Override
	protected void update(Control focus, boolean isInside) {
		set(DiscussionCommandIds.VIEW_CONTEXT, isInside);
		set(DiscussionCommandIds.THREAD_CONTEXT, isInside && isInThread(focus) && !SingleKeys.takesText(focus) && !SingleKeys.isPressed(focus));
	}

	private static boolean isInThread(Control focus) {
		for (Control control = focus; control != null; control = control.getParent()) {
			if (control instanceof ThreadCard) {
				return true;
			}
		}
		return false;
	}
}
