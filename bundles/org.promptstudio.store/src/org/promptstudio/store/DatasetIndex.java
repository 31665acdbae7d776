package org.promptstudio.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;
import org.promptstudio.core.conversation.Status;
import org.promptstudio.core.search.Query;

/**
 * What lists show of all items of a dataset and what can be searched of them, kept between sessions and brought up to date by size and time of the files.
 * <p>
 * Thread-safe. {@link #view()} never waits. {@link #load()} and {@link #refresh} are for a background thread; {@link #update} reads one
 * item and may be called from any thread. Until an item is read its row tells the path only; an item that cannot be read has a row that
 * tells why. Rows and search index may be kept at different moments when the process is killed; the rows tell which search index they belong to, and
 * with another one all items are read again.
 */
public final class DatasetIndex implements AutoCloseable {

	private static final int WALK_SHARE = 10;
	private static final int READ_SHARE = 90;

	private final Dataset dataset;
	private final IndexFile file;
	private final SearchIndex search;
	private final SummaryReader reader;
	private final Consumer<IOException> failures;
	private final List<IndexListener> listeners = new CopyOnWriteArrayList<>();
	private final Object refreshing = new Object();
	private final Object publishing = new Object();
	/** Held while an item is read again, so that the newest reading is the last one. */
	private final Object updating = new Object();
	private volatile IndexView view;
	/** Guarded by publishing, as all below: whether the view is other than the file. */
	private boolean unsaved;
	/** Whether the search index has the items of all rows that are not to be read. */
	private boolean searchKnown;
	/** Items that were updated while a refresh was collecting the rows; null while none is. */
	private Set<String> updatedMeanwhile;

	/**
	 * An index without rows; {@link #load()} or {@link #refresh} fills it.
	 *
	 * @param cacheFolder where the index is kept, made when needed
	 * @param failures told when it could not be kept, which costs time only
	 */
	public DatasetIndex(Dataset dataset, Path cacheFolder, Consumer<IOException> failures) {
		this.dataset = dataset;
		this.failures = failures;
		file = new IndexFile(dataset, cacheFolder);
		search = new SearchIndex(file.searchFolder(), failures);
		reader = new SummaryReader(search);
		view = new IndexView(dataset, List.of());
		AtomicFiles.clean(cacheFolder);
	}

	public Dataset dataset() {
		return dataset;
	}

	/** The rows as they are now. */
	public IndexView view() {
		return view;
	}

	/** Adds a listener; adding it twice makes it hear twice. */
	public void addListener(IndexListener listener) {
		listeners.add(listener);
	}

	public void removeListener(IndexListener listener) {
		listeners.remove(listener);
	}

	/** Shows the rows that were kept, without a look at the dataset: under a second for 100,000 items. */
	public void load() {
		IndexFile.Kept kept = file.read();
		synchronized (publishing) {
			if (view.size() == 0 && !kept.chunks().isEmpty()) {
				searchKnown = !kept.mark().isEmpty() && kept.mark().equals(search.mark());
				view = new IndexView(dataset, kept.chunks());
				listeners.forEach(IndexListener::rowsReset);
			}
		}
	}

	/**
	 * Brings the index up to date: finds all items, then reads those that are new or changed. A second call waits for the first.
	 *
	 * @param monitor its work is the number of items to read; cancelling keeps what is done so far
	 * @throws org.eclipse.core.runtime.OperationCanceledException when cancelled
	 * @throws IOException when a folder of the dataset cannot be read; the rows stay as they were
	 */
	public void refresh(IProgressMonitor monitor) throws IOException {
		SubMonitor progress = SubMonitor.convert(monitor, NLS.bind(Messages.DatasetIndex_title, dataset.name()), WALK_SHARE + READ_SHARE);
		synchronized (refreshing) {
			if (view.size() == 0) {
				load();
			}
			try {
				findItems(progress.split(WALK_SHARE));
				new IndexReading(this, reader).run(progress.split(READ_SHARE));
			} finally {
				save();
			}
		}
	}

	private void findItems(SubMonitor progress) throws IOException {
		synchronized (publishing) {
			updatedMeanwhile = new HashSet<>();
			searchKnown &= !search.isFailed();
		}
		boolean readAll = !searchKnown && search.startAnew();
		Set<String> updated;
		try {
			IndexWalk walk = new IndexWalk(this, view, readAll);
			walk.run(progress);
			synchronized (publishing) {
				publish(walk);
				searchKnown |= readAll;
			}
			search.remove(walk.removed());
		} catch (UncheckedIOException e) {
			throw e.getCause();
		} finally {
			synchronized (publishing) {
				updated = updatedMeanwhile;
				updatedMeanwhile = null;
			}
		}
		updated.forEach(path -> update(dataset.location(path)));
	}

	private void publish(IndexWalk walk) {
		if (walk.hasSameItems()) {
			if (walk.hasOutdated()) {
				view = new IndexView(dataset, walk.chunks());
				unsaved = true;
			}
		} else if (!walk.isAppending()) {
			view = new IndexView(dataset, walk.chunks());
			unsaved = true;
			listeners.forEach(IndexListener::rowsReset);
		}
	}

	/** Adds rows at the end; only while there is no other way to change rows, that is in a first walk. */
	void append(IndexChunk chunk) {
		synchronized (publishing) {
			int from = view.size();
			view = view.append(chunk);
			unsaved = true;
			int to = view.size();
			listeners.forEach(listener -> listener.rowsAppended(from, to));
		}
	}

	/** Puts what was read into rows that still wait for it. */
	void apply(int chunk, Map<Integer, IndexEntry> read) {
		Set<String> overtaken = new HashSet<>();
		synchronized (publishing) {
			IndexChunk now = view.chunks().get(chunk);
			read.forEach((row, entry) -> {
				if (!now.isToRead(row)) {
					overtaken.add(entry.row().displayPath());
				}
			});
			read.keySet().removeIf(row -> !now.isToRead(row));
			replace(chunk, now, read);
		}
		// what was read before the update may have come to the search index after it
		overtaken.forEach(path -> update(dataset.location(path)));
	}

	private void replace(int chunk, IndexChunk now, Map<Integer, IndexEntry> changes) {
		if (changes.isEmpty()) {
			return;
		}
		view = view.with(chunk, now.with(changes));
		unsaved = true;
		int first = chunk * IndexChunk.SIZE;
		int from = first + changes.keySet().stream().mapToInt(Integer::intValue).min().getAsInt();
		int to = first + changes.keySet().stream().mapToInt(Integer::intValue).max().getAsInt() + 1;
		listeners.forEach(listener -> listener.rowsUpdated(from, to));
	}

	/**
	 * Reads one item again, after it was saved.
	 *
	 * @return false when the index has no such item; the next refresh finds it
	 */
	public boolean update(ItemLocation location) {
		synchronized (updating) {
			return replace(location, reader.read(location));
		}
	}

	private boolean replace(ItemLocation location, IndexEntry entry) {
		synchronized (publishing) {
			if (updatedMeanwhile != null) {
				updatedMeanwhile.add(location.displayPath());
			}
			int row = view.indexOf(location.displayPath());
			if (row < 0) {
				return false;
			}
			int chunk = row / IndexChunk.SIZE;
			replace(chunk, view.chunks().get(chunk), Map.of(row % IndexChunk.SIZE, entry));
			return true;
		}
	}

	/**
	 * The rows of a view that match a search: those of items that were read, and of those that cannot be read the ones that match by their path. For a
	 * background thread; 100,000 items take less than 300 ms.
	 *
	 * @param shown    the rows, of this index
	 * @param statuses of which the row must have one; empty for all
	 * @throws IOException with a whole sentence when the search index fails; after the next {@link #refresh} it is there again
	 */
	public int[] search(IndexView shown, Query query, Set<Status> statuses) throws IOException {
		int[] rows = shown.filter(new IndexFilter("", statuses));
		if (query.isEmpty()) {
			return rows;
		}
		BitSet tooLong = new BitSet();
		BitSet found = search.find(query, new ViewRows(shown), tooLong);
		tooLong.stream().filter(row -> reader.matches(shown.location(row), query)).forEach(found::set);
		return Arrays.stream(rows).filter(row -> found.get(row) || shown.isBroken(row) && query.matchesPath(shown.row(row).displayPath())).toArray();
	}

	/** The keys of the answers in the dataset, in lower case. For a background thread, as {@link #search}. */
	public Set<String> answerKeys() throws IOException {
		return search.answerKeys();
	}

	/** The tags in the dataset, by name; some may be gone since a short while. For a background thread, as {@link #search}. */
	public Set<String> tags() throws IOException {
		return search.tags();
	}

	/** Keeps the rows and the search index for the next session, if they have changed. */
	private void save() {
		IndexView saved;
		boolean isKnown;
		synchronized (publishing) {
			if (!unsaved) {
				return;
			}
			unsaved = false;
			saved = view;
			isKnown = searchKnown;
		}
		try {
			file.write(new IndexFile.Kept(saved.chunks(), isKnown ? search.commit() : ""));
		} catch (IOException e) {
			failures.accept(e);
		}
	}

	/** Keeps the rows for the next session. A refresh that is still running should be cancelled first; this waits for it. */
	@Override
	public void close() {
		synchronized (refreshing) {
			save();
			search.close();
		}
	}
}
