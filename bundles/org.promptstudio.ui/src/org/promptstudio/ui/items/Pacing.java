package org.promptstudio.ui.items;

import java.util.concurrent.Executor;
import java.util.function.IntSupplier;

import org.eclipse.swt.widgets.Display;
import org.promptstudio.ui.UiThread;

/** Runs actions in the user-interface thread: the first at once, each other one some time after the one before. For one that waits at a time; any thread. */
final class Pacing implements Executor {

	private static final long NANOS = 1_000_000;

	private final Display display;
	private final IntSupplier pause;
	private boolean hasRun;
	private long last;

	/**
	 * A pacing.
	 *
	 * @param pause in milliseconds; asked in the user-interface thread
	 */
	Pacing(Display display, IntSupplier pause) {
		this.display = display;
		this.pause = pause;
	}

	@Override
	public void execute(Runnable action) {
		UiThread.later(display, () -> {
			long wait = hasRun ? pause.getAsInt() - (System.nanoTime() - last) / NANOS : 0;
			if (wait <= 0) {
				run(action);
			} else {
				display.timerExec((int) wait, () -> run(action));
			}
		});
	}

	private void run(Runnable action) {
		action.run();
		hasRun = true;
		last = System.nanoTime();
	}
}
