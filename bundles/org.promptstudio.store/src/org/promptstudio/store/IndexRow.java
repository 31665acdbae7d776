package org.promptstudio.store;

import org.promptstudio.core.conversation.ItemSummary;

/**
 * What the index knows of one item.
 *
 * @param displayPath as in {@link ItemLocation#displayPath()}
 * @param summary null while the item was not yet read, and when it cannot be read
 * @param error why the item cannot be read, a whole sentence; null when it can, or was not yet
 */
public record IndexRow(String displayPath, ItemSummary summary, String error) {

	/** Whether the item was found but not yet read. */
	public boolean isUnread() {
		return summary == null && error == null;
	}

	/** Whether the item's files cannot be read as what they should be. */
	public boolean isBroken() {
		return error != null;
	}
}
