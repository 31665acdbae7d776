package org.promptstudio.app;

import java.nio.file.Files;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionStrategy;

/**
 * The one application of the product. Without a sub-command it opens the workbench; {@code validate}, {@code export} and the like run without a
 * window and end with their own exit code.
 */
public final class StudioApplication implements IApplication {

	/** The exit code when the screenshot could not be written; the log says why. */
	static final int EXIT_NO_SCREENSHOT = 1;
	/** The exit code when another workbench already uses the workspace. */
	static final int EXIT_LOCKED = 15;
	/** The exit code when there is no display to open a window on. */
	static final int EXIT_NO_DISPLAY = 69;

	@Override
	public Object start(IApplicationContext context) {
		if (PlatformUI.getTestableObject().getTestHarness() != null) {
			return Integer.valueOf(openWorkbench(context, new StartRequest(null, false, null, null))); // the arguments are the harness's
		}
		String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
		StartRequest usual = StartRequest.usual(arguments).orElse(null);
		if (usual != null) {
			return Integer.valueOf(openWorkbench(context, usual));
		}
		CommandLine line = StudioCommandLine.create(request -> openWorkbench(context, request));
		IExecutionStrategy strategy = line.getExecutionStrategy();
		line.setExecutionStrategy(parsed -> {
			if (parsed.hasSubcommand()) {
				context.applicationRunning(); // takes the splash away; the workbench does that itself
			}
			return strategy.execute(parsed);
		});
		return Integer.valueOf(line.execute(arguments));
	}

	private static int openWorkbench(IApplicationContext context, StartRequest request) {
		Display display;
		try {
			display = PlatformUI.createDisplay();
		} catch (SWTError e) {
			if (e.code != SWT.ERROR_NO_HANDLES) {
				throw e;
			}
			System.err.println("prompt-studio: " + Messages.Start_noDisplay);
			return EXIT_NO_DISPLAY;
		}
		try (WorkspaceLock lock = WorkspaceLock.acquire()) {
			if (!lock.isHeld()) {
				context.applicationRunning(); // the splash would cover the message
				lock.tell();
				return EXIT_LOCKED;
			}
			if (request.requestedScreenshot().isEmpty() && PlatformUI.getTestableObject().getTestHarness() == null) {
				Splash.show(display);
				StartAhead.begin();
			}
			int code = PlatformUI.createAndRunWorkbench(display, new StudioWorkbenchAdvisor(request));
			if (request.requestedScreenshot().filter(screenshot -> !Files.exists(screenshot.file())).isPresent()) {
				return EXIT_NO_SCREENSHOT;
			}
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
