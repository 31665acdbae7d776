package org.promptstudio.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.promptstudio.ui.internal.Toast;

/** Short news in the lower corner of a window: what was done, with a way to undo it. At most one at a time, for a few seconds. */
public final class Toasts {

	/** How long a toast stays, in milliseconds; longer while the pointer or the focus is on it. */
	public static final int DURATION = 6_000;

	private static final String CURRENT = Toasts.class.getName();

	private Toasts() {
	}

	/** Shows a text in the window of a page. */
	public static void show(IWorkbenchPage page, String text) {
		show(page.getWorkbenchWindow().getShell(), text, null, null);
	}

	/** Shows a text with something to press in the window of a page. */
	public static void show(IWorkbenchPage page, String text, String action, Runnable run) {
		show(page.getWorkbenchWindow().getShell(), text, action, run);
	}

	/**
	 * Shows a text in place of the one before. Esc closes it. User-interface thread.
	 *
	 * @param action what can be done about it, a verb; null for nothing
	 * @param run does it; the toast is gone by then
	 */
	public static void show(Shell shell, String text, String action, Runnable run) {
		hide(shell);
		Toast toast = new Toast(shell, text, action, run);
		shell.setData(CURRENT, toast);
		toast.addListener(SWT.Dispose, event -> {
			if (shell.getData(CURRENT) == toast) {
				shell.setData(CURRENT, null);
			}
		});
		toast.closeAfter(DURATION);
	}

	/** Takes away the toast of a window, if there is one. */
	public static void hide(Shell shell) {
		if (shell.getData(CURRENT) instanceof Control toast && !toast.isDisposed()) {
			toast.dispose();
		}
	}
}
