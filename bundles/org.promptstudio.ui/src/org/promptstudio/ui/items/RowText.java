package org.promptstudio.ui.items;

import org.eclipse.osgi.util.NLS;
import org.promptstudio.core.conversation.ItemSummary;
import org.promptstudio.store.IndexRow;
import org.promptstudio.ui.Icons;
import org.promptstudio.ui.internal.Messages;

/** What a row of the items view says. */
final class RowText {

	private RowText() {
	}

	static String name(IndexRow row) {
		return ItemRows.name(row.displayPath());
	}

	static Icons icon(IndexRow row) {
		if (row.isBroken()) {
			return Icons.ERROR;
		}
		if (row.isUnread()) {
			return Icons.ITEM;
		}
		return switch (row.summary().status()) {
			case OPEN -> Icons.ITEM_OPEN;
			case STARTED -> Icons.ITEM_STARTED;
			case COMPLETED -> Icons.ITEM_COMPLETED;
			case DISCARDED -> Icons.ITEM_DISCARDED;
			case APPROVED -> Icons.ITEM_APPROVED;
			case ISSUE -> Icons.ITEM_ISSUE;
		};
	}

	/** The state in a word, for the tool tip and assistants. */
	static String state(IndexRow row) {
		if (row.isBroken()) {
			return Messages.Row_broken;
		}
		if (row.isUnread()) {
			return Messages.Row_unread;
		}
		ItemSummary summary = row.summary();
		return switch (summary.status()) {
			case OPEN -> Messages.Row_open;
			case STARTED -> Messages.Row_started;
			case COMPLETED -> "completed".equals(summary.itemStatus()) ? Messages.Row_completed : summary.itemStatus();
			case DISCARDED -> Messages.Row_discarded;
			case APPROVED -> Messages.Row_approved;
			case ISSUE -> NLS.bind(Messages.Row_issues, Integer.valueOf(summary.openIssues()));
		};
	}

	/** The beginning of the prompt, or why there is none. */
	static String words(IndexRow row) {
		return row.isBroken() ? row.error() : row.isUnread() ? "" : row.summary().firstWords();
	}

	/** How many of the responses have a rank, such as 2/5; empty when there is nothing to rank. */
	static String ranked(IndexRow row) {
		ItemSummary summary = row.summary();
		return summary == null || summary.responses() == 0 ? "" : summary.ranked() + "/" + summary.responses();
	}

	/** The tags with commas between; empty without any. */
	static String tags(IndexRow row) {
		return row.summary() == null ? "" : String.join(", ", row.summary().tags());
	}

	/** Everything about the item, in lines. */
	static String toolTip(IndexRow row) {
		StringBuilder tip = new StringBuilder(row.displayPath()).append('\n').append(state(row));
		if (!ranked(row).isEmpty()) {
			ItemSummary summary = row.summary();
			tip.append('\n').append(NLS.bind(Messages.Row_ranked, Integer.valueOf(summary.ranked()), Integer.valueOf(summary.responses())));
		}
		if (!tags(row).isEmpty()) {
			tip.append('\n').append(NLS.bind(Messages.Row_tags, tags(row)));
		}
		String words = words(row);
		return words.isEmpty() ? tip.toString() : tip.append('\n').append(words).toString();
	}

	/** The row as one text for assistants. */
	static String spoken(IndexRow row) {
		return name(row) + ", " + state(row) + (tags(row).isEmpty() ? "" : ", " + NLS.bind(Messages.Row_tags, tags(row)))
				+ (words(row).isEmpty() ? "" : ", " + words(row));
	}
}
