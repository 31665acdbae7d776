package org.promptstudio.ui.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

/** Takes the tool tip away that the pointer has brought up in a window when another window, such as a dialog, comes to the front: it would lie above it. */
public final class ToolTipCurtain {

	private final Shell window;
	private Control hidden;
	private String text;

	private ToolTipCurtain(Shell window) {
		this.window = window;
	}

	/** Watches a window until it is disposed. */
	public static void install(Shell window) {
		ToolTipCurtain curtain = new ToolTipCurtain(window);
		window.addListener(SWT.Deactivate, event -> curtain.hide());
		window.addListener(SWT.Activate, event -> curtain.restore());
	}

	private void hide() {
		restore();
		Control control = window.getDisplay().getCursorControl();
		if (control != null && control.getShell() == window && control.getToolTipText() != null) {
			hidden = control;
			text = control.getToolTipText();
			control.setToolTipText(null);
		}
	}

	private void restore() {
		if (hidden != null && !hidden.isDisposed() && hidden.getToolTipText() == null) {
			hidden.setToolTipText(text);
		}
		hidden = null;
	}
}
