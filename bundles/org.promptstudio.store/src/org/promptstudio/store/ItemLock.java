package org.promptstudio.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.promptstudio.dataloop.json.JsonFormatException;
import org.promptstudio.dataloop.json.JsonPatch;
import org.promptstudio.dataloop.json.JsonText;
import org.promptstudio.dataloop.json.JsonValue;

/**
 * Tells other workbenches on a shared drive that somebody has an item open: a small file in {@code locks/} at the path of the item. It hinders nobody;
 * saving is guarded by other means. Who comes first has the file; when he leaves, or his program has died, the next one takes it.
 * <p>
 * A program on this machine has died when its process has. One on another machine has died when it has not refreshed the file for five minutes,
 * by the clock of the drive: both times that are compared are ones that the drive gave, so that it does not matter what the machines think. Any thread, one
 * at a time.
 */
public final class ItemLock implements AutoCloseable {

	/** How often a lock is to be refreshed. */
	public static final Duration REFRESH = Duration.ofMinutes(1);

	private static final Duration LIFE = Duration.ofMinutes(5);
	static final String FOLDER = "locks";
	private static final String ENDING = ".lock";
	private static final String USER = "user";
	private static final String MACHINE = "machine";
	private static final String PROCESS = "process";
	private static final String SINCE = "since";

	/**
	 * Who has an item open.
	 *
	 * @param person  mail address or name
	 * @param machine its name on the network
	 * @param since   by the clock of that machine
	 */
	public record Holder(String person, String machine, Instant since) {}

	private final Path file;
	/** Where the item's files are, or were. */
	private final Path root;
	private final byte[] content;

	/**
	 * A lock that is not held yet.
	 *
	 * @param location of an item of a dataset
	 * @param since    now
	 */
	public ItemLock(ItemLocation location, String person, Instant since) {
		this(location, person, since, TemporaryNames.host(), TemporaryNames.process());
	}

	ItemLock(ItemLocation location, String person, Instant since, String machine, String process) {
		Path history = ItemHistory.of(location).file();
		root = location.dataset() == null ? location.itemFile().getParent() : location.dataset().root();
		file = location.dataset() == null
				? history.resolveSibling('.' + location.name() + ENDING)
				: home(history, location).resolve(FOLDER).resolve(location.displayPath() + ENDING);
		Map<String, Object> json = new LinkedHashMap<>();
		json.put(USER, person);
		json.put(MACHINE, machine);
		json.put(PROCESS, process);
		json.put(SINCE, since.toString());
		content = JsonPatch.newDocument(json);
	}

	/** The folder around that of the histories: of the dataset, or of somebody's layer. */
	private static Path home(Path history, ItemLocation location) {
		Path home = history;
		for (int i = Path.of(location.displayPath()).getNameCount(); i >= 0; i--) {
			home = home.getParent();
		}
		return home;
	}

	/** The file, which need not exist. */
	public Path file() {
		return file;
	}

	/**
	 * Takes the lock where it is free or its holder has died, refreshes it where it is held by this, and tells who else has it.
	 *
	 * @return empty when it is held by this, by another window of the same program, or by nobody since the dataset is gone
	 * @throws IOException when the folder cannot be written or read; the item can be worked on all the same
	 */
	public Optional<Holder> take() throws IOException {
		if (!Files.isDirectory(root)) {
			return Optional.empty(); // a dataset that was moved away must not begin anew with a lock in it
		}
		byte[] present = new TrackedFile(file).readBytes();
		if (Arrays.equals(present, content)) {
			refresh();
			return Optional.empty();
		}
		if (present != null && isAlive(present)) {
			return holder(present);
		}
		if (present != null) {
			Files.deleteIfExists(file);
		}
		return AtomicFiles.create(file, content) ? Optional.empty() : holder(new TrackedFile(file).readBytes());
	}

	/** Writes the same bytes in their place, so that who reads at that moment reads them whole, and the drive sets the time. */
	private void refresh() throws IOException {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
			channel.write(ByteBuffer.wrap(content), 0);
		}
	}

	private Optional<Holder> holder(byte[] bytes) {
		return bytes == null ? Optional.empty() : parse(bytes).map(json -> {
			Instant since = Instant.parse(json.get(SINCE).string());
			return new Holder(json.get(USER).string(), json.get(MACHINE).string(), since);
		});
	}

	private static Optional<JsonValue> parse(byte[] bytes) {
		try {
			JsonValue json = JsonText.parse(bytes).root();
			boolean isWhole = json.get(USER).isString() && json.get(MACHINE).isString() && json.get(PROCESS).isString() && json.get(SINCE).isString();
			if (isWhole) {
				Instant.parse(json.get(SINCE).string());
			}
			return isWhole ? Optional.of(json) : Optional.empty();
		} catch (JsonFormatException | DateTimeException e) {
			return Optional.empty();
		}
	}

	/** What cannot be read is being written, or is none of ours: it counts for as long as a lock of another machine. */
	private boolean isAlive(byte[] bytes) throws IOException {
		Optional<JsonValue> lock = parse(bytes);
		if (lock.isPresent() && lock.get().get(MACHINE).string().equals(TemporaryNames.host())) {
			return TemporaryNames.isRunning(lock.get().get(PROCESS).string());
		}
		return isRefreshed();
	}

	private boolean isRefreshed() throws IOException {
		Path probe = TemporaryNames.next(file.getParent());
		try {
			Instant refreshed = Files.getLastModifiedTime(file).toInstant();
			Files.write(probe, "now".getBytes(StandardCharsets.US_ASCII));
			return Files.getLastModifiedTime(probe).toInstant().isBefore(refreshed.plus(LIFE));
		} catch (NoSuchFileException e) {
			return false; // its holder left meanwhile
		} finally {
			Files.deleteIfExists(probe);
		}
	}

	/** Gives the lock back where this holds it; nothing happens else. */
	@Override
	public void close() throws IOException {
		if (Arrays.equals(new TrackedFile(file).readBytes(), content)) {
			Files.deleteIfExists(file);
		}
	}
}
