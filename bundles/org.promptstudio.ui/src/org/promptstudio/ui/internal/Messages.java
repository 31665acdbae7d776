package org.promptstudio.ui.internal;

import org.eclipse.osgi.util.NLS;

/** The texts of the workbench's ground, for people. */
public final class Messages extends NLS {

	public static String cancel;
	public static String Chip_all;
	public static String Chip_done;
	public static String Chip_issues;
	public static String Chip_open;
	public static String Chip_started;
	public static String Empty_clear;
	public static String Empty_noDataset;
	public static String Empty_noItems;
	public static String Empty_noMatch;
	public static String Empty_noneOfKind;
	public static String Empty_openDataset;
	public static String Empty_openSample;
	public static String Filter_clear;
	public static String Filter_hint;
	public static String Filter_name;
	public static String Filter_found;
	public static String Filter_foundOne;
	public static String Filter_saved;
	public static String Filter_searchHelp;
	public static String Filters_delete;
	public static String Filters_none;
	public static String Filters_save;
	public static String Filters_saveMessage;
	public static String Filters_saveTitle;
	public static String Folder_failed;
	public static String Folder_title;
	public static String Index_again;
	public static String Index_closing;
	public static String Index_failed;
	public static String Index_gone;
	public static String Index_job;
	public static String Index_notAllowed;
	public static String Index_stop;
	public static String Index_stopped;
	public static String Items_table;
	public static String Leave_dontSave;
	public static String Leave_question;
	public static String Leave_save;
	public static String Leave_title;
	public static String Navigation_first;
	public static String Navigation_last;
	public static String Notice_close;
	public static String Open_allFiles;
	public static String Open_datasetMessage;
	public static String Open_datasetTitle;
	public static String Open_failed;
	public static String Open_itemFiles;
	public static String Open_itemTitle;
	public static String Open_noItem;
	public static String Preferences_dark;
	public static String Preferences_items;
	public static String Preferences_light;
	public static String Preferences_nextWhenDone;
	public static String Preferences_notSaved;
	public static String Preferences_saveOnLeaving;
	public static String Preferences_saveOnLeavingHelp;
	public static String Preferences_theme;
	public static String Preferences_user;
	public static String Preferences_userHint;
	public static String Preferences_userKept;
	public static String Preferences_userName;
	public static String Preferences_userNameHint;
	public static String OwnRows_reading;
	public static String Progress_done;
	public static String Progress_finding;
	public static String Progress_reading;
	public static String Progress_shown;
	public static String Recent_clear;
	public static String Recent_none;
	public static String Recent_saving;
	public static String Project_tryAgain;
	public static String Recipe_reading;
	public static String Recipe_tryAgain;
	public static String Recovery_baseChanged;
	public static String Recovery_discard;
	public static String Recovery_item;
	public static String Recovery_itemGone;
	public static String Recovery_later;
	public static String Recovery_message;
	public static String Recovery_note;
	public static String Recovery_question;
	public static String Recovery_restore;
	public static String Recovery_time;
	public static String Recovery_title;
	public static String Row_approved;
	public static String Row_broken;
	public static String Row_completed;
	public static String Row_discarded;
	public static String Row_issues;
	public static String Row_open;
	public static String Row_ranked;
	public static String Row_started;
	public static String Row_tags;
	public static String Row_unread;
	public static String SearchHelp_answer;
	public static String SearchHelp_entries;
	public static String SearchHelp_info;
	public static String SearchHelp_title;
	public static String Shortcuts_command;
	public static String Shortcuts_filter;
	public static String Shortcuts_keys;
	public static String Shortcuts_or;
	public static String Shortcuts_title;
	public static String Toast_close;
	public static String WorkTime_writing;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
	}

	private Messages() {
	}
}
