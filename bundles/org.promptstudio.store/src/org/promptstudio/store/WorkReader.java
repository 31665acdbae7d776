package org.promptstudio.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.osgi.util.NLS;
import org.promptstudio.core.conversation.ItemSummary;
import org.promptstudio.core.team.Share;
import org.promptstudio.core.team.WorkState;
import org.promptstudio.dataloop.FormatException;
import org.promptstudio.model.project.Task;
import org.promptstudio.model.studio.Item;

/**
 * Reads how far people are with the items of their tasks, each from the annotations that are the person's. What was read is remembered as long as
 * the files are the same. Any thread; it reads files, so not that of the user interface.
 */
public final class WorkReader {

	/** What one person's work on one item was read from, and for which task. */
	private record Key(Path annotations, String taskId, String person) {}

	private record Known(IndexEntry.Stamp stamp, ItemWork work) {}

	private final TaskShares shares;
	private final Map<Key, Known> known = new ConcurrentHashMap<>();

	/** @param shares tell where the annotations are */
	public WorkReader(TaskShares shares) {
		this.shares = shares;
	}

	/** How far the person of a share is with an item of it. Never fails: an item that cannot be read tells why. */
	public ItemWork read(Task task, Share share, String item) {
		ItemLocation location = shares.location(task, item, share.assignee());
		Key key = new Key(location.annotationFile(), task.getId(), share.assignee());
		IndexEntry.Stamp stamp;
		try {
			stamp = IndexEntry.Stamp.of(location).trusted(System.currentTimeMillis());
		} catch (IOException e) {
			return broken(item, e.getMessage());
		}
		Known before = known.get(key);
		if (before != null && before.stamp().equals(stamp) && !stamp.equals(IndexEntry.Stamp.NOTHING)) {
			return before.work();
		}
		ItemWork work = read(task, share.assignee(), location);
		known.put(key, new Known(stamp, work));
		return work;
	}

	private static ItemWork read(Task task, String person, ItemLocation location) {
		String path = location.displayPath();
		try {
			Item item = ItemFiles.read(location, new TrackedFile(location.itemFile()), new TrackedFile(location.annotationFile())).item();
			return new ItemWork(new IndexRow(path, ItemSummary.of(item), null), WorkState.of(item, task, person));
		} catch (FormatException | IOException e) {
			return broken(path, e.getMessage());
		} catch (RuntimeException e) {
			return broken(path, NLS.bind(Messages.SummaryReader_failed, path, e));
		}
	}

	private static ItemWork broken(String path, String error) {
		return new ItemWork(new IndexRow(path, null, error), null);
	}
}
