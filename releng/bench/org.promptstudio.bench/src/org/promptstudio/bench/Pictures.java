package org.promptstudio.bench;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.promptstudio.store.Dataset;
import org.promptstudio.ui.ItemNavigation;
import org.promptstudio.ui.StudioWorkspace;

/**
 * Opens items that show one large picture each. The time of an opening begins with the request and ends when the picture itself, not the place kept for it, is on
 * the screen.
 */
final class Pictures {

	private static final int REPETITIONS = 9;
	private static final int PAUSE_MILLIS = 300;
	private static final double LIMIT = 1000;

	private final Display display;
	private final EventLoop events;
	private final IWorkbenchPage page = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
	private final Dataset dataset = StudioWorkspace.get().dataset().orElseThrow();

	Pictures(Display display) {
		this.display = display;
		events = new EventLoop(display);
	}

	void run() {
		events.during(2000);
		for (String kind : PictureWriter.KINDS) {
			Times times = new Times();
			for (int i = 0; i < REPETITIONS; i++) {
				page.closeAllEditors(false); // which lets the picture go
				events.during(PAUSE_MILLIS);
				times.add(open(kind));
			}
			Rows.limited("picture of 50 megapixels, " + kind + ", longest", times.millis(100), "ms", LIMIT);
			Rows.told("  the same, p50", times.millis(50), "ms");
		}
	}

	private long open(String kind) {
		long begin = System.nanoTime();
		if (!ItemNavigation.open(page, dataset.location(kind + ".json"))) {
			throw new IllegalStateException("The item " + kind + " was not opened.");
		}
		events.untilIdleAnd(() -> isShown(PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell()), "the picture was on the screen");
		return System.nanoTime() - begin;
	}

	private boolean isShown(Control control) {
		if (Painting.KEY_IMAGE.equals(control.getData(Painting.KEY))) {
			return control.isVisible() && isRed(control);
		}
		if (control instanceof Composite composite) {
			for (Control child : composite.getChildren()) {
				if (isShown(child)) {
					return true;
				}
			}
		}
		return false;
	}

	/** Looks at the pixel in the middle, as it is on the screen. */
	private boolean isRed(Control control) {
		Image pixel = new Image(display, 1, 1);
		GC gc = new GC(control);
		try {
			gc.copyArea(pixel, control.getSize().x / 2, control.getSize().y / 2);
			ImageData data = pixel.getImageData();
			RGB color = data.palette.getRGB(data.getPixel(0, 0));
			return color.red > 2 * color.green && color.red > 2 * color.blue;
		} finally {
			gc.dispose();
			pixel.dispose();
		}
	}
}
