package org.promptstudio.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.promptstudio.core.team.ReviewEntry;

/**
 * A row with what the index needs to keep it up to date.
 *
 * @param row what people see
 * @param stamp the files when they were read
 * @param toRead whether the row does not tell what the files hold now
 * @param reviews the responses with a review state and the discussions of the item
 */
record IndexEntry(IndexRow row, Stamp stamp, boolean toRead, List<ReviewEntry> reviews) {

	/** Of an item without anything to review. */
	IndexEntry(IndexRow row, Stamp stamp, boolean toRead) {
		this(row, stamp, toRead, List.of());
	}

	/** Size in bytes and time of change in nanoseconds since 1970 of both files; {@value #NONE} for no file. */
	record Stamp(long itemSize, long itemTime, long annotationSize, long annotationTime) {

		static final long NONE = -1;
		/** Equals no file's stamp. */
		static final Stamp NOTHING = new Stamp(NONE, NONE, NONE, NONE);
		/** Twice within a tick of the file system's clock a file may change without a trace in its time; 2 s on FAT. */
		private static final long YOUNG_MILLIS = 3_000;

		/** How the files are now. */
		static Stamp of(ItemLocation location) throws IOException {
			BasicFileAttributes item = attributes(location.itemFile());
			BasicFileAttributes annotations = attributes(location.annotationFile());
			return new Stamp(size(item), time(item), size(annotations), time(annotations));
		}

		private static BasicFileAttributes attributes(Path file) throws IOException {
			try {
				return Files.readAttributes(file, BasicFileAttributes.class);
			} catch (NoSuchFileException e) {
				return null;
			}
		}

		private static long size(BasicFileAttributes file) {
			return file == null ? NONE : file.size();
		}

		private static long time(BasicFileAttributes file) {
			return file == null ? NONE : file.lastModifiedTime().to(TimeUnit.NANOSECONDS);
		}

		/** This stamp, or one that no file ever has when a file changed too recently for its time to be trusted. */
		Stamp trusted(long nowMillis) {
			return Math.max(itemTime, annotationTime) / 1_000_000 > nowMillis - YOUNG_MILLIS ? NOTHING : this;
		}
	}

	/** An item that was found and not yet read. */
	static IndexEntry unread(String displayPath) {
		return new IndexEntry(new IndexRow(displayPath, null, null), Stamp.NOTHING, true);
	}

	/** The same row, which the files may have outdated. */
	IndexEntry outdated() {
		return new IndexEntry(row, stamp, true, reviews);
	}
}
