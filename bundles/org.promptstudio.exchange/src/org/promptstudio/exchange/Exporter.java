package org.promptstudio.exchange;

import java.io.IOException;
import java.io.OutputStream;

import org.eclipse.core.runtime.IProgressMonitor;

/**
 * Writes items in a format that other programs read. Exporters hold no state and are safe to use from any thread; each call of
 * {@link #export} is on its own.
 */
public interface Exporter {

	/** What people type to choose it: lower-case words with hyphens, never changed once released. */
	String id();

	/** What lists call it. */
	String label();

	/** What it writes and for whom, a whole sentence. */
	String description();

	/** The usual ending of its files, without the dot. */
	String fileEnding();

	/**
	 * Reads all items of a source and writes them as a stream: nothing but the item at hand is held in memory. The same items in the same
	 * order give the same bytes.
	 *
	 * @param source  where the items come from; the caller closes it
	 * @param out     where the bytes go; flushed at the end, not closed
	 * @param monitor for progress and cancel, or null
	 * @return what was written, and what was left out and why
	 * @throws IOException when reading or writing fails; what was written so far is of no use then
	 * @throws org.eclipse.core.runtime.OperationCanceledException when the monitor is cancelled; likewise
	 */
	ExportResult export(ItemSource source, OutputStream out, IProgressMonitor monitor) throws IOException;
}
