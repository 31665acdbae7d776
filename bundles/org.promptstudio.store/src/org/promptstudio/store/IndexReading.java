package org.promptstudio.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;

/** Reads the items of all rows that wait for it, in {@value #WORKERS} threads, chunk by chunk. */
final class IndexReading {

	private static final int WORKERS = 2;
	private static final long CANCEL_CHECK_MILLIS = 100;

	/** Rows of one chunk that were read, by their place. */
	private record Done(int chunk, Map<Integer, IndexEntry> entries) {}

	private final DatasetIndex index;
	private final SummaryReader reader;
	private final BlockingQueue<Done> done = new LinkedBlockingQueue<>();
	private volatile boolean cancelled;

	IndexReading(DatasetIndex index, SummaryReader reader) {
		this.index = index;
		this.reader = reader;
	}

	void run(SubMonitor progress) {
		int total = index.view().countToRead();
		if (total == 0) {
			return;
		}
		progress.setWorkRemaining(total);
		try (ExecutorService workers = Executors.newFixedThreadPool(WORKERS, IndexReading::thread)) {
			List<IndexChunk> chunks = index.view().chunks();
			int parts = 0;
			for (int i = 0; i < chunks.size(); i++) {
				int chunk = i;
				Map<Integer, String> toRead = chunks.get(i).toRead();
				if (!toRead.isEmpty()) {
					parts++;
					workers.execute(() -> read(chunk, toRead));
				}
			}
			collect(parts, total, progress);
		} finally {
			done.forEach(this::apply); // of a cancelled reading, what was read until then
		}
	}

	private static Thread thread(Runnable work) {
		Thread thread = new Thread(work, "Dataset index");
		thread.setDaemon(true);
		return thread;
	}

	/** In a worker. */
	private void read(int chunk, Map<Integer, String> toRead) {
		Map<Integer, IndexEntry> entries = new HashMap<>();
		try {
			toRead.forEach((row, path) -> {
				if (!cancelled) {
					entries.put(row, reader.read(index.dataset().location(path)));
				}
			});
		} finally {
			done.add(new Done(chunk, entries));
		}
	}

	/** In the thread of the refresh: only it may talk to the monitor. */
	private void collect(int parts, int total, SubMonitor progress) {
		int read = 0;
		for (int left = parts; left > 0;) {
			if (progress.isCanceled()) {
				cancelled = true;
				throw new OperationCanceledException();
			}
			Done next = take();
			if (next != null) {
				left--;
				read += next.entries.size();
				progress.worked(next.entries.size());
				progress.subTask(NLS.bind(Messages.DatasetIndex_read, read, total));
				apply(next);
			}
		}
	}

	private void apply(Done part) {
		index.apply(part.chunk, part.entries);
	}

	/** Null when nothing was done in the time between two looks at the monitor. */
	private Done take() {
		try {
			return done.poll(CANCEL_CHECK_MILLIS, TimeUnit.MILLISECONDS);
		} catch (InterruptedException e) {
			cancelled = true;
			Thread.currentThread().interrupt();
			throw new OperationCanceledException();
		}
	}
}
