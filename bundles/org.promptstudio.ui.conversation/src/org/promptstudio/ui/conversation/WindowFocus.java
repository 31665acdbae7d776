package org.promptstudio.ui.conversation;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;

import org.promptstudio.ui.UiThread;

/** Gives the focus once a window is active again: after a dialog it takes up its former focus, and would undo what was done before. */
final class WindowFocus {

	private WindowFocus() {
	}

	/** Does something to the focus, not before the window of a control is active; nothing when the control is gone then. */
	static void give(Control owner, Runnable focus) {
		Shell shell = owner.getShell();
		if (owner.getDisplay().getActiveShell() == shell) {
			UiThread.later(owner, focus);
			return;
		}
		shell.addListener(SWT.Activate, new Listener() {
			@Override
			public void handleEvent(Event event) {
				shell.removeListener(SWT.Activate, this);
				UiThread.later(owner, focus);
			}
		});
	}
}
