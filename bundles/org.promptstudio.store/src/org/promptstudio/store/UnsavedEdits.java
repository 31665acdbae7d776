package org.promptstudio.store;

import java.nio.file.Path;
import java.time.Instant;

/** Edits that were not saved before the program ended, to be offered back. Immutable. */
public sealed interface UnsavedEdits permits Recovered, RecoveredModel {

	/** What names the work on what was edited, unlike any other; its files may be gone. */
	Path key();

	/** What people call it. */
	String displayPath();

	/** When the last edit was journalled. */
	Instant time();

	/** Whether what is on disk was still what the edits were made on when this was looked up. */
	boolean isBaseUnchanged();

	/** Whether the file was not there any more when this was looked up. The edits hold all of it, so that saving them makes it again. */
	boolean isFileGone();
}
