package org.promptstudio.store;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.promptstudio.core.search.Query;
import org.promptstudio.core.search.SearchParts;
import org.promptstudio.dataloop.FormatException;

/**
 * Searches items in somebody's layer, which the index does not know. What was read is remembered while there is memory and the files are the same. Any thread; it
 * reads files, so not that of the user interface.
 */
public final class LayerSearch {

	private record Known(IndexEntry.Stamp stamp, SoftReference<SearchParts> parts) {}

	private final Map<Path, Known> known = new ConcurrentHashMap<>();

	/** Whether an item matches as its layer has it; of one that cannot be read only the path is known. */
	public boolean matches(Query query, ItemLocation location) {
		try {
			return query.matches(parts(location));
		} catch (FormatException | IOException e) {
			return query.matchesPath(location.displayPath());
		}
	}

	private SearchParts parts(ItemLocation location) throws IOException, FormatException {
		IndexEntry.Stamp stamp = IndexEntry.Stamp.of(location).trusted(System.currentTimeMillis());
		Known before = known.get(location.annotationFile());
		SearchParts parts = before == null || !before.stamp().equals(stamp) || stamp.equals(IndexEntry.Stamp.NOTHING) ? null : before.parts().get();
		if (parts == null) {
			TrackedFile item = new TrackedFile(location.itemFile());
			parts = SearchParts.of(ItemFiles.read(location, item, new TrackedFile(location.annotationFile())).item(), location.displayPath());
			known.put(location.annotationFile(), new Known(stamp, new SoftReference<>(parts)));
		}
		return parts;
	}
}
