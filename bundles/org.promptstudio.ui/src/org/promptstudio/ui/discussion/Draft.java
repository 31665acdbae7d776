package org.promptstudio.ui.discussion;

import org.promptstudio.core.team.Place;

/**
 * Words that somebody typed and did not send.
 *
 * @param place   what a new discussion is to be about; null for words to a discussion that is there
 * @param isIssue whether a new discussion is to be an issue
 */
record Draft(String text, Place place, boolean isIssue) {

	/** Words to a discussion that is there. */
	Draft(String text) {
		this(text, null, false);
	}
}
