package org.promptstudio.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;

/** Edits of a recipe or project that were not saved before the program ended. Immutable. */
public final class RecoveredModel implements UnsavedEdits {

	private static final int SHOWN_NAMES = 3;

	private final ModelEntry entry;
	private final boolean baseUnchanged;
	private final boolean fileGone;

	/** @param now what is in the file, null for no file */
	RecoveredModel(ModelEntry entry, byte[] now) {
		this.entry = entry;
		baseUnchanged = Arrays.equals(entry.base(), Hashes.of(now));
		fileGone = now == null;
	}

	/** The file that was edited; it may be gone. */
	public Path file() {
		return entry.file();
	}

	@Override
	public Path key() {
		return entry.file();
	}

	/** The names of the file and of the folders around it, up to the dataset's. */
	@Override
	public String displayPath() {
		Path file = entry.file();
		return file.subpath(Math.max(0, file.getNameCount() - SHOWN_NAMES), file.getNameCount()).toString();
	}

	@Override
	public Instant time() {
		return entry.time();
	}

	@Override
	public boolean isBaseUnchanged() {
		return baseUnchanged;
	}

	@Override
	public boolean isFileGone() {
		return fileGone;
	}

	ModelEntry entry() {
		return entry;
	}
}
