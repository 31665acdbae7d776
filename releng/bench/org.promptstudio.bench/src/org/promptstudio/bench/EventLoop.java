package org.promptstudio.bench;

import java.util.function.BooleanSupplier;

import org.eclipse.swt.widgets.Display;

/** Runs the events of the display and keeps how long each of them took. User-interface thread. */
final class EventLoop {

	private static final int LIMIT_MILLIS = 300_000;

	private final Display display;
	private Times events = new Times();

	EventLoop(Display display) {
		this.display = display;
	}

	/** Runs events until there is none left and the condition holds; it is asked only when there is none left. */
	void untilIdleAnd(BooleanSupplier condition, String what) {
		run(condition, true, what);
	}

	/** Runs events until the condition holds; it is asked after each event. For times in which other events keep coming. */
	void until(BooleanSupplier condition, String what) {
		run(condition, false, what);
	}

	private void run(BooleanSupplier condition, boolean idle, String what) {
		boolean[] late = { false };
		Runnable alarm = () -> late[0] = true;
		display.timerExec(LIMIT_MILLIS, alarm);
		while (true) {
			boolean worked = dispatch();
			if ((!worked || !idle) && condition.getAsBoolean()) {
				break;
			}
			if (late[0]) {
				throw new IllegalStateException("It took more than " + LIMIT_MILLIS / 1000 + " seconds until " + what + ".");
			}
			if (!worked) {
				display.sleep();
			}
		}
		display.timerExec(-1, alarm);
	}

	/** Runs events for a time. */
	void during(int millis) {
		boolean[] over = { false };
		display.timerExec(millis, () -> over[0] = true);
		while (!over[0]) {
			if (!dispatch()) {
				display.sleep();
			}
		}
	}

	private boolean dispatch() {
		long begin = System.nanoTime();
		boolean worked = display.readAndDispatch();
		if (worked) {
			events.add(System.nanoTime() - begin);
		}
		return worked;
	}

	/** How long the events took since this was asked last. */
	Times takeEvents() {
		Times taken = events;
		events = new Times();
		return taken;
	}
}
