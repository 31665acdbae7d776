package org.promptstudio.store;

import java.nio.file.Path;
import java.time.Instant;

/** Edits that were not saved before the program ended, to be offered back. Immutable. */
public abstract sealed class UnsavedEdits permits Recovered, RecoveredModel {

	private final Instant time;
	private final boolean baseUnchanged;
	private final boolean fileGone;

	UnsavedEdits(Instant time, boolean baseUnchanged, boolean fileGone) {
		this.time = time;
		this.baseUnchanged = baseUnchanged;
		this.fileGone = fileGone;
	}

	/** What names the work on what was edited, unlike any other; its files may be gone. */
	public abstract Path key();

	/** What people call it. */
	public abstract String displayPath();

	/** When the last edit was journalled. */
	public final Instant time() {
		return time;
	}

	/** Whether what is on disk was still what the edits were made on when this was looked up. */
	public final boolean isBaseUnchanged() {
		return baseUnchanged;
	}

	/** Whether the file was not there any more when this was looked up. The edits hold all of it, so that saving them makes it again. */
	public final boolean isFileGone() {
		return fileGone;
	}
}
