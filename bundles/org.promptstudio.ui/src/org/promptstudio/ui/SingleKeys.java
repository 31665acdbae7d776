package org.promptstudio.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;

/**
 * Keeps the context of the single-letter keys active exactly while the focus is in a window of the workbench and in no field where people type.
 * User-interface thread.
 */
public final class SingleKeys {

	/** The context of everything the studio does in its windows. */
	public static final String STUDIO_CONTEXT = "org.promptstudio.ui.context";
	/** The context of the single-letter keys, below {@link #STUDIO_CONTEXT}. */
	public static final String CONTEXT = "org.promptstudio.ui.singleKeys";

	private static final String INSTALLED = SingleKeys.class.getName();
	private static final String TYPING = SingleKeys.class.getName() + ".typing";

	private final IWorkbench workbench;
	private final IContextService contexts;
	private IContextActivation activation;
	private boolean requested;

	private SingleKeys(IWorkbench workbench) {
		this.workbench = workbench;
		this.contexts = workbench.getService(IContextService.class);
	}

	/** Starts watching the focus of a workbench; again and again is as good as once. */
	public static void install(IWorkbench workbench) {
		Display display = workbench.getDisplay();
		if (display.getData(INSTALLED) == null) {
			SingleKeys keys = new SingleKeys(workbench);
			display.setData(INSTALLED, keys);
			Listener listener = event -> keys.request();
			display.addFilter(SWT.FocusIn, listener);
			display.addFilter(SWT.Activate, listener);
			display.addFilter(SWT.Deactivate, listener);
			keys.contexts.activateContext(STUDIO_CONTEXT);
			keys.request();
		}
	}

	/**
	 * Says that people type in a control that is no text field, such as a list that jumps to what is typed, or do so no longer.
	 */
	public static void setTyping(Control control, boolean typing) {
		control.setData(TYPING, typing ? Boolean.TRUE : null);
		if (control.getDisplay().getData(INSTALLED) instanceof SingleKeys keys) {
			keys.update();
		}
	}

	/** Whether people can type text into a control. */
	public static boolean takesText(Control control) {
		return switch (control) {
			case Text text -> text.getEditable();
			case StyledText text -> text.getEditable();
			case Combo combo -> (combo.getStyle() & SWT.READ_ONLY) == 0;
			case CCombo combo -> combo.getEditable();
			case Spinner spinner -> true;
			case DateTime dateTime -> true;
			default -> control.getParent() instanceof CCombo combo ? combo.getEditable() : control.getData(TYPING) != null;
		};
	}

	private void request() {
		if (!requested) {
			requested = true;
			UiThread.later(workbench.getDisplay(), () -> {
				requested = false;
				update();
			});
		}
	}

	private void update() {
		if (workbench.isClosing()) {
			return;
		}
		boolean wanted = isWanted(workbench.getDisplay().getFocusControl());
		if (wanted && activation == null) {
			activation = contexts.activateContext(CONTEXT);
		} else if (!wanted && activation != null) {
			contexts.deactivateContext(activation);
			activation = null;
		}
	}

	private boolean isWanted(Control focus) {
		Shell active = workbench.getDisplay().getActiveShell();
		return isWindow(active) && (focus == null || !takesText(focus));
	}

	private boolean isWindow(Shell shell) {
		for (IWorkbenchWindow window : workbench.getWorkbenchWindows()) {
			if (window.getShell() == shell) {
				return true;
			}
		}
		return false;
	}
}
