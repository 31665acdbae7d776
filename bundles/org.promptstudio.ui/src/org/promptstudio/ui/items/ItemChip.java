package org.promptstudio.ui.items;

import java.util.EnumSet;
import java.util.Set;

import org.promptstudio.core.conversation.Status;

/** The quick filters of the items view. */
public enum ItemChip {
	ALL, OPEN(Status.OPEN), STARTED(Status.STARTED), DONE(Status.COMPLETED, Status.APPROVED, Status.DISCARDED), ISSUES(Status.ISSUE);

	private final Set<Status> statuses;

	ItemChip(Status... statuses) {
		this.statuses = statuses.length == 0 ? Set.of() : EnumSet.of(statuses[0], statuses);
	}

	/** The statuses that pass; empty for all items. */
	public Set<Status> statuses() {
		return Set.copyOf(statuses);
	}
}
