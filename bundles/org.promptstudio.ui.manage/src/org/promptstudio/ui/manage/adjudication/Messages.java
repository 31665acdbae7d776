package org.promptstudio.ui.manage.adjudication;

import org.eclipse.osgi.util.NLS;

/** Texts of this package that people read. */
final class Messages extends NLS {

	public static String Agreement_agreed;
	public static String Agreement_different;
	public static String Agreement_incomplete;
	public static String Cell_tip;
	public static String Column_agreement;
	public static String Column_agreement_help;
	public static String Column_annotator;
	public static String Column_annotator_help;
	public static String Column_question;
	public static String Column_result;
	public static String Column_result_help;
	public static String Decide_job;
	public static String Decide_next;
	public static String Decide_noTeam;
	public static String Decide_none;
	public static String Disagreements;
	public static String Disagreements_help;
	public static String Done_agreed;
	public static String Done_all;
	public static String Done_undo;
	public static String Empty_noDataset;
	public static String Empty_noItem;
	public static String Empty_noLayers;
	public static String Empty_nobody;
	public static String Empty_nothingSaid;
	public static String Empty_openResult;
	public static String Empty_ownLayer;
	public static String Empty_othersLayer;
	public static String Empty_reading;
	public static String Heading_item;
	public static String Heading_prompt;
	public static String Heading_response;
	public static String Job_failed;
	public static String Job_name;
	public static String Menu_control;
	public static String Menu_open;
	public static String Menu_takeOver;
	public static String Menu_takeOverAll;
	public static String Refused_agreedTaken;
	public static String Refused_allTaken;
	public static String Refused_noAnnotator;
	public static String Refused_noRow;
	public static String Refused_nothing;
	public static String Refused_saidNothing;
	public static String Row_best;
	public static String Row_rank;
	public static String Summary_rows;
	public static String Table_allAgree;
	public static String Table_name;
	public static String TakeAgreed;
	public static String TakeAgreed_help;
	public static String Value_and;
	public static String Value_commented;
	public static String Value_marked;
	public static String Value_markedAs;
	public static String Value_no;
	public static String Value_part;
	public static String Value_yes;
	public static String Waiting;
	public static String Waiting_noTask;
	public static String Waiting_nobody;
	public static String Waiting_none;
	public static String Waiting_one;
	public static String Waiting_noneOfSeveral;
	public static String Waiting_task;
	public static String Warning_known;
	public static String Warning_unreadable;

	static {
		NLS.initializeMessages("org.promptstudio.ui.manage.adjudication.messages", Messages.class);
	}

	private Messages() {
	}
}
