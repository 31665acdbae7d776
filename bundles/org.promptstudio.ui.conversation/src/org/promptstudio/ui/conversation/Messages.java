package org.promptstudio.ui.conversation;

import org.eclipse.osgi.util.NLS;

/** The texts of the conversation editor. */
final class Messages extends NLS {

	public static String Add_message;
	public static String Add_messageStream;
	public static String Add_noAddress;
	public static String Add_ok;
	public static String Add_source;
	public static String Add_stream;
	public static String Add_streamHelp;
	public static String Add_title;
	public static String Author_hidden;
	public static String Author_message;
	public static String Author_model;
	public static String Author_modelName;
	public static String Author_ok;
	public static String Author_person;
	public static String Author_personName;
	public static String Author_title;
	public static String Bar_blind;
	public static String Bar_find;
	public static String Bar_manyProblems;
	public static String Bar_next;
	public static String Bar_oneProblem;
	public static String Bar_orphan;
	public static String Bar_orphans;
	public static String Bar_otherAnnotation;
	public static String Bar_otherAnnotations;
	public static String Bar_previous;
	public static String Bar_problems;
	public static String Bar_ranked;
	public static String Bar_unblind;
	public static String Compare_annotations;
	public static String Compare_item;
	public static String Compare_same;
	public static String Compare_title;
	public static String Content_image;
	public static String Content_noViewer;
	public static String Editor_cannotOpen;
	public static String Editor_noPrompts;
	public static String Editor_noPromptsHelp;
	public static String Editor_tryAgain;
	public static String Editor_wrongInput;
	public static String Find_close;
	public static String Find_count;
	public static String Find_message;
	public static String Find_next;
	public static String Find_none;
	public static String Find_previous;
	public static String Notice_changedOutside;
	public static String Notice_close;
	public static String Notice_closeItem;
	public static String Notice_compare;
	public static String Notice_deletedOutside;
	public static String Notice_deletedUnedited;
	public static String Notice_discard;
	public static String Notice_keepMine;
	public static String Notice_recovered;
	public static String Notice_recoveredGone;
	public static String Notice_reload;
	public static String Notice_reloaded;
	public static String Notice_writeAgain;
	public static String Page_back;
	public static String Page_backText;
	public static String Page_changes;
	public static String Page_preview;
	public static String Page_restore;
	public static String Page_restoreText;
	public static String Page_source;
	public static String Page_sourceOf;
	public static String Page_split;
	public static String Page_title;
	public static String Prompt_add;
	public static String Prompt_label;
	public static String Prompt_noResponses;
	public static String Prompt_oneResponse;
	public static String Prompt_responses;
	public static String Rank_first;
	public static String Rank_last;
	public static String Rank_menu;
	public static String Rank_menuFirst;
	public static String Rank_menuLast;
	public static String Rank_menuNone;
	public static String Rank_name;
	public static String Rank_none;
	public static String Rank_taken;
	public static String Rank_tooLow;
	public static String Redo;
	public static String Redo_of;
	public static String Response_approved;
	public static String Response_best;
	public static String Response_crown;
	public static String Response_delete;
	public static String Response_edited;
	public static String Response_expand;
	public static String Response_folded;
	public static String Response_hiddenModel;
	public static String Response_hideChanges;
	public static String Response_issue;
	public static String Response_more;
	public static String Response_name;
	public static String Response_oneWord;
	public static String Response_rank;
	public static String Response_review;
	public static String Response_showChanges;
	public static String Response_uncrown;
	public static String Response_words;
	public static String Save_failedText;
	public static String Toast_deleted;
	public static String Toast_notEdited;
	public static String Toast_undo;
	public static String Undo;
	public static String Undo_of;

	static {
		NLS.initializeMessages("org.promptstudio.ui.conversation.messages", Messages.class);
	}

	private Messages() {
	}
}
