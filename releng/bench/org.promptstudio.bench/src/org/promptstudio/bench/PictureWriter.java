package org.promptstudio.bench;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * Makes a large picture in each format: photographs, of slow waves of light with grain, and drawings, of even surfaces with lines and letters, as screenshots and
 * charts are; both mostly red. For WebP the class path must have a writer.
 */
final class PictureWriter {

	/**
	 * A kind of file.
	 *
	 * @param name        of the kind, and of the file
	 * @param format      as Java calls it
	 * @param compression as the writer calls it; empty for the only one
	 */
	record Kind(String name, String format, String compression, boolean isPhotograph) {}

	static final List<Kind> KINDS = List.of(new Kind("photograph.jpeg", "jpeg", "", true), new Kind("photograph.webp", "webp", "Lossy", true),
			new Kind("photograph.bmp", "bmp", "", true), new Kind("photograph.png", "png", "", true), new Kind("drawing.png", "png", "", false),
			new Kind("drawing.gif", "gif", "", false), new Kind("drawing.webp", "webp", "Lossless", false));
	/** An item that has no picture. */
	static final String ITEM_WITHOUT = "text.json";
	/** So many items have the same picture, each by another name. */
	static final int COPIES = 12;
	/** Their product is 50 million. */
	private static final int WIDTH = 8660;
	private static final int HEIGHT = 5774;
	private static final int LIGHT = 200;
	private static final int WAVE = 40;
	private static final int GRAIN = 12;
	private static final int COLOR_GRAIN = 3;
	private static final int LINES = 4000;

	private final Path folder;

	/** @param folder which exists */
	PictureWriter(Path folder) {
		this.folder = folder;
	}

	/** The display path of an item. */
	static String item(Kind kind, int number) {
		return kind.name() + "/" + number + ".json";
	}

	void writeAll() throws IOException {
		for (boolean isPhotograph : new boolean[] { true, false }) {
			BufferedImage image = isPhotograph ? photograph() : drawing();
			for (Kind kind : KINDS) {
				if (kind.isPhotograph() == isPhotograph) {
					write(image, kind);
				}
			}
		}
	}

	private static BufferedImage photograph() {
		BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
		byte[] data = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
		SplittableRandom random = new SplittableRandom(20_261_129);
		int at = 0;
		for (int y = 0; y < HEIGHT; y++) {
			double down = Math.sin(y / 500.0);
			for (int x = 0; x < WIDTH; x++) {
				int light = (int) (LIGHT + WAVE * down * Math.sin(x / 700.0)) + random.nextInt(GRAIN);
				int colors = random.nextInt();
				data[at++] = (byte) (light / 4 + (colors & COLOR_GRAIN));
				data[at++] = (byte) (light / 3 + (colors >> 8 & COLOR_GRAIN));
				data[at++] = (byte) (light + (colors >> 16 & COLOR_GRAIN));
			}
		}
		return image;
	}

	/** The lines are smoothed at their edges; the middle stays even. */
	private static BufferedImage drawing() {
		BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
		Graphics2D graphics = image.createGraphics();
		SplittableRandom random = new SplittableRandom(20_261_129);
		graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		graphics.setColor(new Color(LIGHT, LIGHT / 4, LIGHT / 4));
		graphics.fillRect(0, 0, WIDTH, HEIGHT);
		for (int i = 0; i < LINES; i++) {
			graphics.setColor(new Color(random.nextInt(1 << 24)));
			int x = random.nextInt(WIDTH);
			int y = random.nextInt(HEIGHT);
			graphics.setStroke(new BasicStroke(1 + random.nextInt(6)));
			graphics.drawLine(x, y, x + random.nextInt(-400, 400), y + random.nextInt(-400, 400));
			graphics.drawRect(x, y, random.nextInt(300), random.nextInt(60));
		}
		graphics.setColor(new Color(LIGHT, LIGHT / 4, LIGHT / 4));
		graphics.fillRect(WIDTH / 2 - GRAIN, HEIGHT / 2 - GRAIN, 2 * GRAIN, 2 * GRAIN);
		graphics.dispose();
		return image;
	}

	private void write(BufferedImage image, Kind kind) throws IOException {
		if ("png".equals(kind.format())) {
			try (OutputStream output = new BufferedOutputStream(Files.newOutputStream(folder.resolve(kind.name())))) {
				new PngWriter(output).write(image);
			}
			return;
		}
		ImageWriter writer = ImageIO.getImageWritersByFormatName(kind.format()).next();
		try (ImageOutputStream output = ImageIO.createImageOutputStream(Files.newOutputStream(folder.resolve(kind.name())))) {
			ImageWriteParam param = writer.getDefaultWriteParam();
			if (!kind.compression().isEmpty()) {
				param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
				param.setCompressionType(kind.compression());
				param.setCompressionQuality(0.75f);
			}
			writer.setOutput(output);
			writer.write(null, new IIOImage(image, null, null), param);
		} finally {
			writer.dispose();
		}
	}
}
