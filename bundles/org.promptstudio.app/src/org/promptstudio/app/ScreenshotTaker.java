package org.promptstudio.app;

import java.io.IOException;
import java.nio.file.Files;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.promptstudio.ui.ItemNavigation;
import org.promptstudio.ui.Themes;

/** Waits until the item is shown and the window has come to rest, writes its picture, and closes the workbench. */
final class ScreenshotTaker {

	private static final int CHECK_MILLIS = 150;
	/** So many checks in a row must find nothing going on. */
	private static final int CALM_CHECKS = 6;
	private static final int MOST_CHECKS = 200;

	private final IWorkbenchWindow window;
	private final ScreenshotRequest request;
	private int calm;
	private int checks;

	ScreenshotTaker(IWorkbenchWindow window, ScreenshotRequest request) {
		this.window = window;
		this.request = request;
	}

	void start() {
		Themes.use(request.dark());
		window.getShell().setMaximized(false);
		window.getShell().setBounds(0, 0, request.width(), request.height());
		display().timerExec(CHECK_MILLIS, this::check);
	}

	private Display display() {
		return window.getShell().getDisplay();
	}

	private void check() {
		if (window.getShell() == null || window.getShell().isDisposed()) {
			return;
		}
		boolean shown = ItemNavigation.editor(window.getActivePage()).isPresent();
		calm = shown && Job.getJobManager().isIdle() ? calm + 1 : 0;
		checks++;
		if (calm < CALM_CHECKS && checks < MOST_CHECKS) {
			display().timerExec(CHECK_MILLIS, this::check);
			return;
		}
		try {
			Files.deleteIfExists(request.file());
			write();
		} catch (IOException e) {
			ILog.of(ScreenshotTaker.class).error(NLS.bind(Messages.Screenshot_notWritten, request.file(), e.getMessage()), e);
		}
		PlatformUI.getWorkbench().close();
	}

	private void write() throws IOException {
		Shell shell = window.getShell();
		Image image = new Image(display(), request.width(), request.height());
		GC gc = new GC(image);
		try {
			shell.print(gc);
			ImageLoader loader = new ImageLoader();
			loader.data = new ImageData[] { image.getImageData() };
			try (var out = Files.newOutputStream(request.file())) {
				loader.save(out, SWT.IMAGE_PNG);
			}
		} finally {
			gc.dispose();
			image.dispose();
		}
	}
}
