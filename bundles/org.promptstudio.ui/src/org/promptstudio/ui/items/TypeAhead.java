package org.promptstudio.ui.items;

import java.util.function.IntConsumer;
import java.util.function.ToIntFunction;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.promptstudio.ui.SingleKeys;

/**
 * Lets people jump to a row by typing the beginning of its name. While they type, no single-letter key does anything else.
 */
final class TypeAhead {

	/** A rest of so many milliseconds ends the word. */
	private static final int REST = 1_000;
	private static final int COMMAND_KEYS = SWT.MOD1 | SWT.MOD3;

	private final Control control;
	private final ToIntFunction<String> find;
	private final IntConsumer show;
	private final Runnable end = this::end;
	private String typed = "";

	/**
	 * Listens to the keys of a control.
	 *
	 * @param find the row for what was typed, or a negative number
	 * @param show shows a row
	 */
	TypeAhead(Control control, ToIntFunction<String> find, IntConsumer show) {
		this.control = control;
		this.find = find;
		this.show = show;
		control.addListener(SWT.KeyDown, this::typed);
		control.addListener(SWT.FocusOut, event -> end());
	}

	private void typed(Event event) {
		boolean inside = event.character == ' ' && !typed.isEmpty();
		boolean printable = event.character > ' ' && event.character != SWT.DEL;
		if (!event.doit || !inside && !printable || (event.stateMask & COMMAND_KEYS) != 0) {
			return;
		}
		event.doit = false;
		typed += event.character;
		SingleKeys.setTyping(control, true);
		control.getDisplay().timerExec(REST, end);
		int row = find.applyAsInt(typed);
		if (row >= 0) {
			show.accept(row);
		}
	}

	private void end() {
		if (!typed.isEmpty()) {
			typed = "";
			if (!control.isDisposed()) {
				SingleKeys.setTyping(control, false);
			}
		}
	}
}
