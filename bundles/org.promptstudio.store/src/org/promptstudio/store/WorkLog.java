package org.promptstudio.store;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.promptstudio.core.progress.WorkTimes;
import org.promptstudio.dataloop.json.JsonFormatException;
import org.promptstudio.dataloop.json.JsonPatch;
import org.promptstudio.dataloop.json.JsonText;
import org.promptstudio.dataloop.json.JsonValue;

/**
 * How long people worked on the items of a dataset: {@code worktime/<person>.jsonl}, one line of JSON for each stretch of work, only ever added to. A file
 * belongs to one person, so that several workbenches on a shared drive do not write the same one; items are not touched, so that reading one is no change.
 * Any thread.
 */
public final class WorkLog {

	static final String FOLDER = "worktime";
	private static final String ENDING = ".jsonl";
	private static final String ASSIGNMENT = "assignment";
	private static final String ITEM = "item";
	private static final String SECONDS = "seconds";
	private static final String TASK = "task";
	private static final String TIME = "time";
	private static final String USER = "user";

	/**
	 * A stretch of work.
	 *
	 * @param time       when it ended
	 * @param person     mail address
	 * @param taskId     null for work without a task
	 * @param assignment null for work without a task
	 * @param item       display path
	 * @param duration   in which the person did something, to the millisecond
	 */
	public record Entry(Instant time, String person, String taskId, String assignment, String item, Duration duration) {}

	private record Key(String task, String person, String item) {}

	private final Path folder;

	/** That of a dataset. */
	public WorkLog(Dataset dataset) {
		folder = dataset.projectFile().resolveSibling(FOLDER);
	}

	/**
	 * Adds a stretch of work.
	 *
	 * @throws IOException with a whole sentence when it cannot be written
	 */
	public synchronized void add(Entry entry) throws IOException {
		Path file = folder.resolve(Layers.folderName(entry.person()) + ENDING);
		try {
			folder.getParent().toRealPath(); // no dataset begins anew where one was moved away
			Files.createDirectories(folder);
			try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
				long size = channel.size();
				String text = (size > 0 && !endsLine(channel, size) ? "\n" : "") + line(entry) + '\n';
				channel.position(size);
				ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
				while (bytes.hasRemaining()) {
					channel.write(bytes);
				}
			}
		} catch (IOException e) {
			throw new IOException(NLS.bind(Messages.WorkLog_notWritten, file, e.getMessage()), e);
		}
	}

	/** What a crash or a full disk left unfinished stays a line of its own. */
	private static boolean endsLine(FileChannel channel, long size) throws IOException {
		ByteBuffer last = ByteBuffer.allocate(1);
		channel.read(last, size - 1);
		return last.get(0) == '\n';
	}

	private static String line(Entry entry) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put(TIME, entry.time().toString());
		json.put(USER, entry.person());
		json.put(ITEM, entry.item());
		if (entry.taskId() != null) {
			json.put(TASK, entry.taskId());
			json.put(ASSIGNMENT, entry.assignment());
		}
		json.put(SECONDS, BigDecimal.valueOf(entry.duration().toMillis(), 3));
		return new String(JsonPatch.newDocument(json), StandardCharsets.UTF_8).lines().map(String::strip).collect(Collectors.joining(" "));
	}

	/**
	 * All stretches of work, person by person in the order in which they were added. Lines that are none are passed over.
	 *
	 * @throws IOException with a whole sentence when a file cannot be read
	 */
	public List<Entry> entries() throws IOException {
		List<Entry> entries = new ArrayList<>();
		try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, '*' + ENDING)) {
			List<Path> sorted = new ArrayList<>();
			files.forEach(sorted::add);
			Collections.sort(sorted);
			for (Path file : sorted) {
				byte[] bytes = new TrackedFile(file).readBytes();
				if (bytes != null) {
					new String(bytes, StandardCharsets.UTF_8).lines().map(WorkLog::entry).flatMap(Optional::stream).forEach(entries::add);
				}
			}
		} catch (NoSuchFileException | NotDirectoryException e) {
			return List.of(); // nobody worked yet
		} catch (DirectoryIteratorException e) {
			throw e.getCause();
		}
		return entries;
	}

	private static Optional<Entry> entry(String line) {
		try {
			JsonValue json = JsonText.parse(line.getBytes(StandardCharsets.UTF_8)).root();
			Instant time = Instant.parse(json.get(TIME).isString() ? json.get(TIME).string() : "");
			BigDecimal seconds = new BigDecimal(json.get(SECONDS).isNumber() ? json.get(SECONDS).raw() : "-1");
			boolean isWhole = json.get(USER).isString() && json.get(ITEM).isString() && seconds.signum() >= 0;
			Duration duration = Duration.ofMillis(seconds.movePointRight(3).longValue());
			return isWhole
					? Optional.of(
							new Entry(time, text(json.get(USER)), text(json.get(TASK)), text(json.get(ASSIGNMENT)), text(json.get(ITEM)), duration))
					: Optional.empty();
		} catch (JsonFormatException | DateTimeException | NumberFormatException e) {
			return Optional.empty();
		}
	}

	private static String text(JsonValue value) {
		return value.isString() ? value.string() : null;
	}

	/** The sums of what was measured until now, to be asked again and again. */
	public WorkTimes times() throws IOException {
		Map<Key, Duration> sums = new HashMap<>();
		entries().forEach(entry -> sums.merge(key(entry.taskId(), entry.person(), entry.item()), entry.duration(), Duration::plus));
		return (task, person, item) -> Optional.ofNullable(sums.get(key(task, person, item)));
	}

	private static Key key(String task, String person, String item) {
		return new Key(task == null ? "" : task, person.strip().toLowerCase(Locale.ROOT), item);
	}
}
