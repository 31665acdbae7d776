package org.promptstudio.ui.feedback.view;

import org.eclipse.osgi.util.NLS;

/** Texts of the views. */
final class Messages extends NLS {

	public static String Copy_failed;
	public static String Copy_none;
	public static String Copy_noPrevious;
	public static String Copy_one;
	public static String Copy_several;
	public static String Empty_broken;
	public static String Empty_brokenAt;
	public static String Empty_guidelines;
	public static String Empty_import;
	public static String Empty_newRecipe;
	public static String Empty_noDataset;
	public static String Empty_noDatasetNoGuidelines;
	public static String Empty_noItem;
	public static String Empty_noQuestions;
	public static String Empty_noRecipe;
	public static String Empty_open;
	public static String Empty_refresh;
	public static String Engine_choice;
	public static String Engine_help;
	public static String Engine_notSaved;
	public static String Engine_ranking;
	public static String Find_name;
	public static String Import_failed;
	public static String Import_kept;
	public static String LeftOver_remove;
	public static String LeftOver_title;
	public static String LeftOver_titleOne;
	public static String Mark_none;
	public static String Mark_noQuestion;
	public static String Mark_twice;
	public static String Problem_all;
	public static String Problem_more;
	public static String Problem_one;
	public static String Problem_several;
	public static String Problem_text;
	public static String Progress_done;
	public static String Progress_none;
	public static String Progress_text;
	public static String Recipe_choose;
	public static String Recipe_edit;
	public static String Recipe_fixed;
	public static String Recipe_guidelines;
	public static String Recipe_name;
	public static String Recipe_noEditing;
	public static String Scope_item;
	public static String Scope_prompt;
	public static String Scope_response;
	public static String Unanswered_none;
	public static String Unanswered_nothingAsked;

	static {
		NLS.initializeMessages("org.promptstudio.ui.feedback.view.messages", Messages.class);
	}

	private Messages() {
	}
}
