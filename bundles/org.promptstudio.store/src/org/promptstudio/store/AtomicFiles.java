package org.promptstudio.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

import org.eclipse.osgi.util.NLS;

/**
 * Writes whole files so that at every moment, whatever kills the process or the machine, the file holds either all of its old or all of
 * its new bytes: a temporary file in the same folder is written and forced to the disk, then renamed over the old one, then the folder is
 * forced to the disk where the system can do that. Safe to call from any thread.
 * <p>
 * The old file's permissions are kept, and its group where the system allows it; a symbolic link is followed and stays; a hard link is
 * not kept.
 */
public final class AtomicFiles {

	private static final int MAX_LINKS = 40;
	private static final int BLOCK = 4096;
	private static final Set<StandardOpenOption> NEW_FILE = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

	private AtomicFiles() {
	}

	/**
	 * Writes a file, making its folder when there is none.
	 *
	 * @throws IOException with a whole sentence for people, when it could not be written; the old file is then as it was
	 */
	public static void write(Path file, byte[] bytes) throws IOException {
		write(file, bytes, new Steps());
	}

	/** As {@link #write(Path, byte[])}; a test may let a step fail. */
	static void write(Path file, byte[] bytes, Steps steps) throws IOException {
		try {
			Path target = followLinks(file);
			Path folder = target.toAbsolutePath().getParent();
			makeFolders(folder);
			if (Files.exists(target) && !Files.isWritable(target)) {
				throw new AccessDeniedException(target.toString());
			}
			Path temporary = TemporaryNames.next(folder);
			try {
				steps.fill(temporary, bytes, permissions(target));
				keepPermissions(target, temporary);
				steps.rename(temporary, target);
			} finally {
				Files.deleteIfExists(temporary);
			}
			forceFolder(folder);
		} catch (IOException e) {
			throw explained(file, steps.isFull(file.toAbsolutePath().getParent(), bytes.length), e);
		}
	}

	/**
	 * Makes a new file with all its bytes, unless there is one already: of several who do so at the same time, one succeeds. The file is whole from the
	 * start where the file system has hard links; elsewhere others may see it empty for a moment.
	 *
	 * @return false when there was one already
	 * @throws IOException with a whole sentence for people, when it could not be made
	 */
	public static boolean create(Path file, byte[] bytes) throws IOException {
		Steps steps = new Steps();
		Path folder = file.toAbsolutePath().getParent();
		try {
			makeFolders(folder);
			Path temporary = TemporaryNames.next(folder);
			try {
				steps.fill(temporary, bytes);
				link(temporary, file, bytes);
			} finally {
				Files.deleteIfExists(temporary);
			}
			forceFolder(folder);
			return true;
		} catch (FileAlreadyExistsException e) {
			if (Files.isDirectory(folder)) {
				return false;
			}
			throw explained(file, false, e); // a file stands where the folder should be
		} catch (IOException e) {
			throw explained(file, steps.isFull(folder, bytes.length), e);
		}
	}

	private static void link(Path temporary, Path file, byte[] bytes) throws IOException {
		try {
			Files.createLink(file, temporary);
		} catch (FileAlreadyExistsException e) {
			throw e;
		} catch (UnsupportedOperationException | IOException e) {
			new Steps().fill(file, bytes); // no hard links here
		}
	}

	/**
	 * Deletes a file and forces that to the disk. Nothing happens when there is none.
	 *
	 * @throws IOException with a whole sentence for people
	 */
	public static void delete(Path file) throws IOException {
		try {
			if (Files.deleteIfExists(file)) {
				forceFolder(file.toAbsolutePath().getParent());
			}
		} catch (IOException e) {
			throw new IOException(NLS.bind(Messages.AtomicFiles_notDeleted, file, reason(e)), e);
		}
	}

	/**
	 * Deletes the temporary files that processes left in a folder when they died while writing. Those of living processes stay, and those
	 * of other machines (the folder may be shared) until they are a day old. A folder that cannot be read is left as it is.
	 *
	 * @return how many were deleted
	 */
	public static int clean(Path folder) {
		int deleted = 0;
		try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(folder, TemporaryNames.GLOB)) {
			for (Path leftover : leftovers) {
				if (TemporaryNames.isLeftover(leftover) && Files.deleteIfExists(leftover)) {
					deleted++;
				}
			}
		} catch (IOException | DirectoryIteratorException e) {
			return deleted; // cleaning is a courtesy: what could not be cleaned now is left to the next time
		}
		return deleted;
	}

	private static Path followLinks(Path file) throws IOException {
		Path target = file;
		for (int links = 0; Files.isSymbolicLink(target); links++) {
			if (links == MAX_LINKS) {
				throw new FileSystemException(file.toString(), null, Messages.AtomicFiles_linkLoop);
			}
			target = target.resolveSibling(Files.readSymbolicLink(target));
		}
		return target;
	}

	/** Makes a folder and those around it, forced to the disk. */
	static void makeFolders(Path folder) throws IOException {
		if (!Files.isDirectory(folder)) {
			Path parent = folder.getParent();
			if (parent != null) {
				makeFolders(parent);
			}
			Files.createDirectories(folder);
			if (parent != null) {
				forceFolder(parent);
			}
		}
	}

	/** From the start, so that nobody can read in the temporary file what he may not read in the old one. */
	private static FileAttribute<?>[] permissions(Path old) throws IOException {
		PosixFileAttributeView view = Files.getFileAttributeView(old, PosixFileAttributeView.class);
		if (view == null || !Files.exists(old)) {
			return new FileAttribute<?>[0];
		}
		return new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(view.readAttributes().permissions()) };
	}

	/** Again, as the system may have withheld some of them from the new file. */
	private static void keepPermissions(Path old, Path temporary) throws IOException {
		PosixFileAttributeView to = Files.getFileAttributeView(temporary, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
		if (to == null || !Files.exists(old)) {
			return;
		}
		PosixFileAttributes from = Files.readAttributes(old, PosixFileAttributes.class);
		if (!from.group().equals(to.readAttributes().group())) {
			tryGroup(from, to);
		}
		to.setPermissions(from.permissions());
	}

	/** Only a member may give a file to a group; for others the file stays with their own, as every editor does it. */
	private static boolean tryGroup(PosixFileAttributes from, PosixFileAttributeView to) {
		try {
			to.setGroup(from.group());
			return true;
		} catch (IOException e) {
			return false;
		}
	}

	/** Not every system lets a folder be opened (Windows does not); there the rename is durable when the system says so. */
	private static boolean forceFolder(Path folder) {
		try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
			channel.force(true);
			return true;
		} catch (IOException e) {
			return false;
		}
	}

	private static IOException explained(Path file, boolean diskFull, IOException cause) {
		Path folder = file.toAbsolutePath().getParent();
		if (cause instanceof AccessDeniedException || !Files.isWritable(folder) && Files.isDirectory(folder)) {
			return new IOException(NLS.bind(Messages.AtomicFiles_notWritable, file), cause);
		}
		String message = diskFull ? Messages.AtomicFiles_diskFull : Messages.AtomicFiles_notWritten;
		return new IOException(NLS.bind(message, file, reason(cause)), cause);
	}

	static String reason(IOException e) {
		if (e instanceof FileSystemException f && f.getReason() != null) {
			return f.getReason();
		}
		return e.getMessage() != null ? e.getMessage() : e.getClass().getSimpleName();
	}

	/** The steps that a full disk, a pulled cable or another program can make fail. */
	static class Steps {

		/** Makes the temporary file with all bytes in it, forced to the disk. */
		void fill(Path temporary, byte[] bytes, FileAttribute<?>... attributes) throws IOException {
			try (FileChannel channel = FileChannel.open(temporary, NEW_FILE, attributes)) {
				ByteBuffer buffer = ByteBuffer.wrap(bytes);
				while (buffer.hasRemaining()) {
					channel.write(buffer);
				}
				channel.force(true);
			}
		}

		/** Puts the temporary file in the place of the old one. */
		void rename(Path temporary, Path target) throws IOException {
			Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
		}

		/** Whether a folder's disk has no room for so many bytes. */
		boolean isFull(Path folder, long length) {
			try {
				return Files.getFileStore(folder).getUsableSpace() < length + BLOCK;
			} catch (IOException e) {
				return false;
			}
		}
	}
}
