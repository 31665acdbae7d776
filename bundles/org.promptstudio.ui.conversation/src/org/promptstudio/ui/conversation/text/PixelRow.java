package org.promptstudio.ui.conversation.text;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.awt.image.IndexColorModel;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.SinglePixelPackedSampleModel;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.RGB;

/**
 * Reads rows of Java's pictures and of SWT's as numbers: opacity, red, green and blue from the highest byte to the lowest. Takes the data themselves where they are the usual
 * ones: the general way is ten times slower. Any thread.
 */
public final class PixelRow {

	private static final int OPAQUE = 0xFF << 24;

	private PixelRow() {
	}

	/** @param row has the length of the picture's width */
	static void read(BufferedImage image, int y, int[] row) {
		switch (image.getType()) {
			case BufferedImage.TYPE_INT_ARGB -> readNumbers(image, y, row, 0);
			case BufferedImage.TYPE_INT_RGB -> readNumbers(image, y, row, OPAQUE);
			case BufferedImage.TYPE_3BYTE_BGR, BufferedImage.TYPE_4BYTE_ABGR -> readBytes(image, y, row);
			case BufferedImage.TYPE_BYTE_INDEXED -> readIndexes(image, y, row);
			default -> {
				switch (image.getColorModel().getColorSpace().getType()) {
					case ColorSpace.TYPE_GRAY -> readGreys(image, y, row);
					case ColorSpace.TYPE_CMYK -> readInks(image, y, row);
					default -> image.getRGB(0, y, row.length, 1, row, 0, row.length);
				}
			}
		}
	}

	/** As they are in the file: Java takes greys for amounts of light, and so makes them lighter than everybody else does. */
	private static void readGreys(BufferedImage image, int y, int[] row) {
		boolean hasAlpha = image.getColorModel().hasAlpha();
		int samples = image.getRaster().getNumBands();
		int bits = image.getSampleModel().getSampleSize(0);
		int[] pixels = image.getRaster().getPixels(0, y, row.length, 1, (int[]) null);
		for (int x = 0, at = 0; x < row.length; x++, at += samples) {
			int alpha = hasAlpha ? pixels[at + 1] >>> bits - Byte.SIZE << 24 : OPAQUE;
			row[x] = alpha | (pixels[at] >>> bits - Byte.SIZE) * 0x010101;
		}
	}

	/** Cyan, magenta, yellow and black with 8 bits each, which Java takes for amounts of light, too. */
	private static void readInks(BufferedImage image, int y, int[] row) {
		int[] inks = image.getRaster().getPixels(0, y, row.length, 1, (int[]) null);
		for (int x = 0, at = 0; x < row.length; x++, at += 4) {
			int light = 0xFF - inks[at + 3];
			row[x] = OPAQUE | (0xFF - inks[at]) * light / 0xFF << 16 | (0xFF - inks[at + 1]) * light / 0xFF << 8
					| (0xFF - inks[at + 2]) * light / 0xFF;
		}
	}

	private static void readNumbers(BufferedImage image, int y, int[] row, int opacity) {
		int[] data = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
		int from = y * ((SinglePixelPackedSampleModel) image.getSampleModel()).getScanlineStride();
		for (int x = 0; x < row.length; x++) {
			row[x] = data[from + x] | opacity;
		}
	}

	private static void readBytes(BufferedImage image, int y, int[] row) {
		boolean opaque = image.getType() == BufferedImage.TYPE_3BYTE_BGR;
		PixelInterleavedSampleModel model = (PixelInterleavedSampleModel) image.getSampleModel();
		byte[] data = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
		int[] offsets = model.getBandOffsets();
		int red = offsets[0];
		int green = offsets[1];
		int blue = offsets[2];
		int step = model.getPixelStride();
		int at = y * model.getScanlineStride();
		for (int x = 0; x < row.length; x++, at += step) {
			int alpha = opaque ? OPAQUE : data[at + offsets[3]] << 24;
			row[x] = alpha | (data[at + red] & 0xFF) << 16 | (data[at + green] & 0xFF) << 8 | data[at + blue] & 0xFF;
		}
	}

	private static void readIndexes(BufferedImage image, int y, int[] row) {
		IndexColorModel palette = (IndexColorModel) image.getColorModel();
		if (!(image.getSampleModel() instanceof PixelInterleavedSampleModel model)) { // several pixels in a byte
			image.getRGB(0, y, row.length, 1, row, 0, row.length);
			return;
		}
		int[] colors = new int[1 << Byte.SIZE]; // of no color where the palette ends before
		palette.getRGBs(colors);
		byte[] data = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
		int from = y * model.getScanlineStride();
		for (int x = 0; x < row.length; x++) {
			row[x] = colors[data[from + x] & 0xFF];
		}
	}

	/** @param row has the length of the picture's width */
	public static void read(ImageData image, int y, int[] row) {
		PaletteData palette = image.palette;
		boolean isInOrder = image.depth == 24 && palette.isDirect && palette.redMask == 0xFF0000 && palette.greenMask == 0xFF00
				&& palette.blueMask == 0xFF;
		if (isInOrder && image.transparentPixel < 0) {
			readBytes(image, y, row);
		} else {
			readPixels(image, y, row);
		}
		if (image.alphaData != null) {
			for (int x = 0, at = y * image.width; x < row.length; x++, at++) {
				row[x] = row[x] & ~OPAQUE | image.alphaData[at] << 24;
			}
		}
	}

	private static void readBytes(ImageData image, int y, int[] row) {
		byte[] data = image.data;
		for (int x = 0, at = y * image.bytesPerLine; x < row.length; x++, at += 3) {
			row[x] = OPAQUE | (data[at] & 0xFF) << 16 | (data[at + 1] & 0xFF) << 8 | data[at + 2] & 0xFF;
		}
	}

	private static void readPixels(ImageData image, int y, int[] row) {
		image.getPixels(0, y, row.length, row, 0);
		RGB[] colors = image.palette.getRGBs();
		for (int x = 0; x < row.length; x++) {
			int opacity = row[x] == image.transparentPixel && image.transparentPixel >= 0 ? 0 : OPAQUE;
			row[x] = opacity | color(image.palette, colors, row[x]);
		}
	}

	private static int color(PaletteData palette, RGB[] colors, int pixel) {
		if (!palette.isDirect) {
			RGB color = colors[Math.min(pixel, colors.length - 1)];
			return color.red << 16 | color.green << 8 | color.blue;
		}
		return channel(pixel, palette.redMask, palette.redShift) << 16 | channel(pixel, palette.greenMask, palette.greenShift) << 8
				| channel(pixel, palette.blueMask, palette.blueShift);
	}

	private static int channel(int pixel, int mask, int shift) {
		int value = pixel & mask;
		return (shift < 0 ? value >>> -shift : value << shift) & 0xFF;
	}
}
