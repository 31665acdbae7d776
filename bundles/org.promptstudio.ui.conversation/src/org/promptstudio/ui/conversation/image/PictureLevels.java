package org.promptstudio.ui.conversation.image;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.promptstudio.ui.conversation.text.ImageDecoder;

/**
 * A picture at its size, at half of it, a quarter and so on: toolkits take long to paint a large picture small, or leave pixels out. Each level is made an image when
 * it is painted for the first time. Made in any thread; all else in the user-interface thread.
 */
final class PictureLevels {

	/** The longer side of a picture that is small enough. */
	private static final int SMALL_EDGE = 700;

	private final List<ImageData> data = new ArrayList<>();
	private final Image[] images;

	PictureLevels(ImageData pixels) {
		data.add(pixels);
		while (Math.max(data.getLast().width, data.getLast().height) > SMALL_EDGE) {
			data.add(ImageDecoder.halved(data.getLast()));
		}
		images = new Image[data.size()];
	}

	/** How many columns the largest has. */
	int width() {
		return data.getFirst().width;
	}

	/** How many pixels all have. */
	long pixels() {
		return data.stream().mapToLong(level -> (long) level.width * level.height).sum();
	}

	/** The smallest that has so many columns; the largest where none has. It is not to be disposed. */
	Image image(Device device, double columns) {
		int level = data.size() - 1;
		while (level > 0 && data.get(level).width < columns) {
			level--;
		}
		if (images[level] == null) {
			images[level] = new Image(device, data.get(level));
		}
		return images[level];
	}

	void dispose() {
		for (Image image : images) {
			if (image != null) {
				image.dispose();
			}
		}
	}
}
