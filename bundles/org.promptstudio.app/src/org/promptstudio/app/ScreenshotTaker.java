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
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.promptstudio.ui.ItemNavigation;
import org.promptstudio.ui.Starting;
import org.promptstudio.ui.Themes;
import org.promptstudio.ui.UiThread;

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
		fit(window.getShell());
		boolean shown = ItemNavigation.editor(window.getActivePage()).isPresent();
		calm = shown && !Starting.isStarting() && Job.getJobManager().isIdle() ? calm + 1 : 0;
		checks++;
		if (calm < CALM_CHECKS && checks < MOST_CHECKS) {
			display().timerExec(CHECK_MILLIS, this::check);
			return;
		}
		// what others have left for later is done by then, and painted
		UiThread.later(window.getShell(), () -> display().timerExec(CHECK_MILLIS, () -> UiThread.later(window.getShell(), this::take)));
	}

	private void take() {
		try {
			Files.deleteIfExists(request.file());
			write();
		} catch (IOException e) {
			ILog.of(ScreenshotTaker.class).error(NLS.bind(Messages.Screenshot_notWritten, request.file(), e.getMessage()), e);
		}
		PlatformUI.getWorkbench().close();
	}

	/** Makes the window as large as asked; where no window manager draws a frame, SWT leaves room for one all the same. */
	private void fit(Shell shell) {
		Rectangle inside = shell.getClientArea();
		Point start = shell.toDisplay(0, 0);
		Point location = shell.getLocation();
		int missingWidth = request.width() - inside.width - 2 * (start.x - location.x);
		int missingHeight = request.height() - inside.height - (start.y - location.y);
		if (checks < CALM_CHECKS && (missingWidth != 0 || missingHeight != 0)) {
			Point size = shell.getSize();
			shell.setSize(size.x + missingWidth, size.y + missingHeight);
			calm = 0;
		}
	}

	private void write() throws IOException {
		Shell shell = window.getShell();
		shell.forceActive();
		Point origin = shell.getLocation();
		Image image = new Image(display(), request.width(), request.height());
		GC gc = new GC(display()); // Control.print leaves out what GTK's style sheets draw
		try {
			gc.copyArea(image, origin.x, origin.y);
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
