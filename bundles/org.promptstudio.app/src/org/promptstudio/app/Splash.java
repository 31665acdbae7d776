package org.promptstudio.app;

import java.io.IOException;
import java.io.InputStream;

import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.osgi.framework.FrameworkUtil;

/**
 * The picture that is seen while the workbench is being made, for the systems that no native part of the launcher is at hand for (the target platform names
 * those that are): there the launcher shows it, as soon as Java runs. UI thread only.
 */
final class Splash {

	/** What the launcher sets when it shows the picture itself. */
	private static final String SHOWN_BY_LAUNCHER = "org.eclipse.equinox.launcher.splash.handle";
	private static final String PICTURE = "splash.png";
	/** So long may the system take to bring it to the screen before the start goes on without. */
	private static final int LONGEST_WAIT_MILLIS = 100;

	private static Shell shown;

	private Splash() {
	}

	/** Shows it in the middle of the main screen, unless the launcher does. Without a picture, which is told in the log, nothing is seen. */
	static void show(Display display) {
		if (System.getProperty(SHOWN_BY_LAUNCHER) != null) {
			return;
		}
		try (InputStream picture = FrameworkUtil.getBundle(Splash.class).getEntry(PICTURE).openStream()) {
			show(display, new Image(display, picture));
		} catch (IOException | SWTException e) {
			ILog.of(Splash.class).warn("The picture of the start could not be read.", e);
		}
	}

	private static void show(Display display, Image picture) {
		Rectangle size = picture.getBounds();
		Rectangle screen = display.getPrimaryMonitor().getClientArea();
		shown = new Shell(display, SWT.NO_TRIM);
		shown.setText(Messages.Window_title);
		shown.setBounds(screen.x + (screen.width - size.width) / 2, screen.y + (screen.height - size.height) / 2, size.width, size.height);
		boolean[] painted = new boolean[1];
		shown.addListener(SWT.Paint, event -> {
			event.gc.drawImage(picture, 0, 0);
			painted[0] = true;
		});
		shown.addListener(SWT.Dispose, event -> picture.dispose());
		shown.open();
		long end = System.nanoTime() + LONGEST_WAIT_MILLIS * 1_000_000L;
		while (!painted[0] && System.nanoTime() < end) {
			if (!display.readAndDispatch()) {
				Thread.onSpinWait();
			}
		}
	}

	/** Takes it away, when it is shown. */
	static void close() {
		if (shown != null) {
			shown.dispose();
			shown = null;
		}
	}
}
