package org.promptstudio.ui.history;

import org.eclipse.osgi.util.NLS;

/** The texts of the history view. */
final class Messages extends NLS {

	public static String History_added;
	public static String History_answer;
	public static String History_author;
	public static String History_changes;
	public static String History_comment;
	public static String History_crowned;
	public static String History_damaged;
	public static String History_deleted;
	public static String History_description;
	public static String History_difference;
	public static String History_discussion;
	public static String History_discussionBegun;
	public static String History_discussionDeleted;
	public static String History_empty;
	public static String History_fromTo;
	public static String History_lost;
	public static String History_model;
	public static String History_no;
	public static String History_noItem;
	public static String History_nobody;
	public static String History_none;
	public static String History_ofSelected;
	public static String History_place;
	public static String History_promptAnswer;
	public static String History_promptGone;
	public static String History_rank;
	public static String History_reading;
	public static String History_restore;
	public static String History_restoreHelp;
	public static String History_review;
	public static String History_sameText;
	public static String History_save;
	public static String History_status;
	public static String History_tags;
	public static String History_text;
	public static String History_uncrowned;
	public static String History_unreadable;
	public static String History_yes;

	static {
		NLS.initializeMessages("org.promptstudio.ui.history.messages", Messages.class);
	}

	private Messages() {
	}
}
