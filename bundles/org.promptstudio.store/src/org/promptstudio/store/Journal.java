package org.promptstudio.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.eclipse.osgi.util.NLS;

/**
 * Keeps unsaved edits safe from a crash: one small file per edited item in a folder of the workspace. A change is on the disk at most
 * half a second and one write later; a single background thread writes, so that no edit waits for the disk. What cannot be written or
 * read is reported, never thrown at the editor. Thread-safe; one journal per folder.
 */
public final class Journal implements AutoCloseable {

	private static final String ENDING = ".journal";
	private static final String BROKEN_ENDING = ".broken";

	/** The next state of an entry's file: an entry, or null for no file. */
	private record Change(JournalEntry entry) {}

	private final Path folder;
	private final Duration delay;
	private final InstantSource clock;
	private final Consumer<IOException> failures;
	private final ScheduledThreadPoolExecutor writer = new ScheduledThreadPoolExecutor(1, Journal::thread);
	/** By what names the work on an item; a change stays here until it is on the disk, so that readers always see the last one. Guarded by itself. */
	private final Map<Path, Change> waiting = new LinkedHashMap<>();

	/**
	 * A journal that writes half a second after a change.
	 *
	 * @param folder made when first needed
	 * @param failures told what could not be written or read, in the thread in which that happened; must not throw
	 */
	public Journal(Path folder, Consumer<IOException> failures) {
		this(folder, Duration.ofMillis(500), InstantSource.system(), failures);
	}

	Journal(Path folder, Duration delay, InstantSource clock, Consumer<IOException> failures) {
		this.folder = folder;
		this.delay = delay;
		this.clock = clock;
		this.failures = failures;
		AtomicFiles.clean(folder);
	}

	private static Thread thread(Runnable work) {
		Thread thread = new Thread(work, "Journal of unsaved edits");
		thread.setDaemon(true);
		return thread;
	}

	/** Takes the state of a session after a change; called by its owner. */
	void changed(ItemSession session) {
		enqueue(session.location().key(), session.isDirty() ? session.journalEntry(clock.instant()) : null);
	}

	/** Removes an item's unsaved edits: they were saved, or somebody decided against them. */
	public void discard(ItemLocation location) {
		enqueue(location.key(), null);
	}

	private void enqueue(Path key, JournalEntry entry) {
		synchronized (waiting) {
			if (waiting.isEmpty() && !writer.isShutdown()) {
				writer.schedule(this::writeWaiting, delay.toMillis(), TimeUnit.MILLISECONDS);
			}
			waiting.put(key, new Change(entry));
		}
	}

	private void writeWaiting() {
		while (true) {
			Map.Entry<Path, Change> next;
			synchronized (waiting) {
				if (waiting.isEmpty()) {
					return;
				}
				next = Map.Entry.copyOf(waiting.entrySet().iterator().next());
			}
			write(next.getKey(), next.getValue());
			synchronized (waiting) {
				waiting.remove(next.getKey(), next.getValue());
			}
		}
	}

	private void write(Path key, Change change) {
		try {
			if (change.entry == null) {
				AtomicFiles.delete(fileOf(key));
			} else {
				AtomicFiles.write(fileOf(key), change.entry.toBytes());
			}
		} catch (IOException e) {
			failures.accept(e);
		}
	}

	private Path fileOf(Path key) {
		return folder.resolve(Hashes.name(key.toString().getBytes(StandardCharsets.UTF_8)) + ENDING);
	}

	/**
	 * Unsaved edits of an item that differ from what is in its files now. An entry that is damaged is set aside and reported; one that
	 * tells nothing new is removed.
	 */
	public Optional<Recovered> find(ItemLocation location) {
		Change change;
		synchronized (waiting) {
			change = waiting.get(location.key());
		}
		JournalEntry entry = change != null ? change.entry : read(fileOf(location.key()));
		return entry == null ? Optional.empty() : compare(location, entry);
	}

	/** All items with unsaved edits that differ from what is in their files now, the latest first. */
	public List<Recovered> pending() {
		flush();
		List<Recovered> pending = new ArrayList<>();
		try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, '*' + ENDING)) {
			for (Path file : files) {
				JournalEntry entry = read(file);
				if (entry != null) {
					compare(locate(entry), entry).ifPresent(pending::add);
				}
			}
		} catch (NoSuchFileException e) {
			return List.of(); // nothing was ever journalled
		} catch (IOException e) {
			failures.accept(e);
		} catch (DirectoryIteratorException e) {
			failures.accept(e.getCause());
		}
		pending.sort(Comparator.comparing(Recovered::time).reversed());
		return pending;
	}

	private ItemLocation locate(JournalEntry entry) {
		try {
			Dataset dataset = Dataset.find(entry.itemFile());
			Optional<ItemLocation> location = dataset.location(entry.itemFile());
			if (location.isPresent() && location.get().annotationFile().equals(entry.annotationFile())) {
				return location.get();
			}
			Optional<ItemLocation> layer = Layers.find(dataset, entry.annotationFile());
			if (layer.isPresent() && layer.get().itemFile().equals(entry.itemFile())) {
				return layer.get();
			}
		} catch (IOException e) {
			return withoutDataset(entry); // the item is gone, its edits are not
		}
		return withoutDataset(entry);
	}

	/** A layer stays one, by which its entry is found again. */
	private ItemLocation withoutDataset(JournalEntry entry) {
		Path base = Files.exists(fileOf(entry.annotationFile())) ? entry.annotationFile() : null;
		return new ItemLocation(entry.itemFile(), entry.annotationFile(), null, entry.displayPath(), base);
	}

	private Optional<Recovered> compare(ItemLocation location, JournalEntry entry) {
		try {
			byte[] item = new TrackedFile(entry.itemFile()).readBytes();
			byte[] annotations = new TrackedFile(entry.annotationFile()).readBytes();
			if (Arrays.equals(item, entry.item()) && Arrays.equals(annotations, entry.annotations())) {
				discard(location);
				return Optional.empty();
			}
			return Optional.of(new Recovered(location, entry, item, annotations));
		} catch (IOException e) {
			failures.accept(e);
			return Optional.empty();
		}
	}

	/** Null when there is no entry, or none that can be read. */
	private JournalEntry read(Path file) {
		byte[] bytes;
		try {
			bytes = new TrackedFile(file).readBytes();
		} catch (IOException e) {
			failures.accept(e);
			return null;
		}
		try {
			return bytes == null ? null : JournalEntry.of(bytes);
		} catch (IOException e) {
			setAside(file, e);
			return null;
		}
	}

	private void setAside(Path file, IOException cause) {
		Path aside = file.resolveSibling(file.getFileName() + BROKEN_ENDING);
		failures.accept(new IOException(NLS.bind(Messages.Journal_damaged, file, aside), cause));
		try {
			Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
		} catch (IOException e) {
			failures.accept(e);
		}
	}

	/** Waits until every change so far is on the disk, or reported as not writable. */
	public void flush() {
		if (writer.isShutdown()) {
			return;
		}
		try {
			writer.submit(this::writeWaiting).get();
		} catch (ExecutionException e) {
			throw new IllegalStateException(e.getCause());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	/** Writes what is waiting and ends the background thread. Changes that come later are lost. */
	@Override
	public void close() {
		flush();
		writer.shutdownNow();
	}
}
