package org.promptstudio.ui.conversation.text;

import java.io.ByteArrayInputStream;
import java.util.Arrays;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.RGB;

/** Makes pixels of the bytes of a picture, no more of them than are ever shown. Any thread. */
final class ImageDecoder {

	private static final long MAX_PIXELS = 64_000_000;
	private static final int MAX_WIDTH = 1600;
	private static final int MAX_HEIGHT = 1080;

	private ImageDecoder() {
	}

	/**
	 * A decoded picture.
	 *
	 * @param width its own width, which the pixels may have less of
	 */
	record Decoded(ImageData pixels, int width, int height) {}

	static Decoded decode(byte[] bytes) throws ImageProblem {
		ImageHeader header = ImageHeader.read(bytes).orElseThrow(() -> new ImageProblem(Messages.Image_unknownFormat));
		if (header.pixels() > MAX_PIXELS) {
			throw new ImageProblem(NLS.bind(Messages.Image_tooLarge, Integer.valueOf(header.width()), Integer.valueOf(header.height())));
		}
		try {
			ImageData[] frames = new ImageLoader().load(new ByteArrayInputStream(bytes));
			if (frames.length == 0) {
				throw new ImageProblem(Messages.Image_damaged);
			}
			ImageData data = frames[0];
			return new Decoded(shrunk(data), data.width, data.height);
		} catch (SWTException | SWTError e) {
			throw new ImageProblem(Messages.Image_damaged, e);
		}
	}

	/** The picture at a size that is ever shown; each pixel is the mean of those it stands for. */
	private static ImageData shrunk(ImageData data) {
		double scale = Math.min(1, Math.min((double) MAX_WIDTH / data.width, (double) MAX_HEIGHT / data.height));
		if (scale == 1) {
			return data;
		}
		int width = Math.max(1, (int) (data.width * scale));
		int height = Math.max(1, (int) (data.height * scale));
		ImageData small = new ImageData(width, height, 24, new PaletteData(0xFF0000, 0xFF00, 0xFF));
		byte[] alphas = new byte[width * height];
		int[] row = new int[data.width];
		byte[] rowAlphas = new byte[data.width];
		RGB[] colors = data.palette.isDirect ? null : data.palette.getRGBs();
		long[][] sums = new long[5][width];
		for (int y = 0; y < height; y++) {
			for (long[] sum : sums) {
				Arrays.fill(sum, 0);
			}
			int top = (int) ((long) y * data.height / height);
			int bottom = Math.max(top + 1, (int) ((long) (y + 1) * data.height / height));
			for (int sourceY = top; sourceY < bottom; sourceY++) {
				data.getPixels(0, sourceY, data.width, row, 0);
				readAlphas(data, sourceY, row, rowAlphas);
				addRow(data.palette, colors, row, rowAlphas, width, sums);
			}
			writeRow(small, alphas, y, sums);
		}
		small.alphaData = alphas;
		return small;
	}

	private static void readAlphas(ImageData data, int y, int[] row, byte[] alphas) {
		if (data.alphaData != null) {
			System.arraycopy(data.alphaData, y * data.width, alphas, 0, data.width);
			return;
		}
		for (int x = 0; x < alphas.length; x++) {
			alphas[x] = (byte) (data.transparentPixel >= 0 && row[x] == data.transparentPixel ? 0 : 255);
		}
	}

	private static void addRow(PaletteData palette, RGB[] colors, int[] row, byte[] alphas, int width, long[][] sums) {
		for (int x = 0; x < row.length; x++) {
			int target = (int) ((long) x * width / row.length);
			int alpha = alphas[x] & 0xFF;
			int pixel = row[x];
			RGB color = colors == null ? null : colors[Math.min(pixel, colors.length - 1)];
			sums[0][target] += (long) alpha * (color == null ? channel(pixel, palette.redMask, palette.redShift) : color.red);
			sums[1][target] += (long) alpha * (color == null ? channel(pixel, palette.greenMask, palette.greenShift) : color.green);
			sums[2][target] += (long) alpha * (color == null ? channel(pixel, palette.blueMask, palette.blueShift) : color.blue);
			sums[3][target] += alpha;
			sums[4][target]++;
		}
	}

	private static int channel(int pixel, int mask, int shift) {
		int value = pixel & mask;
		return (shift < 0 ? value >>> -shift : value << shift) & 0xFF;
	}

	private static void writeRow(ImageData small, byte[] alphas, int y, long[][] sums) {
		for (int x = 0; x < small.width; x++) {
			long weight = Math.max(1, sums[3][x]);
			int pixel = (int) (sums[0][x] / weight) << 16 | (int) (sums[1][x] / weight) << 8 | (int) (sums[2][x] / weight);
			small.setPixel(x, y, pixel);
			alphas[y * small.width + x] = (byte) (sums[3][x] / Math.max(1, sums[4][x]));
		}
	}
}
