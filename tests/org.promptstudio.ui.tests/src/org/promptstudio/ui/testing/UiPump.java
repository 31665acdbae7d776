package org.promptstudio.ui.testing;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

import org.eclipse.swt.widgets.Display;

/** Lets the event loop run inside a test, which holds the user-interface thread. */
public final class UiPump {

	/** How long a condition may take; far more than any should. */
	private static final Duration LIMIT = Duration.ofSeconds(15);
	private static final int LOOK_AGAIN = 15;

	private UiPump() {
	}

	/** Handles events until a condition holds; the test fails when it does not in fifteen seconds. */
	public static void until(String what, BooleanSupplier condition) {
		if (!within(LIMIT, condition)) {
			fail("Not within " + LIMIT.toSeconds() + " seconds: " + what);
		}
	}

	/** Handles events until a condition holds, or a time is over; whether it held. */
	public static boolean within(Duration limit, BooleanSupplier condition) {
		Display display = Display.getCurrent();
		Instant end = Instant.now().plus(limit);
		Runnable wake = () -> {};
		while (true) {
			events();
			if (condition.getAsBoolean()) {
				return true;
			}
			if (Instant.now().isAfter(end)) {
				return false;
			}
			display.timerExec(LOOK_AGAIN, wake);
			display.sleep();
		}
	}

	/** Handles the events that are waiting, and those that they make. */
	public static void events() {
		Display display = Display.getCurrent();
		while (display.readAndDispatch()) {
			// until there is none
		}
	}
}
