package org.promptstudio.bench;

import java.util.function.BooleanSupplier;

import org.eclipse.core.runtime.ILog;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.promptstudio.app.StudioApplication;
import org.promptstudio.ui.StudioWorkspace;

/** Starts the studio as it is, waits until it is at rest, measures, and closes it. */
final class StudioRun {

	private static final int FAILED = 1;
	private static final int LOOK_MILLIS = 200;

	private final Display display;
	private final BooleanSupplier ready;
	private final Runnable measurement;
	private boolean failed;

	/**
	 * A run.
	 *
	 * @param display which the workbench will use, made by {@link PlatformUI#createDisplay()} in this thread
	 * @param ready whether the measurement can begin; asked while the workbench is running and no index is being made
	 * @param measurement what is done then, in the user-interface thread
	 */
	StudioRun(Display display, BooleanSupplier ready, Runnable measurement) {
		this.display = display;
		this.ready = ready;
		this.measurement = measurement;
	}

	/** Runs the workbench until it is closed; the application's exit code. */
	Object start(IApplicationContext context) {
		display.timerExec(LOOK_MILLIS, this::look);
		Object code = new StudioApplication().start(context);
		return failed ? Integer.valueOf(FAILED) : code;
	}

	private void look() {
		if (!PlatformUI.isWorkbenchRunning() || PlatformUI.getWorkbench().getWorkbenchWindowCount() == 0 || StudioWorkspace.get().isIndexing()
				|| !ready.getAsBoolean()) {
			display.timerExec(LOOK_MILLIS, this::look);
			return;
		}
		try {
			measurement.run();
		} catch (RuntimeException e) {
			failed = true;
			ILog.of(StudioRun.class).error("The measurement has failed.", e);
		}
		PlatformUI.getWorkbench().close();
	}
}
