package org.promptstudio.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

/**
 * Who changed what in an item, and when: a file of lines of JSON, one for each save, that is only ever added to. It lies in {@code history/} beside
 * {@code items/} at the path of the item, in somebody's layer in {@code layers/<annotator>/history/}, and beside an item that was opened alone. Any
 * thread; reading never waits for a writer.
 */
public final class ItemHistory {

	static final String FOLDER = "history";
	private static final String ENDING = ".jsonl";
	private static final String ALONE_ENDING = ".history.jsonl";

	/**
	 * What a history holds.
	 *
	 * @param entries in the order in which they were saved, whatever the clocks said
	 * @param damaged how many lines are no entries; they stay in the file
	 */
	public record Content(List<HistoryEntry> entries, int damaged) {}

	private final Path file;

	private ItemHistory(Path file) {
		this.file = file;
	}

	/** That of an item. */
	public static ItemHistory of(ItemLocation location) {
		return new ItemHistory(file(location));
	}

	private static Path file(ItemLocation location) {
		if (location.dataset() == null) {
			return location.itemFile().resolveSibling(location.name() + ALONE_ENDING);
		}
		Path home = location.dataset().projectFile().getParent();
		if (location.isLayer()) {
			Path layers = home.resolve(Layers.FOLDER);
			home = layers.resolve(layers.relativize(location.annotationFile()).getName(0));
		}
		return home.resolve(FOLDER).resolve(location.displayPath() + ENDING);
	}

	/** The file, which need not exist. */
	public Path file() {
		return file;
	}

	/**
	 * What is in it now. A line that is being written is not counted.
	 *
	 * @throws IOException when the file cannot be read
	 */
	public Content read() throws IOException {
		byte[] bytes = new TrackedFile(file).readBytes();
		if (bytes == null) {
			return new Content(List.of(), 0);
		}
		List<HistoryEntry> entries = new ArrayList<>();
		int damaged = 0;
		String text = new String(bytes, StandardCharsets.UTF_8);
		for (String line : text.lines().toList()) {
			Optional<HistoryEntry> entry = HistoryLines.read(line);
			entry.ifPresent(entries::add);
			damaged += entry.isEmpty() && !line.isBlank() ? 1 : 0;
		}
		return new Content(List.copyOf(entries), damaged);
	}

	/**
	 * Adds an entry, on the disk when this returns.
	 *
	 * @param lock of this history
	 * @return the length of the file before, for {@link #takeBack}
	 * @throws IOException with a whole sentence when it could not be written; the file is then as it was
	 */
	long append(SaveLock lock, HistoryEntry entry) throws IOException {
		FileChannel channel = lock.channel();
		long size = channel.size();
		try {
			ByteBuffer bytes = StandardCharsets.UTF_8.encode((endsLine(channel, size) ? "" : "\n") + HistoryLines.write(entry) + '\n');
			channel.position(size);
			while (bytes.hasRemaining()) {
				channel.write(bytes);
			}
			channel.force(true);
			return size;
		} catch (IOException e) {
			channel.truncate(size);
			boolean isFull = new AtomicFiles.Steps().isFull(file.getParent(), 0);
			throw new IOException(
					isFull ? NLS.bind(Messages.AtomicFiles_diskFull, file) : NLS.bind(Messages.AtomicFiles_notWritten, file, e.getMessage()), e);
		}
	}

	/** Takes the last entry back, because the files could not be written after all. */
	static void takeBack(SaveLock lock, long size) throws IOException {
		lock.channel().truncate(size);
		lock.channel().force(true);
	}

	/** What a crash left unfinished stays a line of its own. */
	private static boolean endsLine(FileChannel channel, long size) throws IOException {
		ByteBuffer last = ByteBuffer.allocate(1);
		return size == 0 || channel.read(last, size - 1) == 1 && last.get(0) == '\n';
	}
}
