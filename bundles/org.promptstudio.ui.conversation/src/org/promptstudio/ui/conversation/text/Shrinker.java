package org.promptstudio.ui.conversation.text;

import java.util.Arrays;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;

/** Makes a picture smaller while its rows come in, from the top: each pixel is the mean of those it stands for. One thread. */
final class Shrinker {

	private final int sourceHeight;
	private final ImageData small;
	private final byte[] alphas;
	/** For each column of the result the first of the source that is behind it. */
	private final int[] ends;
	/** Of a row of the result: red, green, blue, opacity and count, one after the other for each pixel. */
	private final long[] sums;
	private int row;
	private boolean opaque = true;

	/** @param width of the result, at most that of the source, as is its height */
	Shrinker(int sourceWidth, int sourceHeight, int width, int height) {
		this.sourceHeight = sourceHeight;
		small = new ImageData(width, height, 24, new PaletteData(0xFF0000, 0xFF00, 0xFF));
		alphas = new byte[width * height];
		sums = new long[5 * width];
		ends = new int[width];
		for (int x = 0; x < width; x++) {
			ends[x] = (int) (((long) (x + 1) * sourceWidth + width - 1) / width);
		}
	}

	/** Adds the next row of the source: opacity, red, green and blue from the highest byte to the lowest. */
	void add(int y, int[] argb) {
		int target = (int) ((long) y * small.height / sourceHeight);
		if (target != row) {
			write();
			row = target;
		}
		int from = 0;
		for (int column = 0; column < ends.length; column++) {
			add(column, argb, from, ends[column]);
			from = ends[column];
		}
	}

	private void add(int column, int[] argb, int from, int to) {
		long red = 0;
		long green = 0;
		long blue = 0;
		long opacity = 0;
		for (int x = from; x < to; x++) {
			int pixel = argb[x];
			int alpha = pixel >>> 24;
			red += alpha * (pixel >> 16 & 0xFF);
			green += alpha * (pixel >> 8 & 0xFF);
			blue += alpha * (pixel & 0xFF);
			opacity += alpha;
		}
		int at = 5 * column;
		sums[at] += red;
		sums[at + 1] += green;
		sums[at + 2] += blue;
		sums[at + 3] += opacity;
		sums[at + 4] += to - from;
	}

	private void write() {
		int to = row * small.bytesPerLine;
		for (int x = 0; x < small.width; x++) {
			int at = 5 * x;
			long weight = Math.max(1, sums[at + 3]);
			small.data[to++] = (byte) (sums[at] / weight);
			small.data[to++] = (byte) (sums[at + 1] / weight);
			small.data[to++] = (byte) (sums[at + 2] / weight);
			int alpha = (int) (sums[at + 3] / Math.max(1, sums[at + 4]));
			opaque &= alpha == 255;
			alphas[row * small.width + x] = (byte) alpha;
		}
		Arrays.fill(sums, 0);
	}

	/** The small picture, after the last row. */
	ImageData result() {
		write();
		small.alphaData = opaque ? null : alphas;
		return small;
	}
}
