package org.promptstudio.app;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

/**
 * The one application of the product. Without a sub-command it opens the workbench; {@code validate}, {@code export} and the like run without a
 * window and end with their own exit code.
 */
public final class StudioApplication implements IApplication {

	@Override
	public Object start(IApplicationContext context) {
		String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
		context.applicationRunning();
		return Integer.valueOf(StudioCommandLine.create(StudioApplication::openWorkbench).execute(arguments));
	}

	private static int openWorkbench(StartRequest request) {
		Display display = PlatformUI.createDisplay();
		try {
			int code = PlatformUI.createAndRunWorkbench(display, new StudioWorkbenchAdvisor(request));
			return (code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK).intValue();
		} finally {
			display.dispose();
		}
	}

	@Override
	public void stop() {
		if (PlatformUI.isWorkbenchRunning()) {
			Display display = PlatformUI.getWorkbench().getDisplay();
			display.asyncExec(() -> PlatformUI.getWorkbench().close());
		}
	}
}
