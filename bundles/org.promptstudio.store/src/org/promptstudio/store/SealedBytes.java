package org.promptstudio.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * Our own binary files: a magic number, a version, the length of the content, the content, and a CRC-32C of all before it, so that a
 * torn, damaged or older file is told from a good one. All numbers big endian.
 */
final class SealedBytes {

	private static final int HEADER = 3 * Integer.BYTES;

	/** Writes the content. */
	interface Content {
		void writeTo(DataOutput out) throws IOException;
	}

	private SealedBytes() {
	}

	static byte[] seal(int magic, int version, Content content) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (DataOutputStream out = new DataOutputStream(bytes)) {
			out.writeInt(magic);
			out.writeInt(version);
			out.writeInt(0);
			content.writeTo(out);
			out.writeInt(0);
		} catch (IOException e) {
			throw new UncheckedIOException(e); // memory does not fail so
		}
		byte[] result = bytes.toByteArray();
		ByteBuffer buffer = ByteBuffer.wrap(result);
		buffer.putInt(2 * Integer.BYTES, result.length - HEADER - Integer.BYTES);
		buffer.putInt(result.length - Integer.BYTES, checksum(result));
		return result;
	}

	/**
	 * The content of sealed bytes.
	 *
	 * @throws IOException when they are not whole, or not of this kind and version
	 */
	static DataInput open(int magic, int version, byte[] bytes) throws IOException {
		ByteBuffer buffer = ByteBuffer.wrap(bytes);
		if (bytes.length < HEADER + Integer.BYTES || buffer.getInt() != magic || buffer.getInt() != version
				|| buffer.getInt() != bytes.length - HEADER - Integer.BYTES
				|| buffer.getInt(bytes.length - Integer.BYTES) != checksum(bytes)) {
			throw new IOException(Messages.SealedBytes_damaged);
		}
		return new DataInputStream(new ByteArrayInputStream(bytes, HEADER, bytes.length - HEADER - Integer.BYTES));
	}

	/** Writes byte arrays one after the other, each with its length before it, -1 for null. */
	static void write(DataOutput out, byte[]... arrays) throws IOException {
		for (byte[] bytes : arrays) {
			out.writeInt(bytes == null ? -1 : bytes.length);
			if (bytes != null) {
				out.write(bytes);
			}
		}
	}

	/** Reads the next of the arrays that {@link #write} has written. */
	static byte[] read(DataInput in) throws IOException {
		int length = in.readInt();
		if (length < 0) {
			return null;
		}
		byte[] bytes = new byte[length];
		in.readFully(bytes);
		return bytes;
	}

	private static int checksum(byte[] bytes) {
		CRC32C checksum = new CRC32C();
		checksum.update(bytes, 0, bytes.length - Integer.BYTES);
		return (int) checksum.getValue();
	}
}
