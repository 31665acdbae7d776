package org.promptstudio.ui.conversation.png;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * The chunks of a PNG file, one after the other (W3C PNG, third edition, 5). Their checksums are not looked at: that within the pixels tells of damage as well. One
 * thread at a time.
 */
final class PngChunks {

	static final int HEADER = code("IHDR");
	static final int PALETTE = code("PLTE");
	static final int TRANSPARENCY = code("tRNS");
	static final int PIXELS = code("IDAT");
	/** What there is after the last chunk. */
	static final int NONE = 0;

	private static final int SIGNATURE = 8;
	private static final int CHECKSUM = 4;
	private static final int BUFFER = 1 << 16;

	private final DataInputStream file;
	/** How much of the chunk is still to be read; at first of what comes before all chunks. */
	private int left = SIGNATURE - CHECKSUM;

	PngChunks(InputStream file) {
		this.file = new DataInputStream(new BufferedInputStream(file, BUFFER));
	}

	private static int code(String type) {
		return type.charAt(0) << 24 | type.charAt(1) << 16 | type.charAt(2) << 8 | type.charAt(3);
	}

	/** Goes to the next chunk, and tells its type. */
	int next() throws IOException {
		try {
			file.skipNBytes((long) left + CHECKSUM);
			left = file.readInt();
			if (left < 0) {
				throw new IOException("A chunk has a length of " + left + ".");
			}
			return file.readInt();
		} catch (EOFException e) {
			left = 0;
			return NONE;
		}
	}

	/** Some of the chunk; none at its end. */
	int read(byte[] buffer) throws IOException {
		int count = file.read(buffer, 0, Math.min(left, buffer.length));
		if (count < 0) {
			throw new EOFException("A chunk is cut off.");
		}
		left -= count;
		return count;
	}

	/**
	 * The content of the chunk.
	 *
	 * @param limit how long it may be
	 */
	byte[] content(int limit) throws IOException {
		if (left > limit) {
			throw new IOException("A chunk has " + left + " bytes, more than the format allows.");
		}
		byte[] content = new byte[left];
		file.readFully(content);
		left = 0;
		return content;
	}
}
