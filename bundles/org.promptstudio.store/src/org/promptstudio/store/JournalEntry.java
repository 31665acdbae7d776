package org.promptstudio.store;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;

/**
 * The unsaved state of one item.
 *
 * @param displayPath what people call the item
 * @param time when the last edit was journalled
 * @param itemBase hash of the item file that the edits were made on, null for none
 * @param annotationBase hash of the annotation file that the edits were made on, null for none
 * @param item what saving would have put into the item file
 * @param annotations what saving would have put into the annotation file, null for no file
 */
record JournalEntry(Path itemFile, Path annotationFile, String displayPath, Instant time, byte[] itemBase, byte[] annotationBase,
		byte[] item, byte[] annotations)
		implements
			JournalFiles.Entry {

	private static final int MAGIC = 0x50534a4c; // PSJL
	private static final int VERSION = 1;

	@Override
	public byte[] toBytes() {
		return SealedBytes.seal(MAGIC, VERSION, this::write);
	}

	private void write(DataOutput out) throws IOException {
		out.writeUTF(itemFile.toString());
		out.writeUTF(annotationFile.toString());
		out.writeUTF(displayPath);
		out.writeLong(time.toEpochMilli());
		SealedBytes.write(out, itemBase, annotationBase, item, annotations);
	}

	/**
	 * Reads an entry.
	 *
	 * @throws IOException when the bytes are not a whole entry of this version
	 */
	static JournalEntry of(byte[] bytes) throws IOException {
		DataInput in = SealedBytes.open(MAGIC, VERSION, bytes);
		try {
			return new JournalEntry(Path.of(in.readUTF()), Path.of(in.readUTF()), in.readUTF(), Instant.ofEpochMilli(in.readLong()),
					SealedBytes.read(in), SealedBytes.read(in), SealedBytes.read(in), SealedBytes.read(in));
		} catch (InvalidPathException e) {
			throw new IOException(e);
		}
	}
}
