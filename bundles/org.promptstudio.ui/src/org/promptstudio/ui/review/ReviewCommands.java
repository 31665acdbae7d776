package org.promptstudio.ui.review;

/** The commands of the review loop, by their ids; names, keys and menus are in {@code plugin.xml}. */
public final class ReviewCommands {

	public static final String ISSUE = "org.promptstudio.ui.review.issue";
	public static final String SEND = "org.promptstudio.ui.review.send";
	public static final String APPROVE = "org.promptstudio.ui.review.approve";
	public static final String CLEAR = "org.promptstudio.ui.review.clear";
	public static final String COMMENT = "org.promptstudio.ui.review.comment";
	public static final String DONE = "org.promptstudio.ui.review.done";
	public static final String DISCARD = "org.promptstudio.ui.review.discard";
	public static final String APPROVE_ITEM = "org.promptstudio.ui.review.approveItem";
	public static final String REOPEN = "org.promptstudio.ui.review.reopen";
	public static final String DESCRIBE = "org.promptstudio.ui.review.describe";
	public static final String TAG = "org.promptstudio.ui.review.tag";

	private ReviewCommands() {
	}
}
