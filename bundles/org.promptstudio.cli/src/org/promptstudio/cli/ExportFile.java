package org.promptstudio.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file being exported: grows under a temporary name beside its place, and gets its name when it is complete and on the disk. When the
 * export fails or the process is told to end, the temporary file goes. A device or a pipe is written to as it is.
 */
final class ExportFile extends OutputStream {

	private final Path target;
	private final Path written;
	private final FileChannel channel;
	private final OutputStream buffer;
	private final Thread cleaner = new Thread(this::deleteQuietly, "export-cleaner");

	/** Starts to write; a symbolic link at the place is followed. */
	ExportFile(Path file) throws IOException {
		target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath().normalize();
		if (Files.exists(target) && !Files.isRegularFile(target)) {
			written = target;
			channel = FileChannel.open(written, StandardOpenOption.WRITE);
		} else {
			written = target.resolveSibling("." + target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
			channel = open(written, target);
			Runtime.getRuntime().addShutdownHook(cleaner);
		}
		buffer = new BufferedOutputStream(Channels.newOutputStream(channel));
	}

	/** What goes wrong is told of the file that was asked for. */
	private static FileChannel open(Path written, Path target) throws IOException {
		try {
			return FileChannel.open(written, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
		} catch (AccessDeniedException e) {
			throw new AccessDeniedException(target.toString(), null, e.getReason());
		} catch (FileSystemException e) {
			throw new FileSystemException(target.toString(), null, e.getReason());
		}
	}

	@Override
	public void write(int b) throws IOException {
		buffer.write(b);
	}

	@Override
	public void write(byte[] bytes, int offset, int length) throws IOException {
		buffer.write(bytes, offset, length);
	}

	@Override
	public void flush() throws IOException {
		buffer.flush();
	}

	/** Gives the complete file its name. */
	void commit() throws IOException {
		flush();
		if (isTemporary()) {
			channel.force(true);
			channel.close();
			Files.move(written, target, StandardCopyOption.ATOMIC_MOVE);
		}
	}

	/** Without {@link #commit()} before, nothing stays. */
	@Override
	public void close() throws IOException {
		channel.close();
		if (isTemporary()) {
			Files.deleteIfExists(written);
			forgetCleaner();
		}
	}

	private boolean forgetCleaner() {
		try {
			return Runtime.getRuntime().removeShutdownHook(cleaner);
		} catch (IllegalStateException e) {
			return false; // the process is ending: the cleaner is at work already
		}
	}

	private boolean isTemporary() {
		return !written.equals(target);
	}

	/** At the end of the process nobody listens any more: File.delete tells failure by its result only. */
	private void deleteQuietly() {
		written.toFile().delete();
	}
}
