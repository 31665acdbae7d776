package org.promptstudio.ui.views;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;
import org.promptstudio.ui.UiThread;

/** Keeps contexts of keys active by where the keyboard is, as long as there is a control that they belong to. */
public abstract class FocusContexts {

	private final Control root;
	private final IContextService contexts;
	private final Map<String, IContextActivation> active = new HashMap<>();

	/** @param root with it all contexts end */
	protected FocusContexts(Control root, IContextService contexts) {
		this.root = root;
		this.contexts = contexts;
		Listener moved = event -> {
			update(); // the next key may wait behind this event already
			UiThread.later(root, this::update);
		};
		root.getDisplay().addFilter(SWT.FocusIn, moved);
		root.addDisposeListener(event -> {
			root.getDisplay().removeFilter(SWT.FocusIn, moved);
			active.values().forEach(contexts::deactivateContext);
			active.clear();
		});
	}

	private void update() {
		Control focus = root.getDisplay().getFocusControl();
		update(focus, isInside(focus));
	}

	/**
	 * The keyboard has moved: decides by {@link #set} about each context.
	 *
	 * @param focus what has the keyboard; null for nothing of this application
	 * @param isInside whether that is the root, or in it
	 */
	protected abstract void update(Control focus, boolean isInside);

	private boolean isInside(Control focus) {
		for (Control control = focus; control != null; control = control.getParent()) {
			if (control == root) {
				return true;
			}
		}
		return false;
	}

	/** Activates a context, or ends that. */
	protected final void set(String context, boolean wanted) {
		if (wanted) {
			active.computeIfAbsent(context, contexts::activateContext);
		} else if (active.containsKey(context)) {
			contexts.deactivateContext(active.remove(context));
		}
	}
}
