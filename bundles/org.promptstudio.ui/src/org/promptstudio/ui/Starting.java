package org.promptstudio.ui;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/**
 * While the workbench starts, lets wait what the first item on the screen does not need. The start begins before the window is made and is over when the
 * first item was painted, when it is clear that there is none, or after a second and a half. User-interface thread only.
 */
public final class Starting {

	private static final int LATEST_MILLIS = 1500;
	private static final List<Runnable> WAITING = new ArrayList<>();
	private static boolean starting;

	private Starting() {
	}

	/** The window is about to be made. */
	public static void begin(Display display) {
		starting = true;
		display.timerExec(LATEST_MILLIS, Starting::end);
	}

	/** Whether the first item is still to be waited for. */
	public static boolean isStarting() {
		return starting;
	}

	/** The start is over: what waits is done, one thing after the other, each in a turn of the event loop of its own. Without effect later on. */
	public static void end() {
		if (starting) {
			starting = false;
			List<Runnable> waiting = List.copyOf(WAITING);
			WAITING.clear();
			waiting.forEach(Runnable::run);
		}
	}

	/** Does something after the start, unless the control is disposed by then; at once when the start is over. */
	public static void after(Control control, Runnable action) {
		if (starting) {
			WAITING.add(() -> UiThread.later(control, action));
		} else {
			action.run();
		}
	}
}
