package org.promptstudio.store;

import java.io.IOException;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.promptstudio.core.conversation.ItemSummary;
import org.promptstudio.core.search.Query;
import org.promptstudio.core.search.SearchParts;
import org.promptstudio.core.team.ReviewEntry;
import org.promptstudio.dataloop.FormatException;
import org.promptstudio.model.studio.Item;

/** Makes the index entry of an item from its files, and puts what can be searched of it into the search index. */
final class SummaryReader {

	private final SearchIndex search;

	SummaryReader(SearchIndex search) {
		this.search = search;
	}

	/** Never fails: an item that cannot be read becomes a row that tells why. */
	IndexEntry read(ItemLocation location) {
		String path = location.displayPath();
		IndexEntry.Stamp stamp = IndexEntry.Stamp.NOTHING;
		try {
			stamp = IndexEntry.Stamp.of(location).trusted(System.currentTimeMillis());
			Item item = item(location);
			search.put(path, SearchParts.of(item, path));
			return new IndexEntry(new IndexRow(path, ItemSummary.of(item), null), stamp, false, ReviewEntry.of(item));
		} catch (FormatException | IOException e) {
			return broken(path, e.getMessage(), stamp);
		} catch (RuntimeException e) {
			return broken(path, NLS.bind(Messages.SummaryReader_failed, path, e), stamp);
		}
	}

	private Item item(ItemLocation location) throws IOException, FormatException {
		TrackedFile item = new TrackedFile(location.itemFile());
		return ItemFiles.read(location, item, new TrackedFile(location.annotationFile())).item();
	}

	/** Whether an item matches a search as its files are now; one that cannot be read does not. */
	boolean matches(ItemLocation location, Query query) {
		try {
			Item item = ItemFiles.read(location, new TrackedFile(location.itemFile()), new TrackedFile(location.annotationFile())).item();
			return query.matches(item, location.displayPath());
		} catch (FormatException | IOException e) {
			return false; // the next refresh makes it a row that tells why
		}
	}

	private IndexEntry broken(String path, String error, IndexEntry.Stamp stamp) {
		search.remove(List.of(path));
		return new IndexEntry(new IndexRow(path, null, error), stamp, false);
	}
}
