package org.promptstudio.store;

import java.nio.file.Path;
import java.util.Arrays;

/** Edits of a recipe or project that were not saved before the program ended. Immutable. */
public final class RecoveredModel extends UnsavedEdits {

	/** The file, the folder it is in, and the dataset around that: as much as tells a recipe from those of other datasets. */
	private static final int SHOWN_NAMES = 3;

	private final ModelEntry entry;

	/** @param now what is in the file, null for no file */
	RecoveredModel(ModelEntry entry, byte[] now) {
		super(entry.time(), Arrays.equals(entry.base(), Hashes.of(now)), now == null);
		this.entry = entry;
	}

	/** The file that was edited; it may be gone. */
	public Path file() {
		return entry.file();
	}

	/** Whether the file is the project of a dataset; else it is a recipe. */
	public boolean isProject() {
		return file().endsWith(ProjectFile.NAME);
	}

	@Override
	public Path key() {
		return entry.file();
	}

	/** The names of the file and of the folders around it, up to the dataset's. */
	@Override
	public String displayPath() {
		Path file = entry.file();
		int shown = isProject() ? SHOWN_NAMES - 1 : SHOWN_NAMES;
		return file.subpath(Math.max(0, file.getNameCount() - shown), file.getNameCount()).toString();
	}

	ModelEntry entry() {
		return entry;
	}
}
