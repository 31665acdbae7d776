package org.promptstudio.ui.manage.progress;

import org.eclipse.osgi.util.NLS;

/** Texts of this package that people read. */
final class Messages extends NLS {

	public static String Cell_minutes;
	public static String Cell_seconds;
	public static String Cell_share;
	public static String Chart_day;
	public static String Chart_nothing;
	public static String Chart_title;
	public static String Chart_words;
	public static String Column_accuracy;
	public static String Column_accuracy_help;
	public static String Column_approved;
	public static String Column_approved_help;
	public static String Column_discarded;
	public static String Column_discarded_help;
	public static String Column_done;
	public static String Column_done_help;
	public static String Column_issues;
	public static String Column_issues_help;
	public static String Column_items;
	public static String Column_items_help;
	public static String Column_medianTime;
	public static String Column_medianTime_help;
	public static String Column_open;
	public static String Column_open_help;
	public static String Column_perDay;
	public static String Column_perDay_help;
	public static String Column_perHour;
	public static String Column_perHour_help;
	public static String Column_person;
	public static String Column_person_help;
	public static String Column_returned;
	public static String Column_returned_help;
	public static String Column_task;
	public static String Column_task_help;
	public static String Empty_counting;
	public static String Empty_noDataset;
	public static String Empty_nothing;
	public static String Empty_refused;
	public static String Export;
	public static String Export_done;
	public static String Export_failed;
	public static String Export_file;
	public static String Export_nothing;
	public static String Export_title;
	public static String Group_both;
	public static String Group_both_help;
	public static String Group_people;
	public static String Group_people_help;
	public static String Group_tasks;
	public static String Group_tasks_help;
	public static String Job_cancelled;
	public static String Job_failed;
	public static String Job_name;
	public static String Refresh;
	public static String Row_noTask;
	public static String Row_nobody;
	public static String ShowChart;
	public static String Summary;
	public static String Summary_unreadable;
	public static String Table_name;

	static {
		NLS.initializeMessages("org.promptstudio.ui.manage.progress.messages", Messages.class);
	}

	private Messages() {
	}
}
