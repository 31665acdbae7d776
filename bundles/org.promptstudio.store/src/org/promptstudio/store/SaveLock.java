package org.promptstudio.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

import org.eclipse.osgi.util.NLS;

/**
 * Lets one workbench at a time save an item, so that nobody writes between another's look at the files and his rename. A lock of the operating
 * system on the file of the item's history, at a place far behind its content: it ends with the process that holds it, and hinders nobody who
 * reads. Where the file system has no locks, saving goes on without. Also between the threads of one process.
 */
final class SaveLock implements Closeable {

	private static final Duration PATIENCE = Duration.ofSeconds(20);
	private static final long PAUSE = Duration.ofMillis(5).toNanos();
	/** A byte that no history ever reaches. */
	private static final long PLACE = Long.MAX_VALUE - 1;

	private final FileChannel channel;
	private final FileLock lock;

	private SaveLock(FileChannel channel, FileLock lock) {
		this.channel = channel;
		this.lock = lock;
	}

	/**
	 * Waits until nobody else saves the item, for at most 20 seconds.
	 *
	 * @throws IOException with a whole sentence when somebody else saves for longer, or the history cannot be opened
	 */
	static SaveLock of(ItemHistory history) throws IOException {
		Path file = history.file();
		FileChannel channel = open(file);
		try {
			return new SaveLock(channel, await(channel, file));
		} catch (IOException e) {
			channel.close();
			throw e;
		}
	}

	private static FileChannel open(Path file) throws IOException {
		try {
			AtomicFiles.makeFolders(file.getParent());
			return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
		} catch (IOException e) {
			throw new IOException(NLS.bind(Messages.ItemHistory_notOpened, file, AtomicFiles.reason(e)), e);
		}
	}

	/** Null where the file system has no locks. */
	private static FileLock await(FileChannel channel, Path file) throws IOException {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (System.nanoTime() < end) {
			try {
				FileLock lock = channel.tryLock(PLACE, 1, false);
				if (lock != null) {
					return lock;
				}
			} catch (OverlappingFileLockException e) {
				// another thread of this process saves the same item: it will be done soon
			} catch (UnsupportedOperationException | IOException e) {
				return null;
			}
			LockSupport.parkNanos(PAUSE);
		}
		throw new IOException(NLS.bind(Messages.SaveLock_busy, file));
	}

	/** Of the history, for reading and writing. */
	FileChannel channel() {
		return channel;
	}

	@Override
	public void close() throws IOException {
		try (channel) {
			if (lock != null) {
				lock.release();
			}
		}
	}
}
