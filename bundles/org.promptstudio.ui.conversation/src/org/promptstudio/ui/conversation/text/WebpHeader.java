package org.promptstudio.ui.conversation.text;

/**
 * The size of a WebP picture (RFC 9649 2.5 to 2.7), of an animated one that of its first frame. What says one size for the whole and has a larger picture within is
 * no picture: the decoder would make as many pixels as the inner one says.
 */
final class WebpHeader {

	private static final int FIRST_CHUNK = 12;
	private static final int CHUNK_HEADER = 8;
	/** What an animation frame has before its picture: place, size, duration, flags. */
	private static final int FRAME_HEADER = 16;

	private WebpHeader() {
	}

	/** @throws ArrayIndexOutOfBoundsException when the file ends within its header */
	static ImageHeader read(byte[] bytes) {
		if (!is(bytes, FIRST_CHUNK, "VP8X")) {
			return picture(bytes, FIRST_CHUNK);
		}
		ImageHeader canvas = size(bytes, FIRST_CHUNK + CHUNK_HEADER + 4);
		for (int at = next(bytes, FIRST_CHUNK); at > 0 && at + CHUNK_HEADER < bytes.length; at = next(bytes, at)) {
			if (is(bytes, at, "ANMF")) {
				ImageHeader frame = size(bytes, at + CHUNK_HEADER + 6);
				return fits(frame, canvas) && isSound(bytes, at + CHUNK_HEADER + FRAME_HEADER, frame) ? frame : null;
			}
			ImageHeader picture = picture(bytes, at);
			if (picture != null) {
				return fits(picture, canvas) ? canvas : null;
			}
		}
		return canvas; // cut off before its picture, which the decoder finds out
	}

	/** Whether the picture of a frame, perhaps behind its opacity, is no larger than the frame. */
	private static boolean isSound(byte[] bytes, int from, ImageHeader frame) {
		int at = is(bytes, from, "ALPH") ? next(bytes, from) : from;
		ImageHeader picture = at > 0 && at + CHUNK_HEADER < bytes.length ? picture(bytes, at) : null;
		return picture == null || fits(picture, frame);
	}

	private static boolean fits(ImageHeader inner, ImageHeader outer) {
		return inner.width() <= outer.width() && inner.height() <= outer.height();
	}

	/** The size of the picture in a chunk; null when it has none. */
	private static ImageHeader picture(byte[] bytes, int chunk) {
		if (is(bytes, chunk, "VP8L")) {
			int bits = ImageHeader.littleEndian(bytes, chunk + 9, 4);
			return new ImageHeader((bits & 0x3FFF) + 1, (bits >>> 14 & 0x3FFF) + 1);
		}
		if (is(bytes, chunk, "VP8 ")) {
			return new ImageHeader(ImageHeader.littleEndian(bytes, chunk + 14, 2) & 0x3FFF, ImageHeader.littleEndian(bytes, chunk + 16, 2) & 0x3FFF);
		}
		return null;
	}

	/** Width and height of three bytes each, less one. */
	private static ImageHeader size(byte[] bytes, int at) {
		return new ImageHeader(ImageHeader.littleEndian(bytes, at, 3) + 1, ImageHeader.littleEndian(bytes, at + 3, 3) + 1);
	}

	/** Where the next chunk begins; chunks have even lengths. Negative when the length is beyond all files. */
	private static int next(byte[] bytes, int chunk) {
		int length = ImageHeader.littleEndian(bytes, chunk + 4, 4);
		return length < 0 || length > bytes.length ? -1 : chunk + CHUNK_HEADER + length + (length & 1);
	}

	private static boolean is(byte[] bytes, int at, String name) {
		return ImageHeader.startsWith(bytes, at, name);
	}
}
