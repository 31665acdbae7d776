package org.promptstudio.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

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

	/** The first ones warm up. */
	private static final int WARM_UP = 2;
	private static final int PAUSE_MILLIS = 300;
	private static final double LIMIT = 1000;

	private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
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
		for (PictureWriter.Kind kind : PictureWriter.KINDS) {
			Times times = new Times();
			Times processor = new Times();
			for (int i = 0; i < PictureWriter.COPIES; i++) {
				leavePicture();
				long processorBefore = threads.getCurrentThreadCpuTime();
				long time = open(PictureWriter.item(kind, i));
				if (i >= WARM_UP) {
					times.add(time);
					processor.add(threads.getCurrentThreadCpuTime() - processorBefore);
				}
				events.during(PAUSE_MILLIS);
			}
			Rows.limited("50 megapixels, " + kind.name() + ", longest", times.millis(100), "ms", LIMIT);
			Rows.told("  the same, p50", times.millis(50), "ms");
			Rows.told("  the same, processor time of the window, p50", processor.millis(50), "ms");
		}
	}

	private long open(String item) {
		long begin = System.nanoTime();
		show(item);
		events.untilIdleAnd(this::isShown, "the picture was on the screen");
		return System.nanoTime() - begin;
	}

	/** Shows an item without a picture, so that the picture seen afterwards is the next one. */
	private void leavePicture() {
		show(PictureWriter.ITEM_WITHOUT);
		events.untilIdleAnd(() -> !isShown(), "the picture was gone");
		events.during(PAUSE_MILLIS);
	}

	private void show(String item) {
		if (!ItemNavigation.open(page, dataset.location(item))) {
			throw new IllegalStateException("The item " + item + " was not opened.");
		}
	}

	private boolean isShown() {
		return isShown(page.getWorkbenchWindow().getShell());
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
