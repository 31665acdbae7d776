package org.promptstudio.store.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.StringHelper;
import org.promptstudio.core.search.Query;
import org.promptstudio.core.search.QueryKeys;
import org.promptstudio.core.search.SearchParts;

/**
 * An index, in a folder of its own, of all that {@link Query} asks for. Items are put and removed by any threads; what was put before a search is found by
 * it. Nothing is on the disk for good before {@link #commit()}. Any exception but of a search leaves an index that must be made again.
 */
public final class ItemSearch implements Closeable {

	/** Would tell in the console that vectors, which no search here has, could be faster; a logger that nobody holds forgets its level. */
	private static final Logger VECTORS = Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");
	private static final double BUFFER_MEGABYTES = 24;
	private static final int WAITING_MERGES = 6;

	static {
		VECTORS.setLevel(Level.SEVERE);
	}

	private final Directory directory;
	private final IndexWriter writer;
	private final Object searching = new Object();
	/** Guarded by searching, as all below. */
	private DirectoryReader reader;
	private final Map<Object, LeafDocuments> kinds = new HashMap<>();
	private final RowNumbers rowNumbers = new RowNumbers();

	/**
	 * Opens an index.
	 *
	 * @param anew whether one that is there is to be forgotten
	 * @throws IOException when the folder cannot be written, its content is broken, or another process has it open
	 */
	public ItemSearch(Path folder, boolean anew) throws IOException {
		directory = FSDirectory.open(folder);
		try {
			if (anew) {
				clear();
			}
			writer = new IndexWriter(directory, configuration());
		} catch (IOException | RuntimeException e) {
			directory.close();
			throw e;
		}
	}

	/** The writer would look at what is there, which may be broken, also when it makes a new index. */
	private void clear() throws IOException {
		try (Lock held = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
			for (String file : directory.listAll()) {
				if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
					directory.deleteFile(file);
				}
			}
		}
	}

	/** One thread merges, as there is other work to do. */
	private static IndexWriterConfig configuration() {
		ConcurrentMergeScheduler merges = new ConcurrentMergeScheduler();
		merges.setMaxMergesAndThreads(WAITING_MERGES, 1);
		return new IndexWriterConfig().setRAMBufferSizeMB(BUFFER_MEGABYTES).setMergeScheduler(merges).setCommitOnClose(false);
	}

	/** Puts an item in place of what was known of it. */
	public void put(String path, SearchParts parts) throws IOException {
		writer.updateDocuments(new Term(Fields.ID, path), ItemDocuments.of(path, parts));
	}

	/** Forgets items. */
	public void remove(Collection<String> paths) throws IOException {
		writer.deleteDocuments(paths.stream().map(path -> new Term(Fields.ID, path)).toArray(Term[]::new));
	}

	/** Makes what was put and removed stay. */
	public void commit() throws IOException {
		if (writer.hasUncommittedChanges()) {
			writer.commit();
		}
	}

	/**
	 * The rows of the items that match.
	 *
	 * @param source  where the rows are
	 * @param tooLong gets the rows of those of which something is too long for the index; only {@link Query#matches} can tell whether they match
	 */
	public BitSet find(Query query, RowSource source, BitSet tooLong) throws IOException {
		synchronized (searching) {
			refresh();
			BitSet found = new BitSet(source.size());
			rowNumbers.begin(source, kinds.keySet());
			for (LeafReaderContext context : reader.leaves()) {
				LeafReader leaf = context.reader();
				LeafDocuments documents = kinds.get(leaf.getCoreCacheHelper().getKey());
				int[] rows = rowNumbers.rows(leaf, source);
				addRows(documents.tooLong(), leaf.getLiveDocs(), rows, tooLong);
				addRows(new LeafMatch(leaf, documents).items(query), leaf.getLiveDocs(), rows, found);
			}
			rowNumbers.end();
			found.andNot(tooLong);
			return found;
		}
	}

	private static void addRows(FixedBitSet items, Bits live, int[] rows, BitSet found) {
		for (int item = items.nextSetBit(0); item < rows.length; item = item + 1 < rows.length ? items.nextSetBit(item + 1) : rows.length) {
			if (rows[item] >= 0 && (live == null || live.get(item))) {
				found.set(rows[item]);
			}
		}
	}

	/** The keys of all answers, without regard to case. */
	public Set<String> answerKeys() throws IOException {
		synchronized (searching) {
			refresh();
			Set<String> keys = new TreeSet<>();
			for (LeafReaderContext context : reader.leaves()) {
				Terms terms = context.reader().terms(Fields.VALUE);
				if (terms != null) {
					addKeys(terms.iterator(), keys);
				}
			}
			return keys;
		}
	}

	/** All tags of items as they are written, also of items that were put again without them since the last merge of segments. */
	public Set<String> tags() throws IOException {
		synchronized (searching) {
			refresh();
			Set<String> tags = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
			BytesRef prefix = Fields.values(Fields.TAG);
			for (LeafReaderContext context : reader.leaves()) {
				Terms terms = context.reader().terms(Fields.VALUE);
				TermsEnum values = terms == null ? TermsEnum.EMPTY : terms.iterator();
				if (values.seekCeil(prefix) != TermsEnum.SeekStatus.END) {
					for (BytesRef value = values.term(); value != null && StringHelper.startsWith(value, prefix); value = values.next()) {
						tags.add(new BytesRef(value.bytes, value.offset + prefix.length, value.length - prefix.length).utf8ToString());
					}
				}
			}
			return tags;
		}
	}

	/** Leaps from key to key. */
	private static void addKeys(TermsEnum values, Set<String> keys) throws IOException {
		BytesRef from = new BytesRef("");
		while (values.seekCeil(from) != TermsEnum.SeekStatus.END) {
			String value = values.term().utf8ToString();
			int end = value.indexOf(Fields.BETWEEN);
			String key = end < 0 ? value : value.substring(0, end);
			if (end >= 0 && QueryKeys.isAnswer(key)) {
				keys.add(key);
			}
			from = new BytesRef(key + (char) (Fields.BETWEEN + 1));
		}
	}

	/** Takes in what was put meanwhile. */
	private void refresh() throws IOException {
		DirectoryReader newer = reader == null ? DirectoryReader.open(writer) : DirectoryReader.openIfChanged(reader, writer);
		if (newer == null) {
			return;
		}
		DirectoryReader older = reader;
		reader = newer;
		if (older != null) {
			older.close();
		}
		Set<Object> segments = new HashSet<>();
		for (LeafReaderContext context : newer.leaves()) {
			Object segment = context.reader().getCoreCacheHelper().getKey();
			segments.add(segment);
			if (!kinds.containsKey(segment)) {
				kinds.put(segment, LeafDocuments.of(context.reader()));
			}
		}
		kinds.keySet().retainAll(segments);
	}

	/** Ends the work with the index; what was not committed is lost. */
	@Override
	public void close() throws IOException {
		synchronized (searching) {
			IndexReader open = reader;
			reader = null;
			try (directory; writer; open) {
				writer.rollback();
			}
		}
	}
}
