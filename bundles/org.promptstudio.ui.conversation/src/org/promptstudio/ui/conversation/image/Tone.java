package org.promptstudio.ui.conversation.image;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;

import org.promptstudio.ui.conversation.text.PixelRow;

/**
 * How bright an image is shown and with how much contrast.
 *
 * @param brightness from -100 (black) to 100 (white), 0 as it is
 * @param contrast from -100 (all grey) to 100, 0 as it is
 */
public record Tone(int brightness, int contrast) {

	/** The image as it is. */
	public static final Tone NEUTRAL = new Tone(0, 0);

	private static final int LIMIT = 100;
	private static final double MIDDLE = 127.5;

	/** A tone within its limits. */
	public Tone {
		brightness = Math.clamp(brightness, -LIMIT, LIMIT);
		contrast = Math.clamp(contrast, -LIMIT, LIMIT);
	}

	/** Brighter or, below 0, darker. */
	public Tone brighter(int by) {
		return new Tone(brightness + by, contrast);
	}

	/** With more contrast or, below 0, less. */
	public Tone stronger(int by) {
		return new Tone(brightness, contrast + by);
	}

	/**
	 * What becomes of a value of red, green or blue. Contrast stretches the distance from the middle, by a factor of 0 at -100, 1 at 0 and 4 at 100; brightness
	 * adds up to the whole range.
	 */
	public int apply(int value) {
		double factor = contrast < 0 ? 1 + contrast / (double) LIMIT : 1 + 3.0 * contrast / LIMIT;
		double result = MIDDLE + (value - MIDDLE) * factor + brightness * 2.55;
		return (int) Math.clamp(Math.round(result), 0L, 255L);
	}

	/** The pixels in this tone, with the opacity they had. */
	public ImageData applied(ImageData source) {
		byte[] table = new byte[256];
		for (int value = 0; value < table.length; value++) {
			table[value] = (byte) apply(value);
		}
		ImageData toned = new ImageData(source.width, source.height, 24, new PaletteData(0xFF0000, 0xFF00, 0xFF));
		byte[] alphas = new byte[source.width * source.height];
		int[] row = new int[source.width];
		for (int y = 0; y < source.height; y++) {
			PixelRow.read(source, y, row);
			int at = y * toned.bytesPerLine;
			for (int x = 0; x < row.length; x++) {
				toned.data[at++] = table[row[x] >> 16 & 0xFF];
				toned.data[at++] = table[row[x] >> 8 & 0xFF];
				toned.data[at++] = table[row[x] & 0xFF];
				alphas[y * source.width + x] = (byte) (row[x] >> 24);
			}
		}
		toned.alphaData = source.alphaData == null && source.transparentPixel < 0 ? null : alphas;
		return toned;
	}
}
