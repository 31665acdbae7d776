package org.promptstudio.ui.discussion;

import org.promptstudio.model.studio.DiscussionState;
import org.promptstudio.ui.Icons;
import org.promptstudio.ui.ThemeColor;

/** How states of discussions look, and how the steps between them are called. */
final class ThreadStates {

	private ThreadStates() {
	}

	static Icons icon(DiscussionState state) {
		return switch (state) {
			case OPEN -> Icons.DISCUSSION;
			case ISSUE -> Icons.ISSUE;
			case REVIEW -> Icons.REVIEW;
			case RESOLVED -> Icons.APPROVED;
		};
	}

	static ThemeColor tone(DiscussionState state) {
		return switch (state) {
			case OPEN -> ThemeColor.MUTED;
			case ISSUE -> ThemeColor.BAD;
			case REVIEW -> ThemeColor.WARN;
			case RESOLVED -> ThemeColor.GOOD;
		};
	}

	static String name(DiscussionState state) {
		return switch (state) {
			case OPEN -> Messages.State_open;
			case ISSUE -> Messages.State_issue;
			case REVIEW -> Messages.State_review;
			case RESOLVED -> Messages.State_resolved;
		};
	}

	/** What a step does, as a menu says it. */
	static String verb(DiscussionState from, DiscussionState to) {
		return switch (to) {
			case OPEN -> from == DiscussionState.RESOLVED ? Messages.Step_reopen : Messages.Step_noIssue;
			case ISSUE -> from == DiscussionState.REVIEW ? Messages.Step_issueAgain : Messages.Step_issue;
			case REVIEW -> Messages.Step_review;
			case RESOLVED -> Messages.Step_resolve;
		};
	}

	/** The step that usually comes next. */
	static DiscussionState usual(DiscussionState from) {
		return switch (from) {
			case OPEN, REVIEW -> DiscussionState.RESOLVED;
			case ISSUE -> DiscussionState.REVIEW;
			case RESOLVED -> DiscussionState.OPEN;
		};
	}
}
