package org.promptstudio.cli;

import org.eclipse.osgi.util.NLS;

/** Texts of this bundle that people read, but for those of {@code --help}, which are in a file per command. */
final class Messages extends NLS {

	public static String Check_answer_advice;
	public static String Check_folderNotRead;
	public static String Check_folderNotRead_advice;
	public static String Check_leftOver_advice;
	public static String Check_missing_advice;
	public static String Check_noItems;
	public static String Check_noItems_advice;
	public static String Check_notRead;
	public static String Check_notRead_advice;
	public static String Check_itemMissing;
	public static String Check_itemsMissing;
	public static String Check_itemsMissing_advice;
	public static String Check_task;
	public static String Check_projectNotRead_advice;
	public static String Check_strayAnnotations;
	public static String Check_strayAnnotations_advice;
	public static String Errors_failed;
	public static String Errors_tryHelp;
	public static String Errors_unexpected;
	public static String Export_exists;
	public static String Export_hint;
	public static String Export_isFolder;
	public static String Export_leftOut;
	public static String Export_leftOutLine;
	public static String Export_more;
	public static String Export_noFolder;
	public static String Export_standardOutput;
	public static String Export_summary;
	public static String Export_unknownFormat;
	public static String Export_wouldReplaceItem;
	public static String Import_done;
	public static String Import_noTree;
	public static String Import_notEmpty;
	public static String Import_notJson;
	public static String Place_label;
	public static String Place_prompt;
	public static String Place_question;
	public static String Place_response;
	public static String Place_section;
	public static String Reason_directory;
	public static String Reason_link;
	public static String Reason_missing;
	public static String Reason_name;
	public static String Reason_notAllowed;
	public static String Recipe_empty;
	public static String Recipe_ending;
	public static String Recipe_isFolder;
	public static String Recipe_refused;
	public static String Recipe_sameKind;
	public static String Recipe_wouldReplaceOther;
	public static String Recipe_written;
	public static String Report_clean;
	public static String Report_error;
	public static String Report_hint;
	public static String Report_hints;
	public static String Report_items;
	public static String Report_problems;
	public static String Report_recipes;
	public static String Report_warning;
	public static String Search_summary;
	public static String Selection_empty;
	public static String Selection_lines;
	public static String Selection_missing;
	public static String Selection_noItem;
	public static String Start_meant;
	public static String Start_noCommand;
	public static String Start_nothing;
	public static String Status_annotator;
	public static String Status_items;
	public static String Status_nobody;
	public static String Status_nothing;
	public static String Status_overlapTask;
	public static String Status_reviewStates;
	public static String Status_task;
	public static String Status_unknownTask;
	public static String Status_unreadable;
	public static String Version_java;
	public static String Version_product;

	static {
		NLS.initializeMessages("org.promptstudio.cli.messages", Messages.class);
	}

	private Messages() {
	}
}
