package org.promptstudio.ui.conversation.text;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;

import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;

import org.eclipse.swt.graphics.ImageData;

/**
 * Reads parts of large pictures, or all of them with fewer pixels, which SWT cannot: with Java's own readers, and for WebP with libwebp where that can, else with
 * the reader of TwelveMonkeys. Of an animated picture the first frame. One thread.
 */
final class RasterReader implements AutoCloseable {

	/** From this factor on not all pixels are looked at before the mean is taken, which would take long: at the size in which such a picture is shown nobody sees it. */
	private static final int SKIPPED_FROM = 3;

	private final byte[] bytes;
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
	RasterReader(byte[] bytes, ImageFormat format) throws IOException {
		this.bytes = bytes;
		this.format = format;
		reader = reader(format);
		input = new ByteArrayImageInputStream(bytes);
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
		Optional<BufferedImage> image = format == ImageFormat.WEBP ? NativeWebP.read(bytes, width, height) : Optional.empty();
		if (image.isPresent()) {
			return shrunk(image.get(), width, height); // nothing to shrink any more
		}
		int factor = Math.min(ownWidth / width, ownHeight / height);
		int step = factor < SKIPPED_FROM ? 1 : Math.max(Math.min(factor - 1, SKIPPED_FROM), (factor + 1) / 2);
		return shrunk(part(new Rectangle(0, 0, ownWidth, ownHeight), step), width, height);
	}

	/** A part of the picture, pixel by pixel. */
	BufferedImage part(Rectangle source) throws IOException {
		boolean isAll = format == ImageFormat.WEBP && source.contains(0, 0, reader.getWidth(0), reader.getHeight(0));
		Optional<BufferedImage> image = isAll ? NativeWebP.read(bytes, source.width, source.height) : Optional.empty();
		return image.isPresent() ? image.get() : part(source, 1);
	}

	/** Of every so many columns and rows only the first. */
	private BufferedImage part(Rectangle source, int step) throws IOException {
		ImageReadParam param = reader.getDefaultReadParam();
		param.setSourceRegion(source);
		param.setSourceSubsampling(step, step, 0, 0);
		return reader.read(0, param);
	}

	private static ImageData shrunk(BufferedImage image, int atMostWidth, int atMostHeight) {
		Shrinker shrinker = new Shrinker(image.getWidth(), image.getHeight(), Math.min(atMostWidth, image.getWidth()),
				Math.min(atMostHeight, image.getHeight()));
		int[] row = new int[image.getWidth()];
		for (int y = 0; y < image.getHeight(); y++) {
			PixelRow.read(image, y, row);
			shrinker.add(y, row);
		}
		return shrinker.result();
	}

	@Override
	public void close() throws IOException {
		reader.dispose();
		input.close();
	}
}
