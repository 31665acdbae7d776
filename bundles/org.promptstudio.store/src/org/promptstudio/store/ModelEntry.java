package org.promptstudio.store;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;

/**
 * The unsaved state of one model file.
 *
 * @param time when the last edit was journalled
 * @param base hash of the file that the edits were made on, null for none
 * @param content what saving would have put into the file
 */
record ModelEntry(Path file, Instant time, byte[] base, byte[] content)
		implements
			JournalFiles.Entry {

	private static final int MAGIC = 0x50534d4a; // PSMJ
	private static final int VERSION = 1;

	@Override
	public byte[] toBytes() {
		return SealedBytes.seal(MAGIC, VERSION, this::write);
	}

	private void write(DataOutput out) throws IOException {
		out.writeUTF(file.toString());
		out.writeLong(time.toEpochMilli());
		SealedBytes.write(out, base, content);
	}

	/**
	 * Reads an entry.
	 *
	 * @throws IOException when the bytes are not a whole entry of this version
	 */
	static ModelEntry of(byte[] bytes) throws IOException {
		DataInput in = SealedBytes.open(MAGIC, VERSION, bytes);
		try {
			return new ModelEntry(Path.of(in.readUTF()), Instant.ofEpochMilli(in.readLong()), SealedBytes.read(in), SealedBytes.read(in));
		} catch (InvalidPathException e) {
			throw new IOException(e);
		}
	}
}
