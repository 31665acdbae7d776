package org.promptstudio.store;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.eclipse.osgi.util.NLS;
import org.promptstudio.core.search.Query;
import org.promptstudio.core.search.SearchParts;
import org.promptstudio.store.search.ItemSearch;
import org.promptstudio.store.search.RowSource;

/**
 * The search index of a dataset, opened when it is first needed, and what is done when it fails: that is told once, nothing goes in any more, and the
 * index must be made anew. Its mark tells which items are in it, so that it is never trusted to hold what it does not. Thread-safe.
 */
final class SearchIndex {

	private static final String COMMIT = "segments_";
	private static final long WAIT_SECONDS = 20;
	/** Folders that are in use in this process: one that is being closed is waited for. */
	private static final Map<Path, Semaphore> FOLDERS = new ConcurrentHashMap<>();

	private final Path folder;
	private final Consumer<IOException> failures;
	/** Guarded by this, as all below. */
	private ItemSearch search;
	private boolean anew;
	private boolean failed;
	private boolean closed;

	SearchIndex(Path folder, Consumer<IOException> failures) {
		this.folder = folder;
		this.failures = failures;
	}

	/** What tells the state on the disk from all others; empty when there is none. Does not open the index. */
	String mark() {
		try (DirectoryStream<Path> commits = Files.newDirectoryStream(folder, COMMIT + '*')) {
			Path newest = null;
			for (Path commit : commits) {
				newest = newest == null || generation(commit) > generation(newest) ? commit : newest;
			}
			return newest == null ? "" : newest.getFileName() + " " + Hashes.name(Files.readAllBytes(newest));
		} catch (NoSuchFileException | NotDirectoryException e) {
			return "";
		} catch (IOException | DirectoryIteratorException | NumberFormatException e) {
			return ""; // it is made anew
		}
	}

	private static long generation(Path commit) {
		return Long.parseLong(commit.getFileName().toString().substring(COMMIT.length()), Character.MAX_RADIX);
	}

	/** Whether what was put is lost, or could not be put. */
	synchronized boolean isFailed() {
		return failed;
	}

	/**
	 * Forgets all items; what is put from now on is kept.
	 *
	 * @return false when that is not possible, which is told
	 */
	synchronized boolean startAnew() {
		leave();
		failed = false;
		anew = true;
		try {
			open();
			return true;
		} catch (IOException | RuntimeException e) {
			fail(e);
			return false;
		}
	}

	/** Puts an item in place of what was known of it. */
	void put(String path, SearchParts parts) {
		change(opened -> opened.put(path, parts));
	}

	/** Forgets items. */
	void remove(Collection<String> paths) {
		if (!paths.isEmpty()) {
			change(opened -> opened.remove(paths));
		}
	}

	/** What is done with the index. */
	@FunctionalInterface
	private interface Change {
		void apply(ItemSearch search) throws IOException;
	}

	private void change(Change change) {
		ItemSearch opened;
		synchronized (this) {
			if (failed || closed) {
				return;
			}
			try {
				opened = open();
			} catch (IOException | RuntimeException e) {
				fail(e);
				return;
			}
		}
		try {
			change.apply(opened);
		} catch (IOException | RuntimeException e) {
			synchronized (this) {
				if (opened == search) {
					fail(e);
				}
			}
		}
	}

	/** Makes what was put stay; the mark of it, or an empty text when the index is not to be trusted. */
	String commit() {
		ItemSearch opened;
		synchronized (this) {
			if (failed) {
				return "";
			}
			if (search == null) {
				return mark();
			}
		}
		change(ItemSearch::commit);
		synchronized (this) {
			opened = search;
			return failed || opened == null ? "" : mark();
		}
	}

	/**
	 * As {@link ItemSearch#find}.
	 *
	 * @throws IOException with a whole sentence, when there is no index or it fails; see {@link #isFailed()}
	 */
	BitSet find(Query query, RowSource rows, BitSet tooLong) throws IOException {
		ItemSearch opened = forReading();
		try {
			return opened.find(query, rows, tooLong);
		} catch (IOException | RuntimeException e) {
			throw lost(opened, e);
		}
	}

	/** As {@link ItemSearch#answerKeys()}. */
	Set<String> answerKeys() throws IOException {
		ItemSearch opened = forReading();
		try {
			return opened.answerKeys();
		} catch (IOException | RuntimeException e) {
			throw lost(opened, e);
		}
	}

	/** As {@link ItemSearch#tags()}. */
	Set<String> tags() throws IOException {
		ItemSearch opened = forReading();
		try {
			return opened.tags();
		} catch (IOException | RuntimeException e) {
			throw lost(opened, e);
		}
	}

	private synchronized ItemSearch forReading() throws IOException {
		if (failed || closed) {
			throw new IOException(NLS.bind(Messages.SearchIndex_failed, folder));
		}
		try {
			return open();
		} catch (IOException | RuntimeException e) {
			throw fail(e);
		}
	}

	private synchronized IOException lost(ItemSearch opened, Exception e) {
		return opened == search ? fail(e) : new IOException(NLS.bind(Messages.SearchIndex_failed, folder), e);
	}

	private IOException fail(Exception e) {
		IOException failure = new IOException(NLS.bind(Messages.SearchIndex_broken, folder, e.getMessage()), e);
		failed = true;
		leave();
		failures.accept(failure);
		return failure;
	}

	private ItemSearch open() throws IOException {
		if (search == null) {
			Semaphore place = FOLDERS.computeIfAbsent(folder, unused -> new Semaphore(1));
			take(place);
			try {
				search = new ItemSearch(folder, anew);
				anew = false;
			} finally {
				if (search == null) {
					place.release();
				}
			}
		}
		return search;
	}

	private void take(Semaphore place) throws IOException {
		try {
			if (!place.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
				throw new IOException(NLS.bind(Messages.SearchIndex_inUse, folder));
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IOException(NLS.bind(Messages.SearchIndex_inUse, folder), e);
		}
	}

	private void leave() {
		ItemSearch open = search;
		search = null;
		if (open == null) {
			return;
		}
		try {
			open.close();
		} catch (IOException | RuntimeException e) {
			failures.accept(new IOException(NLS.bind(Messages.SearchIndex_broken, folder, e.getMessage()), e));
		} finally {
			FOLDERS.get(folder).release();
		}
	}

	/** Ends the work with the index; what was not committed is lost. */
	synchronized void close() {
		closed = true;
		leave();
	}
}
