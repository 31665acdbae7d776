package org.promptstudio.bench;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * Makes a large picture in each format: slow waves of light with grain, mostly red, about as hard to compress as a photograph. For WebP the class path must have
 * a writer.
 */
final class PictureWriter {

	/** The kinds of file; what is after the stroke is the kind of compression. */
	static final String[] KINDS = { "png", "jpeg", "gif", "bmp", "webp-Lossy", "webp-Lossless" };
	/** Their product is 50 million. */
	static final int WIDTH = 8660;
	private static final int HEIGHT = 5774;
	private static final int LIGHT = 200;
	private static final int WAVE = 40;
	private static final int GRAIN = 12;

	private final Path folder;

	/** @param folder which exists */
	PictureWriter(Path folder) {
		this.folder = folder;
	}

	/** What the file of a kind is called. */
	static String fileName(String kind) {
		return kind + "." + format(kind);
	}

	private static String format(String kind) {
		return kind.split("-")[0];
	}

	void writeAll() throws IOException {
		BufferedImage image = image();
		for (String kind : KINDS) {
			write(image, kind);
		}
	}

	private static BufferedImage image() {
		BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
		byte[] data = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
		SplittableRandom random = new SplittableRandom(20_261_129);
		int at = 0;
		for (int y = 0; y < HEIGHT; y++) {
			double down = Math.sin(y / 500.0);
			for (int x = 0; x < WIDTH; x++) {
				int light = (int) (LIGHT + WAVE * down * Math.sin(x / 700.0)) + random.nextInt(GRAIN);
				data[at++] = (byte) (light / 4);
				data[at++] = (byte) (light / 3);
				data[at++] = (byte) light;
			}
		}
		return image;
	}

	private void write(BufferedImage image, String kind) throws IOException {
		ImageWriter writer = ImageIO.getImageWritersByFormatName(format(kind)).next();
		try (ImageOutputStream output = ImageIO.createImageOutputStream(Files.newOutputStream(folder.resolve(fileName(kind))))) {
			ImageWriteParam param = writer.getDefaultWriteParam();
			if (kind.contains("-")) {
				param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
				param.setCompressionType(kind.split("-")[1]);
				param.setCompressionQuality(0.75f);
			}
			writer.setOutput(output);
			writer.write(null, new IIOImage(image, null, null), param);
		} finally {
			writer.dispose();
		}
	}
}
