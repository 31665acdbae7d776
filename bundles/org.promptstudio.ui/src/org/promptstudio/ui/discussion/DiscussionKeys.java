package org.promptstudio.ui.discussion;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;
import org.promptstudio.ui.SingleKeys;
import org.promptstudio.ui.UiThread;

/**
 * Keeps the contexts of the view's keys active while they are free: some while the focus is in the view, those for a discussion while it is in one and in no
 * control where people type or that keys press.
 */
final class DiscussionKeys {

	private final Control root;
	private final IContextService contexts;
	private final Map<String, IContextActivation> active = new HashMap<>();

	DiscussionKeys(Control root, IContextService contexts) {
		this.root = root;
		this.contexts = contexts;
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
		boolean inThread = false;
		boolean inView = false;
		for (Control control = focus; control != null; control = control.getParent()) {
			inThread |= control instanceof ThreadCard;
			inView |= control == root;
		}
		set(DiscussionCommandIds.VIEW_CONTEXT, inView);
		set(DiscussionCommandIds.THREAD_CONTEXT, inView && inThread && !SingleKeys.takesText(focus) && !SingleKeys.isPressed(focus));
	}

	private void set(String context, boolean wanted) {
		if (wanted) {
			active.computeIfAbsent(context, contexts::activateContext);
		} else if (active.containsKey(context)) {
			contexts.deactivateContext(active.remove(context));
		}
	}
}
