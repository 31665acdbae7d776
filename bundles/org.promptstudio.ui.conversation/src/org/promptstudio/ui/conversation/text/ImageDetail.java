package org.promptstudio.ui.conversation.text;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;

/**
 * All pixels of a large picture, in a temporary file, so that any part of it is there at once and the memory holds no more than that part. The file goes with
 * {@link #close()}. Any thread, one at a time.
 */
public final class ImageDetail implements AutoCloseable {

	/** How many pixels are held at once while the picture is decoded. */
	private static final int AT_ONCE = 16_000_000;

	private final FileChannel pixels;
	private final int width;
	private final int height;

	private ImageDetail(FileChannel pixels, ImageHeader size) {
		this.pixels = pixels;
		width = size.width();
		height = size.height();
	}

	/**
	 * Decodes a picture; blocks for seconds when it is a large one.
	 *
	 * @throws IOException also when the bytes are not what their beginning tells
	 */
	public static ImageDetail of(ImageBytes bytes) throws ImageProblem, IOException {
		ImageHeader header = ImageDecoder.header(bytes);
		ImageFormat format = ImageHeader.format(bytes.head()).orElseThrow();
		Path file = Files.createTempFile("prompt-studio", ".pixels");
		FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
		boolean isWritten = false;
		try {
			write(channel, bytes, header, format);
			isWritten = true;
			return new ImageDetail(channel, header);
		} catch (RuntimeException e) { // of a library that did not expect what the bytes say
			throw new IOException(e);
		} finally {
			if (!isWritten) {
				channel.close();
			}
		}
	}

	/** Whether the whole picture has this size. */
	public boolean isOfSize(int ofWidth, int ofHeight) {
		return width == ofWidth && height == ofHeight;
	}

	private static void write(FileChannel channel, ImageBytes bytes, ImageHeader size, ImageFormat format) throws IOException {
		ByteBuffer buffer = ByteBuffer.allocateDirect(4 * size.width());
		synchronized (ImageDecoder.class) {
			try (RasterReader reader = new RasterReader(bytes, format)) {
				reader.read(size.width(), size.height(), AT_ONCE, (y, row) -> {
					buffer.clear();
					buffer.asIntBuffer().put(row);
					channel.write(buffer);
				});
			}
		}
	}

	/**
	 * A part of the picture, with at most so many pixels.
	 *
	 * @param part within the picture
	 */
	public ImageData read(Rectangle part, int maxWidth, int maxHeight) throws IOException {
		Rectangle area = part.intersection(new Rectangle(0, 0, width, height));
		Shrinker shrinker = new Shrinker(area.width, area.height, Math.clamp(maxWidth, 1, area.width), Math.clamp(maxHeight, 1, area.height));
		ByteBuffer buffer = ByteBuffer.allocateDirect(4 * area.width);
		IntBuffer numbers = buffer.asIntBuffer();
		int[] row = new int[area.width];
		for (int y = 0; y < area.height; y++) {
			buffer.clear();
			long from = 4 * ((long) (area.y + y) * width + area.x);
			while (buffer.hasRemaining()) {
				if (pixels.read(buffer, from + buffer.position()) < 0) {
					throw new EOFException();
				}
			}
			numbers.clear();
			numbers.get(row);
			shrinker.add(y, row);
		}
		return shrinker.result();
	}

	@Override
	public void close() throws IOException {
		pixels.close();
	}
}
