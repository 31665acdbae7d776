package org.promptstudio.ui.conversation.text;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.SinglePixelPackedSampleModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;

import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;

import org.eclipse.swt.graphics.ImageData;

/**
 * Reads parts of large pictures, or all of them with fewer pixels, which SWT cannot: with Java's own readers, and for WebP with libwebp where that can, else with
 * the reader of TwelveMonkeys. Of an animated picture the first frame. One thread.
 */
final class RasterReader implements AutoCloseable {

	/** From this factor on every other pixel may be left out before the mean is taken: nobody sees it, and it saves the time to look at them. */
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
		input = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes));
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
		int factor = Math.min(ownWidth / width, ownHeight / height);
		int step = factor < SKIPPED_FROM ? 1 : (factor + 1) / 2;
		BufferedImage image = part(new Rectangle(0, 0, ownWidth, ownHeight), step);
		return shrunk(image, Math.min(width, image.getWidth()), Math.min(height, image.getHeight()));
	}

	/** A part of the picture; of every so many columns and rows only the first. */
	BufferedImage part(Rectangle source, int step) throws IOException {
		if (format == ImageFormat.WEBP && source.contains(0, 0, reader.getWidth(0), reader.getHeight(0))) {
			Optional<BufferedImage> image = NativeWebP.read(bytes, Math.ceilDiv(source.width, step), Math.ceilDiv(source.height, step));
			if (image.isPresent()) {
				return image.get();
			}
		}
		ImageReadParam param = reader.getDefaultReadParam();
		param.setSourceRegion(source);
		param.setSourceSubsampling(step, step, 0, 0);
		return reader.read(0, param);
	}

	private static ImageData shrunk(BufferedImage image, int width, int height) {
		Shrinker shrinker = new Shrinker(image.getWidth(), image.getHeight(), width, height);
		int[] row = new int[image.getWidth()];
		for (int y = 0; y < image.getHeight(); y++) {
			readRow(image, y, row);
			shrinker.add(y, row);
		}
		return shrinker.result();
	}

	/** The pixels of a row: opacity, red, green and blue. Takes the data themselves where they are the usual ones: the general way is ten times slower. */
	static void readRow(BufferedImage image, int y, int[] row) {
		if (image.getType() == BufferedImage.TYPE_INT_ARGB || image.getType() == BufferedImage.TYPE_INT_RGB) {
			readNumbers(image, y, row);
		} else {
			readBytes(image, y, row);
		}
	}

	private static void readNumbers(BufferedImage image, int y, int[] row) {
		int[] data = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
		int from = y * ((SinglePixelPackedSampleModel) image.getSampleModel()).getScanlineStride();
		int opacity = image.getType() == BufferedImage.TYPE_INT_RGB ? 0xFF << 24 : 0;
		for (int x = 0; x < row.length; x++) {
			row[x] = data[from + x] | opacity;
		}
	}

	private static void readBytes(BufferedImage image, int y, int[] row) {
		boolean opaque = image.getType() == BufferedImage.TYPE_3BYTE_BGR;
		if (!opaque && image.getType() != BufferedImage.TYPE_4BYTE_ABGR) {
			image.getRGB(0, y, row.length, 1, row, 0, row.length);
			return;
		}
		PixelInterleavedSampleModel model = (PixelInterleavedSampleModel) image.getSampleModel();
		byte[] data = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
		int at = y * model.getScanlineStride();
		int step = model.getPixelStride();
		int[] offsets = model.getBandOffsets();
		for (int x = 0; x < row.length; x++, at += step) {
			int alpha = opaque ? 0xFF : data[at + offsets[3]] & 0xFF;
			row[x] = alpha << 24 | (data[at + offsets[0]] & 0xFF) << 16 | (data[at + offsets[1]] & 0xFF) << 8 | data[at + offsets[2]] & 0xFF;
		}
	}

	@Override
	public void close() throws IOException {
		reader.dispose();
		input.close();
	}
}
