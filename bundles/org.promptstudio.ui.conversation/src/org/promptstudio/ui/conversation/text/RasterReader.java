package org.promptstudio.ui.conversation.text;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Optional;

import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;

import org.eclipse.swt.graphics.ImageData;
import org.promptstudio.ui.conversation.png.PngReader;

/**
 * Reads parts of large pictures, or all of them with fewer pixels, which SWT cannot: with Java's own readers, and for WebP with libwebp where that can, else with
 * the reader of TwelveMonkeys. Of an animated picture the first frame. One thread.
 */
final class RasterReader implements AutoCloseable {

	/** From this factor on not all pixels are looked at before the mean is taken, which would take long: at the size in which such a picture is shown nobody sees it. */
	private static final int SKIPPED_FROM = 3;

	private final ImageBytes bytes;
	private final ImageFormat format;
	private final ImageInputStream input;
	private final ImageReader reader;

	static {
		// only pixels are wanted; without this the library for windows of another toolkit would be loaded, and must be there
		if (System.getProperty("java.awt.headless") == null) {
			System.setProperty("java.awt.headless", "true");
		}
		// looks for readers here and now, where there are only Java's own: a first time within the library would make its readers known to everybody
		ImageIO.setUseCache(false);
	}

	/** @throws IOException when there is no reader of the format */
	RasterReader(ImageBytes bytes, ImageFormat format) throws IOException {
		this.bytes = bytes;
		this.format = format;
		reader = reader(format);
		input = bytes.openForReader();
		reader.setInput(input, false, true);
	}

	private static ImageReader reader(ImageFormat format) throws IOException {
		if (format == ImageFormat.WEBP) {
			return new WebPImageReaderSpi().createReaderInstance(); // Java looks for readers in the class path only, which has none of the bundles
		}
		Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format.name());
		if (!readers.hasNext()) {
			throw new IOException("no reader of " + format);
		}
		return readers.next();
	}

	/**
	 * All of the picture, at a size that is at most its own.
	 *
	 * @throws IOException also when the first frame of an animated picture is not all of it
	 */
	ImageData read(int ownWidth, int ownHeight, int width, int height) throws IOException {
		if (format == ImageFormat.GIF && (reader.getWidth(0) != ownWidth || reader.getHeight(0) != ownHeight)) {
			throw new IOException("The first frame is a part of the picture.");
		}
		Optional<BufferedImage> image = format == ImageFormat.WEBP ? NativeWebP.read(bytes.all(), width, height) : Optional.empty();
		if (image.isPresent()) {
			Shrinker shrinker = shrinker(image.get().getWidth(), image.get().getHeight(), width, height);
			addRows(image.get(), 0, shrinker::add);
			return shrinker.result(); // of a picture that has this size already
		}
		int step = step(ownWidth, ownHeight, width, height);
		Shrinker shrinker = shrinker((ownWidth + step - 1) / step, (ownHeight + step - 1) / step, width, height);
		readRows(ownWidth, ownHeight, step, ownHeight, shrinker::add);
		return shrinker.result();
	}

	private static int step(int ownWidth, int ownHeight, int width, int height) {
		int factor = Math.min(ownWidth / width, ownHeight / height);
		return factor < SKIPPED_FROM ? 1 : Math.max(Math.min(factor - 1, SKIPPED_FROM), (factor + 1) / 2);
	}

	/**
	 * All of a PNG picture, at a size that is at most its own, without Java's reader.
	 *
	 * @return nothing for a picture that needs that
	 * @throws IOException when the picture is damaged
	 */
	static Optional<ImageData> readPng(ImageBytes bytes, int ownWidth, int ownHeight, int width, int height) throws IOException {
		int step = step(ownWidth, ownHeight, width, height);
		Shrinker shrinker = shrinker((ownWidth + step - 1) / step, (ownHeight + step - 1) / step, width, height);
		return readPng(bytes, step, shrinker::add) ? Optional.of(shrinker.result()) : Optional.empty();
	}

	/**
	 * All of the picture, pixel by pixel.
	 *
	 * @param atOnce how many pixels may be held at a time; most formats are decoded from their beginning for each of these parts
	 * @param rows   gets the rows, from the top
	 */
	void read(int width, int height, int atOnce, PngReader.Rows rows) throws IOException {
		Optional<BufferedImage> image = format == ImageFormat.WEBP ? NativeWebP.read(bytes.all(), width, height) : Optional.empty();
		if (image.isPresent()) {
			addRows(image.get(), 0, rows);
		} else {
			readRows(width, height, 1, format == ImageFormat.WEBP ? height : Math.max(1, atOnce / width), rows); // of WebP all pixels are decoded anyway
		}
	}

	/** Of every so many columns and rows only the first. */
	private void readRows(int width, int height, int step, int band, PngReader.Rows rows) throws IOException {
		if (format == ImageFormat.PNG && readPng(bytes, step, rows)) {
			return;
		}
		for (int top = 0; top < height; top += band) {
			ImageReadParam param = reader.getDefaultReadParam();
			param.setSourceRegion(new Rectangle(0, top, width, Math.min(band, height - top)));
			param.setSourceSubsampling(step, step, 0, 0);
			addRows(reader.read(0, param), top / step, rows);
		}
	}

	private static boolean readPng(ImageBytes bytes, int step, PngReader.Rows rows) throws IOException {
		try (InputStream file = bytes.open()) {
			Optional<PngReader> png = PngReader.of(file);
			if (png.isPresent()) {
				png.get().read(step, rows);
			}
			return png.isPresent();
		}
	}

	private static void addRows(BufferedImage image, int top, PngReader.Rows rows) throws IOException {
		int[] row = new int[image.getWidth()];
		for (int y = 0; y < image.getHeight(); y++) {
			PixelRow.read(image, y, row);
			rows.add(top + y, row);
		}
	}

	private static Shrinker shrinker(int width, int height, int atMostWidth, int atMostHeight) {
		return new Shrinker(width, height, Math.min(atMostWidth, width), Math.min(atMostHeight, height));
	}

	@Override
	public void close() throws IOException {
		reader.dispose();
		input.close();
	}
}
