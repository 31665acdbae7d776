package org.promptstudio.store;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where an index is kept between sessions: one file per dataset, named by the dataset's path. It holds nothing that cannot be made again. */
final class IndexFile {

	private static final int MAGIC = 0x50534958; // PSIX
	private static final int VERSION = 1;

	private final Dataset dataset;
	private final Path file;

	IndexFile(Dataset dataset, Path folder) {
		this.dataset = dataset;
		file = folder.resolve(Hashes.name(identity().getBytes(StandardCharsets.UTF_8)) + ".index");
	}

	private String identity() {
		return dataset.layout() + " " + dataset.root();
	}

	/** The kept chunks; none when there is no file, or one that is damaged or of another version or dataset. */
	List<IndexChunk> read() {
		List<IndexChunk> chunks = new ArrayList<>();
		try {
			byte[] bytes = new TrackedFile(file).readBytes();
			if (bytes == null) {
				return List.of();
			}
			DataInput in = SealedBytes.open(MAGIC, VERSION, bytes);
			if (!in.readUTF().equals(identity())) {
				return List.of();
			}
			for (int left = in.readInt(); left > 0; left--) {
				chunks.add(IndexChunk.read(in));
			}
		} catch (IOException e) {
			return List.of(); // it is made again
		}
		return chunks;
	}

	void write(List<IndexChunk> chunks) throws IOException {
		AtomicFiles.write(file, SealedBytes.seal(MAGIC, VERSION, out -> write(chunks, out)));
	}

	private void write(List<IndexChunk> chunks, DataOutput out) throws IOException {
		out.writeUTF(identity());
		out.writeInt(chunks.size());
		for (IndexChunk chunk : chunks) {
			chunk.write(out);
		}
	}
}
