package org.promptstudio.core.conversation;

/** How far an item is: the mark in lists. An open issue outranks everything else. */
public enum Status {
	/** Nobody has worked on it. */
	OPEN,
	/** Something is ranked, crowned, edited, answered or commented. */
	STARTED,
	/** Its status is "completed", or a custom action of the task. */
	COMPLETED,
	/** Its status is "discard". */
	DISCARDED,
	/** Its status is "approved". */
	APPROVED,
	/** A response has an open issue. */
	ISSUE
}
