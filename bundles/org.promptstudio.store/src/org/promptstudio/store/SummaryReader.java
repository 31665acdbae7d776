package org.promptstudio.store;

import java.io.IOException;

import org.eclipse.osgi.util.NLS;
import org.promptstudio.core.conversation.ItemSummary;
import org.promptstudio.dataloop.FormatException;

/** Makes the index entry of an item from its files. */
final class SummaryReader {

	private SummaryReader() {
	}

	/** Never fails: an item that cannot be read becomes a row that tells why. */
	static IndexEntry read(ItemLocation location) {
		String path = location.displayPath();
		IndexEntry.Stamp stamp = IndexEntry.Stamp.NOTHING;
		try {
			stamp = IndexEntry.Stamp.of(location).trusted(System.currentTimeMillis());
			return new IndexEntry(new IndexRow(path, summarise(location), null), stamp, false);
		} catch (FormatException | IOException e) {
			return broken(path, e.getMessage(), stamp);
		} catch (RuntimeException e) {
			return broken(path, NLS.bind(Messages.SummaryReader_failed, path, e), stamp);
		}
	}

	private static ItemSummary summarise(ItemLocation location) throws IOException, FormatException {
		TrackedFile item = new TrackedFile(location.itemFile());
		return ItemSummary.of(ItemFiles.read(location, item, new TrackedFile(location.annotationFile())).item());
	}

	private static IndexEntry broken(String path, String error, IndexEntry.Stamp stamp) {
		return new IndexEntry(new IndexRow(path, null, error), stamp, false);
	}
}
