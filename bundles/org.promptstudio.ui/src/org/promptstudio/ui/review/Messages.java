package org.promptstudio.ui.review;

import org.eclipse.osgi.util.NLS;

/** The texts of the review loop. */
final class Messages extends NLS {

	public static String Comment_message;
	public static String Comment_ok;
	public static String Comment_title;
	public static String Describe_message;
	public static String Describe_ok;
	public static String Describe_title;
	public static String Discard_message;
	public static String Discard_ok;
	public static String Discard_title;
	public static String Missing_approve;
	public static String Missing_complete;
	public static String Missing_help;
	public static String Missing_name;
	public static String Missing_ofItem;
	public static String Missing_ofPrompt;
	public static String Missing_ofResponse;
	public static String Review_noItem;
	public static String Review_noResponse;
	public static String Review_noStatus;
	public static String Tags_all;
	public static String Tags_empty;
	public static String Tags_emptyFor;
	public static String Tags_field;
	public static String Tags_hint;
	public static String Tags_looking;
	public static String Tags_message;
	public static String Tags_ok;
	public static String Tags_title;
	public static String Toast_approved;
	public static String Toast_discarded;
	public static String Toast_done;
	public static String Toast_goBack;
	public static String Toast_undo;

	static {
		NLS.initializeMessages("org.promptstudio.ui.review.messages", Messages.class);
	}

	private Messages() {
	}
}
