package org.promptstudio.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;

import org.promptstudio.dataloop.FormatException;

/**
 * Opens the items that a person will probably look at next in a background thread, so that going there does not wait for the disk. Holds
 * at most {@value #MAX_ITEMS} items and {@value #MAX_BYTES} bytes of files. All methods are for the thread that owns the sessions.
 */
public final class ItemReadAhead implements AutoCloseable {

	/** The most items held. */
	public static final int MAX_ITEMS = 4;
	/** The most bytes of files whose items are held; a bigger item is not read ahead. */
	public static final long MAX_BYTES = 64L << 20;

	/** An item being opened, or opened. */
	private record Ahead(long bytes, FutureTask<ItemSession> opening) {}

	private final ExecutorService reader = Executors.newSingleThreadExecutor(ItemReadAhead::thread);
	private final Map<Path, Ahead> held = new LinkedHashMap<>();

	private static Thread thread(Runnable work) {
		Thread thread = new Thread(work, "Reading items ahead");
		thread.setDaemon(true);
		return thread;
	}

	/**
	 * Starts to open items; what was held and is not among them is thrown away. Returns at once.
	 *
	 * @param neighbours the most probable first; those beyond the bounds are left out
	 */
	public void prefetch(List<ItemLocation> neighbours) {
		List<Path> wanted = neighbours.stream().limit(MAX_ITEMS).map(ItemLocation::key).toList();
		for (Path path : new ArrayList<>(held.keySet())) {
			if (!wanted.contains(path)) {
				throwAway(held.remove(path));
			}
		}
		for (ItemLocation location : neighbours.subList(0, wanted.size())) {
			if (!held.containsKey(location.key())) {
				start(location);
			}
		}
	}

	private void start(ItemLocation location) {
		long bytes = size(location.itemFile()) + size(location.annotationFile());
		long bytesHeld = held.values().stream().mapToLong(Ahead::bytes).sum();
		if (bytesHeld + bytes <= MAX_BYTES) {
			FutureTask<ItemSession> opening = new FutureTask<>(() -> ItemSession.open(location));
			held.put(location.key(), new Ahead(bytes, opening));
			reader.execute(opening);
		}
	}

	private static long size(Path file) {
		try {
			return Files.exists(file) ? Files.size(file) : 0;
		} catch (IOException e) {
			return 0; // opening it will tell
		}
	}

	/**
	 * Opens an item: the one read ahead when it is still as it is on the disk, else now. Waits for one that is just being read.
	 *
	 * @return a session that the caller closes
	 */
	public ItemSession open(ItemLocation location) throws IOException, FormatException {
		Ahead ahead = held.remove(location.key());
		if (ahead != null) {
			ItemSession session = result(ahead.opening);
			if (session != null && session.location().equals(location) && !session.isChangedOutside()) {
				return session;
			}
			throwAway(ahead);
		}
		return ItemSession.open(location);
	}

	/** Null when the item could not be opened; opening it now will tell why. */
	private static ItemSession result(FutureTask<ItemSession> opening) {
		opening.run(); // here, should the reader not have begun
		try {
			return opening.get();
		} catch (ExecutionException | CancellationException e) {
			return null;
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return null;
		}
	}

	/** A session that nobody works on holds memory only. */
	private static void throwAway(Ahead ahead) {
		ahead.opening.cancel(false);
	}

	/** Waits until everything asked for so far was read. */
	void awaitIdle() throws InterruptedException, ExecutionException {
		reader.submit(() -> null).get();
	}

	/** How many items are opened and held. */
	int readyCount() {
		return (int) held.values().stream().filter(ahead -> ahead.opening.isDone()).count();
	}

	/** Throws away what is held and ends the background thread. */
	@Override
	public void close() {
		held.values().forEach(ItemReadAhead::throwAway);
		held.clear();
		reader.shutdown();
	}
}
