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
import java.util.ArrayList;
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
 * The files of a journal: one small file per edited thing in a folder. A change is on the disk a delay and one write later; a single background thread writes.
 * What cannot be written or read is reported, never thrown. Thread-safe; one per folder.
 *
 * @param <E> what is kept of an edited thing
 */
final class JournalFiles<E extends JournalFiles.Entry> implements AutoCloseable {

	private static final String ENDING = ".journal";
	private static final String BROKEN_ENDING = ".broken";

	/** What is kept of an edited thing, as it stands in a file. Immutable. */
	interface Entry {

		byte[] toBytes();
	}

	/** Reads an entry. */
	interface Form<E> {

		/** @throws IOException when the bytes are not a whole entry of this version */
		E of(byte[] bytes) throws IOException;
	}

	/** The next state of an entry's file: an entry, or null for no file. */
	private record Change<E>(E entry) {}

	private final Path folder;
	private final Duration delay;
	private final Form<E> form;
	private final Consumer<IOException> failures;
	private final ScheduledThreadPoolExecutor writer = new ScheduledThreadPoolExecutor(1, JournalFiles::thread);
	/** By what names the work; a change stays here until it is on the disk, so that readers always see the last one. Guarded by itself. */
	private final Map<Path, Change<E>> waiting = new LinkedHashMap<>();

	/**
	 * @param folder made when first needed
	 * @param failures told what could not be written or read, in the thread in which that happened; must not throw
	 */
	JournalFiles(Path folder, Duration delay, Form<E> form, Consumer<IOException> failures) {
		this.folder = folder;
		this.delay = delay;
		this.form = form;
		this.failures = failures;
		AtomicFiles.clean(folder);
	}

	private static Thread thread(Runnable work) {
		Thread thread = new Thread(work, "Journal of unsaved edits");
		thread.setDaemon(true);
		return thread;
	}

	/**
	 * Keeps an entry in place of the one before.
	 *
	 * @param key names what is edited, unlike anything else
	 * @param entry null for none
	 */
	void put(Path key, E entry) {
		synchronized (waiting) {
			if (waiting.isEmpty() && !writer.isShutdown()) {
				writer.schedule(this::writeWaiting, delay.toMillis(), TimeUnit.MILLISECONDS);
			}
			waiting.put(key, new Change<>(entry));
		}
	}

	private void writeWaiting() {
		while (true) {
			Map.Entry<Path, Change<E>> next;
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

	private void write(Path key, Change<E> change) {
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

	/** What is kept of something edited. An entry that is damaged is set aside and reported. */
	Optional<E> find(Path key) {
		Change<E> change;
		synchronized (waiting) {
			change = waiting.get(key);
		}
		return Optional.ofNullable(change != null ? change.entry : read(fileOf(key)));
	}

	/** Whether a file has an entry by a key. */
	boolean isOnDisk(Path key) {
		return Files.exists(fileOf(key));
	}

	/** All that is kept. Waits until it is on the disk. */
	List<E> all() {
		flush();
		List<E> all = new ArrayList<>();
		try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, '*' + ENDING)) {
			for (Path file : files) {
				E entry = read(file);
				if (entry != null) {
					all.add(entry);
				}
			}
		} catch (NoSuchFileException e) {
			return List.of(); // nothing was ever journalled
		} catch (IOException e) {
			failures.accept(e);
		} catch (DirectoryIteratorException e) {
			failures.accept(e.getCause());
		}
		return all;
	}

	/** Null when there is no entry, or none that can be read. */
	private E read(Path file) {
		byte[] bytes;
		try {
			bytes = new TrackedFile(file).readBytes();
		} catch (IOException e) {
			failures.accept(e);
			return null;
		}
		try {
			return bytes == null ? null : form.of(bytes);
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
	void flush() {
		synchronized (waiting) {
			if (waiting.isEmpty() || writer.isShutdown()) {
				return;
			}
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
