package org.promptstudio.ui.conversation.png;

import java.util.Arrays;

/** Makes colors of the samples of a row: opacity, red, green and blue from the highest byte to the lowest. Of samples with 16 bits the upper half is taken. */
final class PngPixels {

	private static final int OPAQUE = 0xFF << 24;
	private static final int LOW = 0xFF;

	private final PngHeader header;
	/** The colors of all samples, where a pixel is one of at most 8 bits; else null. */
	private final int[] colors;

	PngPixels(PngHeader header) {
		this.header = header;
		boolean isTable = header.kind().samples() == 1 && header.depth() <= Byte.SIZE;
		colors = !isTable ? null : header.kind() == PngHeader.Kind.GREY ? greys(header) : palette(header);
	}

	private static int[] greys(PngHeader header) {
		int[] greys = new int[1 << header.depth()];
		for (int i = 0; i < greys.length; i++) {
			greys[i] = OPAQUE | i * LOW / (greys.length - 1) * 0x010101;
		}
		byte[] transparent = header.transparency();
		if (transparent.length > 1 && (transparent[1] & LOW) < greys.length) {
			greys[transparent[1] & LOW] &= ~OPAQUE;
		}
		return greys;
	}

	/** Samples that the palette has no color for are black, as with libpng. */
	private static int[] palette(PngHeader header) {
		int[] colors = new int[1 << header.depth()];
		byte[] bytes = header.palette();
		for (int i = 0; i < colors.length; i++) {
			int opacity = i < header.transparency().length ? header.transparency()[i] << 24 : OPAQUE;
			colors[i] = 3 * i + 2 < bytes.length ? opacity | color(bytes, 3 * i, 1) : OPAQUE;
		}
		return colors;
	}

	private static int color(byte[] bytes, int at, int step) {
		return (bytes[at] & LOW) << 16 | (bytes[at + step] & LOW) << 8 | bytes[at + 2 * step] & LOW;
	}

	/** @param step of every so many pixels the first is taken */
	void read(byte[] row, int at, int step, int[] argb) {
		if (colors == null) {
			readSamples(row, at, step, argb);
		} else if (header.depth() == Byte.SIZE) {
			for (int x = 0, from = at; x < argb.length; x++, from += step) {
				argb[x] = colors[row[from] & LOW];
			}
		} else {
			readBits(row, at, step, argb);
		}
	}

	private void readBits(byte[] row, int at, int step, int[] argb) {
		int depth = header.depth();
		for (int x = 0; x < argb.length; x++) {
			long bit = (long) x * step * depth;
			int shift = Byte.SIZE - depth - (int) (bit % Byte.SIZE);
			argb[x] = colors[row[at + (int) (bit / Byte.SIZE)] >> shift & colors.length - 1];
		}
	}

	private void readSamples(byte[] row, int at, int step, int[] argb) {
		int sample = header.depth() / Byte.SIZE;
		int samples = header.kind().samples();
		int next = samples < 3 ? 0 : sample; // grey stands for all three
		boolean hasOpacity = samples % 2 == 0;
		int opacityAt = (samples - 1) * sample;
		int pixel = samples * sample;
		for (int x = 0, from = at; x < argb.length; x++, from += step * pixel) {
			int opacity = hasOpacity ? row[from + opacityAt] << 24 : OPAQUE;
			argb[x] = opacity | color(row, from, next);
		}
		if (!hasOpacity && header.transparency().length >= 2 * samples) {
			clear(row, at, step * pixel, argb);
		}
	}

	/** Takes the opacity of the color that stands for no color. The file has two bytes for each of its samples. */
	private void clear(byte[] row, int at, int step, int[] argb) {
		int sample = header.depth() / Byte.SIZE;
		byte[] key = new byte[header.kind().samples() * sample];
		for (int i = 0; i < key.length; i++) {
			key[i] = header.transparency()[sample == 1 ? 2 * i + 1 : i];
		}
		for (int x = 0, from = at; x < argb.length; x++, from += step) {
			if (Arrays.equals(row, from, from + key.length, key, 0, key.length)) {
				argb[x] &= ~OPAQUE;
			}
		}
	}
}
