package org.promptstudio.ui.conversation;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.widgets.Control;

/** How large texts are, in percent of the normal size; the same for all items, and remembered. */
final class Zoom {

	private static final int[] STEPS = { 50, 67, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300 };
	private static final int NORMAL = 100;
	private static final String KEY = "zoom";
	private static final IEclipsePreferences PREFERENCES = InstanceScope.INSTANCE.getNode("org.promptstudio.ui.conversation");

	private final List<Runnable> listeners = new ArrayList<>();
	private int percent = Math.clamp(PREFERENCES.getInt(KEY, NORMAL), STEPS[0], STEPS[STEPS.length - 1]);

	/** The present size, 50 to 300. */
	int percent() {
		return percent;
	}

	/** Goes to the next larger (1) or smaller (-1) step; 0 goes back to the normal size. */
	void step(int direction) {
		int target = direction == 0 ? NORMAL : percent;
		if (direction > 0) {
			for (int i = STEPS.length - 1; i >= 0 && STEPS[i] > percent; i--) {
				target = STEPS[i];
			}
		} else if (direction < 0) {
			for (int i = 0; i < STEPS.length && STEPS[i] < percent; i++) {
				target = STEPS[i];
			}
		}
		if (target != percent) {
			percent = target;
			PREFERENCES.putInt(KEY, percent);
			List.copyOf(listeners).forEach(Runnable::run);
		}
	}

	/** Runs an action after each change, until the control is disposed. */
	void onChange(Control control, Runnable action) {
		listeners.add(action);
		control.addDisposeListener(event -> listeners.remove(action));
	}
}
