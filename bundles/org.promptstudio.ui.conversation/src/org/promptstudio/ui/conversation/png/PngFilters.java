package org.promptstudio.ui.conversation.png;

import java.io.IOException;
import java.util.Arrays;

/**
 * Takes the filters off the rows of a picture (W3C PNG 9.2). Bytes are added modulo 256. The loops go over one sample after the other, so that what is to the left
 * stays in a register: the studio runs with Java's quick compiler, which leaves all else to the code.
 */
final class PngFilters {

	private static final int LOW = 0xFF;
	/** How many pixels are looked at together. */
	private static final int PIECE = 16;

	private final int bytesPerPixel;
	private final int length;
	/** A piece of which no byte differs from what was foreseen. */
	private final byte[] nothing;

	/** @param length of a row, with its first byte, which tells the filter */
	PngFilters(int bytesPerPixel, int length) {
		this.bytesPerPixel = bytesPerPixel;
		this.length = length;
		nothing = new byte[PIECE * bytesPerPixel];
	}

	/** Changes the row that begins at a place; the one above it has no filter any more. */
	void undo(byte[] row, int at, byte[] above, int aboveAt) throws IOException {
		switch (row[at]) {
			case 0 -> {
				/* none */ }
			case 1 -> left(row, at);
			case 2 -> up(row, at, above, aboveAt);
			case 3 -> average(row, at, above, aboveAt);
			case 4 -> paeth(row, at, above, aboveAt);
			default -> throw new IOException("There is no filter " + row[at] + ".");
		}
	}

	private void left(byte[] row, int at) {
		int end = at + length;
		for (int i = at + 1 + bytesPerPixel; i < end; i++) {
			row[i] += row[i - bytesPerPixel];
		}
	}

	private void up(byte[] row, int at, byte[] above, int aboveAt) {
		int end = at + length;
		for (int i = at + 1, j = aboveAt + 1; i < end; i++, j++) {
			row[i] += above[j];
		}
	}

	private void average(byte[] row, int at, byte[] above, int aboveAt) {
		int end = at + length;
		for (int sample = 1; sample <= bytesPerPixel; sample++) {
			int left = 0;
			for (int i = at + sample, j = aboveAt + sample; i < end; i += bytesPerPixel, j += bytesPerPixel) {
				left = row[i] + (left + (above[j] & LOW) >> 1) & LOW;
				row[i] = (byte) left;
			}
		}
	}

	/** In pieces: where a piece only repeats the row above, as in even surfaces and below upright lines, it is copied. */
	private void paeth(byte[] row, int at, byte[] above, int aboveAt) {
		int end = at + length;
		int first = at + 1 + bytesPerPixel;
		int below = aboveAt - at; // from a place in the row to that above it
		for (int i = at + 1; i < Math.min(first, end); i++) {
			row[i] += above[i + below];
		}
		int piece = PIECE * bytesPerPixel;
		for (int i = first; i < end; i += piece) {
			int last = Math.min(i + piece, end);
			boolean isRepeated = Arrays.equals(row, i, last, nothing, 0, last - i)
					&& Arrays.equals(row, i - bytesPerPixel, i, above, i - bytesPerPixel + below, i + below);
			if (isRepeated) {
				System.arraycopy(above, i + below, row, i, last - i);
			} else {
				paeth(row, i, last, above, below);
			}
		}
	}

	private void paeth(byte[] row, int from, int to, byte[] above, int below) {
		for (int sample = from; sample < from + bytesPerPixel; sample++) {
			int left = row[sample - bytesPerPixel] & LOW;
			int corner = above[sample - bytesPerPixel + below] & LOW;
			for (int i = sample; i < to; i += bytesPerPixel) {
				int up = above[i + below] & LOW;
				left = row[i] + (up == corner ? left : nearest(left, up, corner)) & LOW;
				row[i] = (byte) left;
				corner = up;
			}
		}
	}

	/**
	 * The one of the three that is nearest to left + up - corner, the first of them in this order. Without branches, as nobody can foresee them: by masks that are
	 * all ones when a number is below zero.
	 */
	private static int nearest(int left, int up, int corner) {
		int toLeft = up - corner;
		int toUp = left - corner;
		int toCorner = amount(toLeft + toUp);
		toLeft = amount(toLeft);
		toUp = amount(toUp);
		int notUp = toCorner - toUp >> 31;
		int notLeft = (toUp - toLeft | toCorner - toLeft) >> 31;
		int other = up ^ (up ^ corner) & notUp;
		return left ^ (left ^ other) & notLeft;
	}

	private static int amount(int number) {
		int sign = number >> 31;
		return (number ^ sign) - sign;
	}
}
