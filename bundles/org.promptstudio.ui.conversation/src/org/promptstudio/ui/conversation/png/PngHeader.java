package org.promptstudio.ui.conversation.png;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/**
 * What a PNG file tells of its picture before the pixels (W3C PNG, third edition, 11.2 and 11.3).
 *
 * @param depth        bits of a sample: 1, 2, 4, 8 or 16
 * @param palette      the colors of a picture that has a palette, three bytes each
 * @param transparency for a picture with a palette the opacity of its first colors, else the samples of the color that is transparent; may be empty
 */
record PngHeader(int width, int height, int depth, Kind kind, boolean isInterlaced, byte[] palette, byte[] transparency) {

	private static final int LENGTH = 13;
	private static final int MAX_COLORS = 256;
	private static final int MAX_BITS = 64;

	/** What the samples of a pixel are. */
	enum Kind {
		GREY(0, 1, 1, 16), COLOR(2, 3, 8, 16), PALETTE(3, 1, 1, 8), GREY_ALPHA(4, 2, 8, 16), COLOR_ALPHA(6, 4, 8, 16);

		private final int code;
		private final int samples;
		private final int minDepth;
		private final int maxDepth;

		Kind(int code, int samples, int minDepth, int maxDepth) {
			this.code = code;
			this.samples = samples;
			this.minDepth = minDepth;
			this.maxDepth = maxDepth;
		}

		int samples() {
			return samples;
		}

		static Optional<Kind> of(int code) {
			return List.of(values()).stream().filter(kind -> kind.code == code).findFirst();
		}

		/** Whether the format has samples of so many bits for it. */
		boolean allows(int depth) {
			return depth >= minDepth && depth <= maxDepth && Integer.bitCount(depth) == 1;
		}
	}

	/** Reads up to the beginning of the pixels; nothing for a file that is damaged or cut off before them. */
	static Optional<PngHeader> read(PngChunks chunks) {
		ByteBuffer header = ByteBuffer.allocate(LENGTH);
		byte[] palette = {};
		byte[] transparency = {};
		try {
			for (int type = chunks.next(); type != PngChunks.PIXELS; type = chunks.next()) {
				if (type == PngChunks.NONE) {
					throw new EOFException();
				} else if (type == PngChunks.HEADER) {
					header = ByteBuffer.wrap(chunks.content(LENGTH));
				} else if (type == PngChunks.PALETTE) {
					palette = chunks.content(3 * MAX_COLORS);
				} else if (type == PngChunks.TRANSPARENCY) {
					transparency = chunks.content(MAX_COLORS);
				}
			}
		} catch (IOException e) {
			return Optional.empty(); // whoever reads it then tells so
		}
		return header.limit() < LENGTH ? Optional.empty() : of(header, palette, transparency);
	}

	private static Optional<PngHeader> of(ByteBuffer header, byte[] palette, byte[] transparency) {
		int width = header.getInt();
		int height = header.getInt();
		int depth = header.get();
		Optional<Kind> kind = Kind.of(header.get());
		int compression = header.get();
		int filters = header.get();
		int interlace = header.get();
		boolean isKnown = compression == 0 && filters == 0 && kind.isPresent() && kind.get().allows(depth);
		boolean isWhole = width > 0 && width <= Integer.MAX_VALUE / MAX_BITS && height > 0
				&& (kind.orElse(null) != Kind.PALETTE || palette.length > 0);
		return isKnown && isWhole
				? Optional.of(new PngHeader(width, height, depth, kind.get(), interlace != 0, palette, transparency))
				: Optional.empty();
	}

	/** How many bytes a row has. */
	int rowLength() {
		return (int) (((long) width * depth * kind.samples() + Byte.SIZE - 1) / Byte.SIZE);
	}

	/** How far the filters look to the left; 1 when a byte has several pixels. */
	int bytesPerPixel() {
		return Math.max(1, depth * kind.samples() / Byte.SIZE);
	}
}
