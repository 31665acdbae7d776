package org.promptstudio.ui.testing;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.contexts.IContextService;

/** Sends keys to the control that has the focus, by the filters of the display as SWT does, so that the workbench sees them first. */
public final class Keyboard {

	private static int time = 1;

	private Keyboard() {
	}

	/** Types a letter, a digit or a sign; with Ctrl a letter is its control character. */
	public static void type(char character, int modifiers) {
		boolean control = (modifiers & SWT.MOD1) != 0 && Character.isLetter(character);
		stroke(character, control ? (char) (character & 0x1f) : character, modifiers);
	}

	/** Presses and releases a key without a character, such as an arrow. */
	public static void press(int keyCode, int modifiers) {
		boolean hasCharacter = keyCode == SWT.DEL || keyCode == SWT.ESC || keyCode == SWT.CR;
		stroke(keyCode, hasCharacter ? (char) keyCode : 0, modifiers);
	}

	private static void stroke(int keyCode, char character, int modifiers) {
		send(SWT.KeyDown, keyCode, character, modifiers);
		send(SWT.KeyUp, keyCode, character, modifiers);
	}

	/** Presses a key and keeps it down. */
	public static void hold(int keyCode) {
		send(SWT.KeyDown, keyCode, character(keyCode), 0);
	}

	/** Lets go of a key. */
	public static void release(int keyCode) {
		send(SWT.KeyUp, keyCode, character(keyCode), (keyCode & SWT.MODIFIER_MASK) == keyCode ? keyCode : 0);
	}

	private static char character(int keyCode) {
		return keyCode < 128 ? (char) keyCode : 0;
	}

	private static void send(int type, int keyCode, char character, int modifiers) {
		Control focus = Display.getCurrent().getFocusControl();
		Event event = new Event();
		event.keyCode = keyCode;
		event.character = character;
		event.stateMask = modifiers;
		event.time = ++time; // the workbench takes two Esc or Delete of one time for one
		focus.notifyListeners(type, event);
		UiPump.events();
	}

	/** Gives a control the keyboard, as a click on it does: once its window is the active one, which would move the focus when it became so later. */
	public static void focus(Control control) {
		activate(control.getShell());
		UiPump.until("the control has the focus", () -> control.isFocusControl()
				|| (control.setFocus() || control.forceFocus()) && holdsFocus(control));
	}

	private static boolean holdsFocus(Control control) {
		for (Control at = control.getDisplay().getFocusControl(); at != null; at = at.getParent()) {
			if (at == control) {
				return true;
			}
		}
		return false;
	}

	/** Waits until a window is the active one. */
	public static void activate(Shell shell) {
		UiPump.until("the window is the active one (is there a window manager?)", () -> {
			if (shell.getDisplay().getActiveShell() != shell) {
				shell.forceActive();
			}
			return shell.getDisplay().getActiveShell() == shell;
		});
	}

	/** Waits until the window is the active one and a context of keys is active, or no longer. */
	public static void untilActive(String context, boolean active) {
		activate(Workbench.shell());
		IContextService contexts = PlatformUI.getWorkbench().getService(IContextService.class);
		UiPump.until(context + " is active: " + active, () -> contexts.getActiveContextIds().contains(context) == active);
	}
}
