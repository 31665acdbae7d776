package org.promptstudio.ui;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ExpandBar;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.List;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Slider;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;

/**
 * Keeps the contexts of the keys without Ctrl or Alt active exactly while these keys are free: {@link #CONTEXT} while the focus is in a window of the
 * workbench, with no dialog over it, and in no control where people type; within it {@link #PRESS_CONTEXT} (Space, Enter) while it is in no control that these press, and
 * {@link #MOVE_CONTEXT} (arrows, Home, End, Page Up, Page Down) while it is in none in which those choose something. So a control always gets its
 * own keys, whatever is bound to them. User-interface thread.
 */
public final class SingleKeys {

	/** The context of everything the studio does in its windows. */
	public static final String STUDIO_CONTEXT = "org.promptstudio.ui.context";
	/** The context of the single-letter keys, below {@link #STUDIO_CONTEXT}. */
	public static final String CONTEXT = "org.promptstudio.ui.singleKeys";
	/** The context of Space and Enter, below {@link #CONTEXT}. */
	public static final String PRESS_CONTEXT = "org.promptstudio.ui.pressKeys";
	/** The context of the keys that move about, below {@link #CONTEXT}. */
	public static final String MOVE_CONTEXT = "org.promptstudio.ui.moveKeys";

	private static final String INSTALLED = SingleKeys.class.getName();
	private static final String TYPING = SingleKeys.class.getName() + ".typing";
	private static final String PRESSED = SingleKeys.class.getName() + ".pressed";
	private static final String CHOOSING = SingleKeys.class.getName() + ".choosing";

	private final IWorkbench workbench;
	private final IContextService contexts;
	private final Map<String, IContextActivation> activations = new HashMap<>();
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
			display.addFilter(SWT.FocusIn, event -> keys.focusMoved());
			display.addFilter(SWT.Activate, listener);
			display.addFilter(SWT.Deactivate, listener);
			display.addFilter(SWT.Show, keys::shown);
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

	/** Whether letters look for an entry in a control, as native lists let them. */
	private static boolean findsByTyping(Control control) {
		return control instanceof Combo || control instanceof List || control instanceof Table || control instanceof Tree;
	}

	/** Says that Space and Enter press a control that draws itself, or do so no longer. */
	public static void setPressed(Control control, boolean pressed) {
		if (pressed != (control.getData(PRESSED) != null)) {
			control.setData(PRESSED, pressed ? Boolean.TRUE : null);
			if (control.isFocusControl() && control.getDisplay().getData(INSTALLED) instanceof SingleKeys keys) {
				keys.request();
			}
		}
	}

	/** Whether Space or Enter press a control, or something in it. */
	public static boolean isPressed(Control control) {
		return control.getData(PRESSED) != null || control instanceof Button || control instanceof Link || control instanceof IconButton
				|| control instanceof CCombo
				|| control instanceof ToolBar || control instanceof ExpandBar || control instanceof TabFolder || control instanceof CTabFolder;
	}

	/** Says of a control that draws itself that the arrow keys choose something in it. */
	public static void setChosenFrom(Control control) {
		control.setData(CHOOSING, Boolean.TRUE);
	}

	/** Whether the arrow keys choose something in a control. */
	public static boolean isChosenFrom(Control control) {
		boolean own = control.getData(CHOOSING) != null;
		boolean radio = control instanceof Button && (control.getStyle() & SWT.RADIO) != 0;
		return own || radio || control instanceof Scale || control instanceof Slider || control instanceof CCombo || control instanceof ToolBar
				|| control instanceof ExpandBar || control instanceof TabFolder || control instanceof CTabFolder;
	}

	/** A dialog is about to come up: a key pressed twice is not to open it twice before the system has made it the active window. */
	private void shown(Event event) {
		if (event.widget instanceof Shell shell && isModal(shell)) {
			setActive(MOVE_CONTEXT, false);
			setActive(PRESS_CONTEXT, false);
			setActive(CONTEXT, false);
		}
	}

	private static boolean isModal(Shell shell) {
		return (shell.getStyle() & (SWT.PRIMARY_MODAL | SWT.APPLICATION_MODAL | SWT.SYSTEM_MODAL)) != 0;
	}

	/** The next key may wait behind this event already, and a later turn of the event loop comes after it. */
	private void focusMoved() {
		update();
		request();
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
		Display display = workbench.getDisplay();
		Control focus = display.getFocusControl();
		boolean isDialogOpen = Arrays.stream(display.getShells()).anyMatch(shell -> isModal(shell) && shell.isVisible());
		boolean free = isWindow(display.getActiveShell()) && !isDialogOpen && (focus == null || !takesText(focus) && !findsByTyping(focus));
		setActive(CONTEXT, free);
		setActive(PRESS_CONTEXT, free && (focus == null || !isPressed(focus)));
		setActive(MOVE_CONTEXT, free && (focus == null || !isChosenFrom(focus)));
	}

	private void setActive(String context, boolean active) {
		if (active) {
			activations.computeIfAbsent(context, contexts::activateContext);
		} else if (activations.containsKey(context)) {
			contexts.deactivateContext(activations.remove(context));
		}
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
