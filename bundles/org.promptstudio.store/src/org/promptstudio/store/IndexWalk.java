package org.promptstudio.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.osgi.util.NLS;

/**
 * Finds all items of a dataset and compares them with the rows there were, both being in natural order. In a first walk the rows are
 * appended to the index as they are found. Removes leftover temporary files on its way.
 */
final class IndexWalk {

	private final DatasetIndex index;
	private final IndexView old;
	private final boolean appending;
	private final boolean readAll;
	private final List<IndexChunk> chunks = new ArrayList<>();
	private final List<IndexEntry> entries = new ArrayList<>(IndexChunk.SIZE);
	private final List<String> removed = new ArrayList<>();
	private final Set<Path> cleaned = new HashSet<>();
	private int oldRow;
	private int found;
	private int kept;
	private boolean outdated;

	/**
	 * A walk.
	 *
	 * @param readAll whether no item is up to date
	 */
	IndexWalk(DatasetIndex index, IndexView old, boolean readAll) {
		this.index = index;
		this.old = old;
		this.readAll = readAll;
		appending = old.size() == 0;
	}

	void run(IProgressMonitor monitor) throws IOException {
		try (Stream<ItemLocation> items = index.dataset().items()) {
			for (Iterator<ItemLocation> i = items.iterator(); i.hasNext();) {
				visit(i.next());
				if (entries.size() == IndexChunk.SIZE) {
					finishChunk();
					monitor.subTask(NLS.bind(Messages.DatasetIndex_found, found));
					if (monitor.isCanceled()) {
						throw new OperationCanceledException();
					}
				}
			}
		}
		if (!entries.isEmpty()) {
			finishChunk();
		}
		while (oldRow < old.size()) {
			removed.add(old.row(oldRow++).displayPath());
		}
	}

	private void visit(ItemLocation location) throws IOException {
		found++;
		clean(location.itemFile().getParent());
		clean(location.annotationFile().getParent());
		while (oldRow < old.size() && compareOld(location) < 0) {
			removed.add(old.row(oldRow++).displayPath());
		}
		if (oldRow < old.size() && compareOld(location) == 0) {
			IndexEntry entry = old.entry(oldRow++);
			kept++;
			boolean upToDate = !readAll && !entry.toRead() && entry.stamp().equals(IndexEntry.Stamp.of(location));
			outdated |= !upToDate && !entry.toRead();
			entries.add(upToDate ? entry : entry.outdated());
		} else {
			entries.add(IndexEntry.unread(location.displayPath()));
		}
	}

	private int compareOld(ItemLocation location) {
		return NaturalOrder.INSTANCE.compare(old.row(oldRow).displayPath(), location.displayPath());
	}

	private void clean(Path folder) {
		if (cleaned.add(folder)) {
			AtomicFiles.clean(folder);
		}
	}

	private void finishChunk() {
		IndexChunk chunk = IndexChunk.of(entries);
		entries.clear();
		if (appending) {
			index.append(chunk);
		} else {
			chunks.add(chunk);
		}
	}

	/** Whether rows were appended to the index, which began without any. */
	boolean isAppending() {
		return appending;
	}

	/** Whether exactly the items were found that were known before. */
	boolean hasSameItems() {
		return kept == old.size() && found == kept;
	}

	/** Whether a row that was up to date no longer is. */
	boolean hasOutdated() {
		return outdated;
	}

	/** The items that were known before and are not there any more. */
	List<String> removed() {
		return removed;
	}

	/** All rows; none after a first walk. */
	List<IndexChunk> chunks() {
		return chunks;
	}
}
