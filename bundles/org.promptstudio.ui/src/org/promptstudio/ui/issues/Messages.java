package org.promptstudio.ui.issues;

import org.eclipse.osgi.util.NLS;

/** The texts of the issues view. */
final class Messages extends NLS {

	public static String Age_any;
	public static String Age_label;
	public static String Age_lastDay;
	public static String Age_lastWeek;
	public static String Age_overDay;
	public static String Age_overMonth;
	public static String Age_overWeek;
	public static String Chip_issue;
	public static String Chip_open;
	public static String Chip_review;
	public static String Chip_settled;
	public static String Column_age;
	public static String Column_item;
	public static String Column_people;
	public static String Column_place;
	public static String Column_state;
	public static String Column_words;
	public static String Empty_looking;
	public static String Empty_noDataset;
	public static String Empty_filtered;
	public static String Empty_none;
	public static String Empty_reset;
	public static String Go_gone;
	public static String Layers_failed;
	public static String Layers_reading;
	public static String Layers_unreadable;
	public static String List_name;
	public static String People_to;
	public static String Person_any;
	public static String Person_label;
	public static String Person_me;
	public static String Place_item;
	public static String Place_layer;
	public static String Place_prompt;
	public static String Place_turnAndResponse;
	public static String Progress_indexing;
	public static String Row_spoken;
	public static String Sort_by;
	public static String State_approved;
	public static String State_issue;
	public static String State_open;
	public static String State_resolved;
	public static String State_review;

	static {
		NLS.initializeMessages("org.promptstudio.ui.issues.messages", Messages.class);
	}

	private Messages() {
	}
}
