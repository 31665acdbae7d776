package org.promptstudio.ui.conversation.png;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Makes PNG files of any kind (W3C PNG, third edition), with filters of one's choice. */
final class PngFiles {

	private static final byte[] SIGNATURE = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n' };
	/** How long a piece of the pixels is. */
	private static final int PIECE = 100;

	private final ByteArrayOutputStream file = new ByteArrayOutputStream();
	private final int bytesPerPixel;

	/** @param code of the kind of picture, as the format has it */
	PngFiles(int width, int height, int depth, int code, int samples) {
		bytesPerPixel = Math.max(1, depth * samples / 8);
		file.writeBytes(SIGNATURE);
		chunk("IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) depth).put((byte) code).array());
	}

	PngFiles chunk(String type, byte[] content) {
		byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
		CRC32 sum = new CRC32();
		sum.update(name);
		sum.update(content);
		file.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
		file.writeBytes(name);
		file.writeBytes(content);
		file.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
		return this;
	}

	/**
	 * The whole file.
	 *
	 * @param rows    packed as the format says
	 * @param filters for the rows, in turn; a number that is none is written as it is
	 */
	byte[] with(byte[][] rows, int... filters) {
		ByteArrayOutputStream filtered = new ByteArrayOutputStream();
		byte[] above = new byte[rows[0].length];
		for (int y = 0; y < rows.length; y++) {
			filtered.writeBytes(filter(rows[y], above, filters[y % filters.length]));
			above = rows[y];
		}
		byte[] compressed = deflated(filtered.toByteArray());
		for (int from = 0; from < compressed.length; from += PIECE) {
			byte[] piece = new byte[Math.min(PIECE, compressed.length - from)];
			System.arraycopy(compressed, from, piece, 0, piece.length);
			chunk("IDAT", piece);
		}
		return chunk("IEND", new byte[0]).file.toByteArray();
	}

	private byte[] filter(byte[] row, byte[] above, int filter) {
		byte[] result = new byte[row.length + 1];
		result[0] = (byte) filter;
		for (int i = 0; i < row.length; i++) {
			int left = i < bytesPerPixel ? 0 : row[i - bytesPerPixel] & 0xFF;
			int up = above[i] & 0xFF;
			int corner = i < bytesPerPixel ? 0 : above[i - bytesPerPixel] & 0xFF;
			int foreseen = switch (filter) {
				case 1 -> left;
				case 2 -> up;
				case 3 -> (left + up) / 2;
				case 4 -> paeth(left, up, corner);
				default -> 0;
			};
			result[i + 1] = (byte) (row[i] - foreseen);
		}
		return result;
	}

	private static int paeth(int left, int up, int corner) {
		int estimate = left + up - corner;
		int toLeft = Math.abs(estimate - left);
		int toUp = Math.abs(estimate - up);
		int toCorner = Math.abs(estimate - corner);
		if (toLeft <= toUp && toLeft <= toCorner) {
			return left;
		}
		return toUp <= toCorner ? up : corner;
	}

	private static byte[] deflated(byte[] bytes) {
		Deflater deflater = new Deflater();
		deflater.setInput(bytes);
		deflater.finish();
		ByteArrayOutputStream result = new ByteArrayOutputStream();
		byte[] buffer = new byte[1 << 12];
		while (!deflater.finished()) {
			result.write(buffer, 0, deflater.deflate(buffer));
		}
		deflater.end();
		return result.toByteArray();
	}
}
