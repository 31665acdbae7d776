package org.promptstudio.ui.items;

import org.promptstudio.store.IndexView;

/**
 * How many items a dataset has, whatever the filter.
 *
 * @param total all that were found
 * @param open nobody has worked on
 * @param started somebody has worked on
 * @param done completed, approved or discarded
 * @param issues with an open issue
 * @param broken cannot be read
 * @param unread still to be read
 */
public record ItemCounts(int total, int open, int started, int done, int issues, int broken, int unread) {

	/** Nothing. */
	public static final ItemCounts NONE = new ItemCounts(0, 0, 0, 0, 0, 0, 0);

	static ItemCounts of(IndexView view) {
		return new ItemCounts(view.size(), count(view, ItemChip.OPEN), count(view, ItemChip.STARTED), count(view, ItemChip.DONE),
				count(view, ItemChip.ISSUES), view.countBroken(), view.countToRead());
	}

	private static int count(IndexView view, ItemChip chip) {
		return chip.statuses().stream().mapToInt(view::count).sum();
	}

	/** How many a chip lets through. */
	public int of(ItemChip chip) {
		return switch (chip) {
			case ALL -> total;
			case OPEN -> open;
			case STARTED -> started;
			case DONE -> done;
			case ISSUES -> issues;
		};
	}
}
