package org.promptstudio.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;

/**
 * A file and what we know to be in it: its content's hash, or that there is no such file. Not thread-safe.
 * <p>
 * Size and time of change spare reading the file again, but only once the time is {@value #SETTLED_MILLIS} ms old: a file may be
 * written twice within one tick of the file system's clock (2 s at worst, on FAT).
 */
final class TrackedFile {

	private static final long SETTLED_MILLIS = 3_000;

	/** Size and time of the file when it was seen to hold what we know. */
	private record Stamp(long size, FileTime modified) {}

	private final Path path;
	private byte[] known;
	private byte[] content;
	private Stamp stamp;

	TrackedFile(Path path) {
		this.path = path;
	}

	Path path() {
		return path;
	}

	/** The hash of the known content; null when we know that there was no file. */
	byte[] known() {
		return known;
	}

	/** Reads the file; from then on its content is the known one. Null when there is no file. */
	byte[] read() throws IOException {
		Stamp seen = readStamp();
		byte[] bytes = readBytes();
		known = Hashes.of(bytes);
		content = bytes;
		stamp = seen;
		return bytes;
	}

	/** Sets what is known without looking at the disk. */
	void know(byte[] hash) {
		known = hash;
		content = null;
		stamp = null;
	}

	/** The known content; null when there was no file, or when only its hash is known. */
	byte[] content() {
		return content;
	}

	/** Whether the file no longer holds what we know, by size and time where they can be trusted, else by its content. */
	boolean isChanged() throws IOException {
		Stamp now = readStamp();
		return (now == null || !now.equals(stamp)) && isContentChanged();
	}

	/** Whether the file no longer holds what we know, by its content. */
	boolean isContentChanged() throws IOException {
		Stamp seen = readStamp();
		boolean changed = !Arrays.equals(known, Hashes.of(readBytes()));
		if (!changed) {
			stamp = seen;
		}
		return changed;
	}

	/** Whether the known content is other than these bytes; null stands for no file. */
	boolean differsFrom(byte[] bytes) {
		return !Arrays.equals(known, Hashes.of(bytes));
	}

	/** Puts bytes into the file, or deletes it for null, whole or not at all; then they are the known content. */
	void write(byte[] bytes) throws IOException {
		if (bytes == null) {
			AtomicFiles.delete(path);
		} else {
			AtomicFiles.write(path, bytes);
		}
		know(Hashes.of(bytes));
		content = bytes;
	}

	/** As {@link #write}, unless the file already holds these bytes, whatever was known. */
	void overwrite(byte[] bytes) throws IOException {
		if (Arrays.equals(bytes, readBytes())) {
			know(Hashes.of(bytes));
			content = bytes;
		} else {
			write(bytes);
		}
	}

	/** What is in the file; null when there is none. */
	byte[] readBytes() throws IOException {
		try {
			return Files.readAllBytes(path);
		} catch (NoSuchFileException e) {
			return null;
		}
	}

	/** Null when there is no file, or when its time is too young to be trusted. */
	private Stamp readStamp() throws IOException {
		try {
			BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
			FileTime modified = attributes.lastModifiedTime();
			return modified.toMillis() < System.currentTimeMillis() - SETTLED_MILLIS ? new Stamp(attributes.size(), modified) : null;
		} catch (NoSuchFileException e) {
			return null;
		}
	}
}
