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
	private static final int VERSION = 5;

	/**
	 * What is kept.
	 *
	 * @param chunks the rows
	 * @param mark   of the search index that has the items of all rows that are not to be read
	 */
	record Kept(List<IndexChunk> chunks, String mark) {

		static final Kept NOTHING = new Kept(List.of(), "");
	}

	private final Dataset dataset;
	private final Path file;
	private final Path searchFolder;

	IndexFile(Dataset dataset, Path folder) {
		this.dataset = dataset;
		String name = Hashes.name(identity().getBytes(StandardCharsets.UTF_8));
		file = folder.resolve(name + ".index");
		searchFolder = folder.resolve(name + ".search");
	}

	private String identity() {
		return dataset.layout() + " " + dataset.root();
	}

	/** The folder of the search index that belongs to the file. */
	Path searchFolder() {
		return searchFolder;
	}

	/** What was kept; nothing when there is no file, or one that is damaged or of another version or dataset. */
	Kept read() {
		List<IndexChunk> chunks = new ArrayList<>();
		String mark;
		try {
			byte[] bytes = new TrackedFile(file).readBytes();
			if (bytes == null) {
				return Kept.NOTHING;
			}
			DataInput in = SealedBytes.open(MAGIC, VERSION, bytes);
			if (!in.readUTF().equals(identity())) {
				return Kept.NOTHING;
			}
			mark = in.readUTF();
			for (int left = in.readInt(); left > 0; left--) {
				chunks.add(IndexChunk.read(in));
			}
		} catch (IOException e) {
			return Kept.NOTHING; // it is made again
		}
		return new Kept(chunks, mark);
	}

	void write(Kept kept) throws IOException {
		AtomicFiles.write(file, SealedBytes.seal(MAGIC, VERSION, out -> write(kept, out)));
	}

	private void write(Kept kept, DataOutput out) throws IOException {
		out.writeUTF(identity());
		out.writeUTF(kept.mark());
		out.writeInt(kept.chunks().size());
		for (IndexChunk chunk : kept.chunks()) {
			chunk.write(out);
		}
	}
}
