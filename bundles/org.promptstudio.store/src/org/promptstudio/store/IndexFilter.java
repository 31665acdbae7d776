package org.promptstudio.store;

import java.util.Set;

import org.promptstudio.core.conversation.Status;

/**
 * Which rows of an index to show.
 *
 * @param text must occur in the display path or in the first words, whatever the case; empty for all
 * @param statuses of which the row must have one; empty for all
 */
public record IndexFilter(String text, Set<Status> statuses) {

	/** Rows with a text. */
	public static IndexFilter of(String text) {
		return new IndexFilter(text, Set.of());
	}
}
