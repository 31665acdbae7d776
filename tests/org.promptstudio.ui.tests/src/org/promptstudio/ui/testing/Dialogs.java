package org.promptstudio.ui.testing;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;

/** Acts in dialogs, which hold the test until they are closed: what is to be done in one is said before it opens. */
public final class Dialogs {

	private static final int LOOK_AGAIN = 20;
	private static final int GIVE_UP = 300;

	/** What happened in a dialog. */
	public static final class Answer {
		private boolean given;

		/** Whether the dialog came and the act was done. */
		public boolean isGiven() {
			return given;
		}
	}

	private Dialogs() {
	}

	/** Presses a button in the next dialog. */
	public static Answer press(String button) {
		return act(shell -> press(shell, button));
	}

	/** Does something in the next dialog, once it is there; the act has to close it. */
	public static Answer act(Consumer<Shell> act) {
		Display display = Display.getCurrent();
		List<Shell> before = Arrays.asList(display.getShells());
		Answer answer = new Answer();
		look(display, before, answer, act, 0);
		return answer;
	}

	private static void look(Display display, List<Shell> before, Answer answer, Consumer<Shell> act, int times) {
		display.timerExec(LOOK_AGAIN, () -> {
			Shell dialog = Arrays.stream(display.getShells()).filter(shell -> !before.contains(shell) && isDialog(shell)).findFirst().orElse(null);
			if (dialog != null) {
				answer.given = true;
				try {
					act.accept(dialog);
				} catch (RuntimeException | AssertionError e) {
					dialog.close(); // or the test would wait for ever
					throw e;
				}
			} else if (times < GIVE_UP) {
				look(display, before, answer, act, times + 1);
			}
		});
	}

	private static boolean isDialog(Shell shell) {
		return shell.isVisible() && shell.getParent() != null && (shell.getStyle() & SWT.TITLE) != 0;
	}

	/** Presses a button of a dialog by its text, without the mark of its mnemonic. */
	public static void press(Shell dialog, String button) {
		Button found = Widgets.all(dialog).stream().filter(Button.class::isInstance).map(Button.class::cast)
				.filter(candidate -> candidate.getText().replace("&", "").equals(button)).findFirst()
				.orElseThrow(() -> new AssertionError("No button " + button + " in " + dialog.getText()));
		if (!found.isEnabled()) {
			throw new AssertionError("The button " + button + " cannot be pressed");
		}
		found.notifyListeners(SWT.Selection, new Event());
	}
}
