package org.promptstudio.ui.conversation.text;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.awt.image.IndexColorModel;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.SinglePixelPackedSampleModel;

/**
 * Reads rows of Java's pictures as numbers: opacity, red, green and blue from the highest byte to the lowest. Takes the data themselves where they are the usual
 * ones: the general way is ten times slower. Any thread.
 */
final class PixelRow {

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
			default -> image.getRGB(0, y, row.length, 1, row, 0, row.length);
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
}
