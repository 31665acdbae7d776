package org.promptstudio.ui;

import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/** The only door to the user-interface thread from other threads, or to a later turn of its event loop. */
public final class UiThread {

	private UiThread() {
	}

	/** Runs an action in a later turn of the event loop; nothing happens when the display is gone. Any thread. */
	public static void later(Display display, Runnable action) {
		if (!display.isDisposed()) {
			display.asyncExec(() -> {
				if (!display.isDisposed()) {
					action.run();
				}
			});
		}
	}

	/** Runs an action in a later turn of the event loop, unless the control is disposed by then. Any thread. */
	public static void later(Control control, Runnable action) {
		if (!control.isDisposed()) {
			later(control.getDisplay(), () -> {
				if (!control.isDisposed()) {
					action.run();
				}
			});
		}
	}
}
