package org.promptstudio.ui.conversation.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;

/**
 * Makes pixels of the bytes of a picture, no more of them than are ever shown. A picture is not decoded at all when its header promises so many pixels that
 * they would not fit into the memory. Any thread.
 */
public final class ImageDecoder {

	/** The largest picture that is shown; decoding one needs up to 4 bytes of memory for each pixel. */
	static final long MAX_PIXELS = 100_000_000;
	/** The largest WebP picture: all of its pixels are made at once, and, where there is no native reader, a second for every seven million of them. */
	private static final long MAX_WEBP_PIXELS = 64_000_000;
	/** Up to this size SWT decodes what is no PNG; it makes all pixels of the picture. */
	private static final long SMALL = 4_000_000;
	private static final long MAX_FOR_SWT = 24_000_000;
	private static final int MAX_WIDTH = 1600;
	private static final int MAX_HEIGHT = 1080;

	private ImageDecoder() {
	}

	/**
	 * A decoded picture.
	 *
	 * @param width its own width, which the pixels may have less of, or more for a drawing
	 */
	public record Decoded(ImageData pixels, int width, int height, ImageFormat format) {}

	/** For showing within a text. */
	public static Decoded decode(ImageBytes bytes) throws ImageProblem {
		return decode(bytes, MAX_WIDTH, MAX_HEIGHT);
	}

	/** With at most so many pixels; a drawing has just as many. */
	public static Decoded decode(ImageBytes bytes, int maxWidth, int maxHeight) throws ImageProblem {
		try {
			return decodeWhole(bytes, maxWidth, maxHeight);
		} catch (OutOfMemoryError e) { // of one large picture, which is given up; what is at work keeps its memory
			throw new ImageProblem(NLS.bind(Messages.Image_noMemory, e.getMessage()));
		} catch (RuntimeException e) { // of a library that did not expect what the bytes say
			throw new ImageProblem(Messages.Image_damaged, e);
		}
	}

	private static Decoded decodeWhole(ImageBytes bytes, int maxWidth, int maxHeight) throws ImageProblem {
		ImageHeader header = header(bytes);
		ImageFormat format = ImageHeader.format(bytes.head()).orElseThrow();
		double scale = Math.min((double) maxWidth / header.width(), (double) maxHeight / header.height());
		if (format == ImageFormat.SVG) {
			byte[] sized = SvgSize.change(bytes.head(), header, scale);
			return new Decoded(load(ImageBytes.of(sized)), header.width(), header.height(), format);
		}
		int width = Math.max(1, (int) (header.width() * Math.min(1, scale)));
		int height = Math.max(1, (int) (header.height() * Math.min(1, scale)));
		if (isCutOff(bytes.tail(), format)) {
			throw new ImageProblem(Messages.Image_damaged);
		}
		Optional<ImageData> png = format == ImageFormat.PNG ? readPng(bytes, header, width, height) : Optional.empty();
		if (png.isPresent()) {
			return new Decoded(png.get(), header.width(), header.height(), format);
		}
		// of an animated GIF SWT gives the second frame as the first one, on GTK
		boolean large = header.pixels() > SMALL || format == ImageFormat.WEBP || format == ImageFormat.GIF;
		ImageData pixels = large ? readLarge(bytes, header, format, width, height) : shrunk(load(bytes), width, height);
		return new Decoded(pixels, header.width(), header.height(), format);
	}

	/** Nothing for a picture that has to be read in another way. A damaged one is told; SWT would show noise. */
	private static Optional<ImageData> readPng(ImageBytes bytes, ImageHeader header, int width, int height) throws ImageProblem {
		try {
			return RasterReader.readPng(bytes, header.width(), header.height(), width, height);
		} catch (IOException e) {
			throw new ImageProblem(Messages.Image_damaged, e);
		}
	}

	/** Whether the mark of the end is missing; SWT would show grey for what is not there. What follows the mark does not matter. */
	private static boolean isCutOff(byte[] bytes, ImageFormat format) {
		return switch (format) {
			case PNG -> !contains(bytes, 0, new byte[] { 'I', 'E', 'N', 'D' });
			case JPEG -> !contains(bytes, bytes.length / 2, new byte[] { (byte) 0xFF, (byte) 0xD9 });
			default -> false;
		};
	}

	/** Looks from the end, where the mark should be. */
	private static boolean contains(byte[] bytes, int from, byte[] mark) {
		for (int at = bytes.length - mark.length; at >= from; at--) {
			if (Arrays.equals(bytes, at, at + mark.length, mark, 0, mark.length)) {
				return true;
			}
		}
		return false;
	}

	/** The size of a picture that can be shown. */
	static ImageHeader header(ImageBytes bytes) throws ImageProblem {
		ImageHeader header = ImageHeader.read(bytes.head()).orElseThrow(() -> new ImageProblem(
				ImageHeader.format(bytes.head()).isPresent() ? Messages.Image_damaged : Messages.Image_unknownFormat));
		ImageFormat format = ImageHeader.format(bytes.head()).orElseThrow();
		long limit = format == ImageFormat.WEBP ? MAX_WEBP_PIXELS : MAX_PIXELS;
		if (format != ImageFormat.SVG && header.pixels() > limit) {
			throw new ImageProblem(NLS.bind(Messages.Image_tooLarge, Integer.toString(header.width()), Integer.toString(header.height())));
		}
		return header;
	}

	private static ImageData readLarge(ImageBytes bytes, ImageHeader header, ImageFormat format, int width, int height) throws ImageProblem {
		synchronized (ImageDecoder.class) { // one at a time, for the sake of the memory
			try (RasterReader reader = new RasterReader(bytes, format)) {
				return reader.read(header.width(), header.height(), width, height);
			} catch (IOException | RuntimeException e) {
				if (format == ImageFormat.WEBP || header.pixels() > MAX_FOR_SWT) {
					throw new ImageProblem(Messages.Image_damaged, e);
				}
			}
		}
		return shrunk(load(bytes), width, height); // such as a JPEG of printers' colours
	}

	private static ImageData load(ImageBytes bytes) throws ImageProblem {
		try (InputStream input = bytes.open()) {
			ImageData[] frames = new ImageLoader().load(input);
			if (frames.length == 0) {
				throw new ImageProblem(Messages.Image_damaged);
			}
			return frames[0];
		} catch (IOException | SWTException | SWTError e) {
			throw new ImageProblem(Messages.Image_damaged, e);
		}
	}

	/** The picture at half its size, for painting it small: toolkits take long for that, or leave pixels out. */
	public static ImageData halved(ImageData data) {
		return shrunk(data, Math.max(1, data.width / 2), Math.max(1, data.height / 2));
	}

	/** The picture at a size that is ever shown; each pixel is the mean of those it stands for. */
	private static ImageData shrunk(ImageData data, int width, int height) {
		if (width >= data.width && height >= data.height) {
			return data;
		}
		Shrinker shrinker = new Shrinker(data.width, data.height, Math.min(width, data.width), Math.min(height, data.height));
		int[] row = new int[data.width];
		for (int y = 0; y < data.height; y++) {
			PixelRow.read(data, y, row);
			shrinker.add(y, row);
		}
		return shrinker.result();
	}
}
