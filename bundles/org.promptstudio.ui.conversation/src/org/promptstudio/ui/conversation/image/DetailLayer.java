package org.promptstudio.ui.conversation.image;

import java.io.IOException;

import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;

import org.promptstudio.ui.UiThread;
import org.promptstudio.ui.conversation.text.ImageAccess;
import org.promptstudio.ui.conversation.text.ImageAccess.Address;
import org.promptstudio.ui.conversation.text.ImageDetail;

/**
 * The part of a large picture that is in view, with all the pixels that are to be seen of it, which the picture as a whole has not. It is read in the background
 * when the view has come to rest. User-interface thread only.
 */
final class DetailLayer {

	private static final int REST_MILLIS = 60;
	/** How much more than the view is read on each side, as a part of it, so that small moves need nothing new. */
	private static final int MARGIN = 4;

	private final Control control;
	private final ImageAccess access;
	private final Runnable read = this::read;
	private Address address;
	private Source source;
	private Part shown;
	private Part wanted;
	private boolean busy;

	/** The pixels of a picture, opened in the background at the first need and closed when the picture is left. Closed by the task that reads, or after it. */
	private static final class Source {
		private final int width;
		private final int height;
		private ImageDetail detail;
		/** Nothing is read any more: the picture was left, or cannot be read. */
		private boolean closed;

		/** @param size of the picture */
		Source(Fitting size) {
			width = size.width();
			height = size.height();
		}

		/** A part of the picture; null when it cannot be read, or was left. */
		synchronized ImageData read(ImageAccess access, Address address, Part part) {
			if (closed) {
				return null;
			}
			try {
				if (detail == null) {
					detail = access.detail(address, width, height);
				}
				return detail.read(part.area(), part.width(), part.height());
			} catch (IOException e) {
				ILog.of(DetailLayer.class).warn("An image stays as coarse as it is, as its file cannot be read: " + e.getMessage());
				close();
				return null;
			}
		}

		synchronized void close() {
			closed = true;
			if (detail != null) {
				try {
					detail.close();
				} catch (IOException e) {
					ILog.of(DetailLayer.class).warn("A temporary file of an image could not be closed.", e);
				}
				detail = null;
			}
		}
	}

	/**
	 * A part of the picture.
	 *
	 * @param area in pixels of the picture
	 * @param width how many pixels it is to have
	 * @param image null as long as it is not there
	 */
	private record Part(Rectangle area, int width, int height, Tone tone, Image image) {

		boolean serves(Part other) {
			boolean inside = area.contains(other.area.x, other.area.y)
					&& area.contains(other.area.x + other.area.width - 1, other.area.y + other.area.height - 1);
			double scale = (double) width / area.width;
			double needed = Math.min(1, (double) other.width / other.area.width);
			return inside && tone.equals(other.tone) && scale > 0.95 * needed && scale < 2.5 * Math.max(needed, 0.01);
		}
	}

	DetailLayer(Control control, ImageAccess access) {
		this.control = control;
		this.access = access;
	}

	/** Asks for a part of a picture, which will be painted as soon as it is there. */
	void want(Address of, Fitting fitting, View view, Tone tone) {
		if (!of.equals(address)) {
			clear();
			address = of;
			source = new Source(fitting);
		}
		Rectangle visible = fitting.visible(view);
		Part exact = part(visible, fitting, view, tone);
		if (visible.isEmpty() || shown != null && shown.serves(exact) || wanted != null && wanted.serves(exact)) {
			return;
		}
		int marginX = visible.width / MARGIN;
		int marginY = visible.height / MARGIN;
		Rectangle wider = new Rectangle(visible.x - marginX, visible.y - marginY, visible.width + 2 * marginX, visible.height + 2 * marginY);
		wanted = part(wider.intersection(new Rectangle(0, 0, fitting.width(), fitting.height())), fitting, view, tone);
		control.getDisplay().timerExec(REST_MILLIS, read);
	}

	private static Part part(Rectangle area, Fitting fitting, View view, Tone tone) {
		double scale = Math.min(1, fitting.scale(view));
		return new Part(area, Math.max(1, (int) Math.ceil(area.width * scale)), Math.max(1, (int) Math.ceil(area.height * scale)), tone, null);
	}

	private void read() {
		if (busy || wanted == null || control.isDisposed()) {
			return;
		}
		busy = true;
		Part part = wanted;
		Source from = source;
		Address of = address;
		access.background().execute(() -> {
			ImageData pixels = from.read(access, of, part);
			ImageData toned = pixels == null || part.tone().equals(Tone.NEUTRAL) ? pixels : part.tone().applied(pixels);
			UiThread.later(control.getDisplay(), () -> arrived(from, part, toned));
		});
	}

	private void arrived(Source from, Part part, ImageData pixels) {
		busy = false;
		if (control.isDisposed() || from != source) {
			read(); // for the picture shown now
			return;
		}
		if (pixels != null) {
			disposeShown();
			shown = new Part(part.area(), pixels.width, pixels.height, part.tone(), new Image(control.getDisplay(), pixels));
			control.redraw();
		}
		if (wanted == part) {
			wanted = null;
		} else {
			read();
		}
	}

	/** Whether the part in view is there in full. */
	boolean isComplete() {
		return wanted == null && !busy;
	}

	/** Paints the part that is there, where it belongs. */
	void paint(GC gc, Address of, Fitting fitting, View view, Tone tone) {
		if (shown != null && of.equals(address) && shown.tone().equals(tone)) {
			Rectangle place = fitting.placed(view, shown.area());
			Rectangle size = shown.image().getBounds();
			gc.drawImage(shown.image(), 0, 0, size.width, size.height, place.x, place.y, place.width, place.height);
		}
	}

	/** Lets go of everything. */
	void clear() {
		disposeShown();
		wanted = null;
		address = null;
		if (source != null) {
			Source left = source;
			source = null;
			access.background().execute(left::close); // it may be at work
		}
	}

	private void disposeShown() {
		if (shown != null) {
			shown.image().dispose();
			shown = null;
		}
	}
}
