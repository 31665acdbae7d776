package org.promptstudio.bench;

import java.lang.management.ManagementFactory;
import java.util.function.Predicate;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.PlatformUI;

import com.sun.management.OperatingSystemMXBean;

/**
 * Measures the time from the start of the Java virtual machine until what is waited for was painted, then closes the workbench. What the workbench does
 * afterwards, in later turns of its event loop, does not count. Tells the processor time of all threads beside it, which other programs disturb less. User-interface thread.
 */
final class StartTime {

	private static final int REST_MILLIS = 1000;
	private static final double NANOS_PER_MILLI = 1e6;

	private final Display display;
	private final String name;
	private final Painting painting;
	private final Predicate<Painting> shown;
	private boolean asked;
	private boolean isDone;

	private StartTime(Display display, String name, Predicate<Painting> shown) {
		this.display = display;
		this.name = name;
		this.shown = shown;
		painting = new Painting(display);
	}

	/**
	 * Begins to watch.
	 *
	 * @param name of the row
	 * @param shown whether what is waited for was painted
	 */
	static void measure(Display display, String name, Predicate<Painting> shown) {
		StartTime time = new StartTime(display, name, shown);
		display.addFilter(SWT.Paint, time::painted);
	}

	/** The look comes in a turn of the event loop after the present one, in which everything is painted that is to be painted now. */
	private void painted(Event event) {
		if (!asked && event.widget != null) {
			asked = true;
			display.asyncExec(this::look);
		}
	}

	private void look() {
		asked = false;
		if (isDone || !PlatformUI.isWorkbenchRunning() || !shown.test(painting)) {
			return;
		}
		isDone = true;
		Rows.told(name, System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime(), "ms");
		if (ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system) {
			Rows.told(name + " cpu", system.getProcessCpuTime() / NANOS_PER_MILLI, "ms");
		}
		display.timerExec(REST_MILLIS, () -> PlatformUI.getWorkbench().close());
	}
}
