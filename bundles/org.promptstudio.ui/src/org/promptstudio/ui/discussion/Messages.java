package org.promptstudio.ui.discussion;

import org.eclipse.osgi.util.NLS;

/** The texts of the discussion view. */
final class Messages extends NLS {

	public static String Age_day;
	public static String Age_days;
	public static String Age_hours;
	public static String Age_minutes;
	public static String Age_now;
	public static String Assignee_is;
	public static String Assignee_label;
	public static String Assignee_message;
	public static String Assignee_nobody;
	public static String Assignee_other;
	public static String Assignee_title;
	public static String Composer_about;
	public static String Composer_hint;
	public static String Composer_issue;
	public static String Composer_name;
	public static String Composer_scope;
	public static String Composer_scopeIs;
	public static String Composer_send;
	public static String Drafts_saving;
	public static String Empty_noItem;
	public static String Empty_none;
	public static String Empty_noneOfResponse;
	public static String Empty_settled;
	public static String Filter_all;
	public static String Filter_response;
	public static String Filter_settled;
	public static String Mention_spoken;
	public static String Message_answered;
	public static String Message_by;
	public static String Message_cancel;
	public static String Message_delete;
	public static String Message_edit;
	public static String Message_editName;
	public static String Message_noOwn;
	public static String Message_save;
	public static String Person_unknown;
	public static String Place_gone;
	public static String Place_item;
	public static String Place_label;
	public static String Place_prompt;
	public static String Place_response;
	public static String Place_responseOfTurn;
	public static String Place_show;
	public static String Place_span;
	public static String Reply_hint;
	public static String Reply_name;
	public static String Reply_send;
	public static String State_is;
	public static String State_issue;
	public static String State_label;
	public static String State_open;
	public static String State_resolved;
	public static String State_review;
	public static String Step_issue;
	public static String Step_issueAgain;
	public static String Step_noIssue;
	public static String Step_reopen;
	public static String Step_resolve;
	public static String Step_review;
	public static String Thread_answer;
	public static String Thread_answers;
	public static String Thread_draft;
	public static String Thread_head;
	public static String Thread_spoken;

	static {
		NLS.initializeMessages("org.promptstudio.ui.discussion.messages", Messages.class);
	}

	private Messages() {
	}
}
