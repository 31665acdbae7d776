package org.promptstudio.ui.manage.work;

import org.eclipse.osgi.util.NLS;

/** Texts of this package that people read. */
final class Messages extends NLS {

	public static String Back_done;
	public static String Back_given;
	public static String Back_gone;
	public static String Back_job;
	public static String Back_noQueue;
	public static String Back_notTaken;
	public static String Back_undo;
	public static String Card_answered;
	public static String Card_continue;
	public static String Card_done;
	public static String Card_due;
	public static String Card_dueToday;
	public static String Card_free;
	public static String Card_giveBack;
	public static String Card_giveBackHelp;
	public static String Card_leave;
	public static String Card_leaveHelp;
	public static String Card_look;
	public static String Card_mainOf;
	public static String Card_next;
	public static String Card_noItems;
	public static String Card_noneTaken;
	public static String Card_oneAnswered;
	public static String Card_oneFree;
	public static String Card_oneReturned;
	public static String Card_open;
	public static String Card_overdue;
	public static String Card_progress;
	public static String Card_returned;
	public static String Card_start;
	public static String Card_takeNext;
	public static String Card_unreadable;
	public static String Empty_broken;
	public static String Empty_noDataset;
	public static String Empty_noProject;
	public static String Empty_noTasks;
	public static String Empty_noTasksManager;
	public static String Empty_sayWho;
	public static String Empty_showProgress;
	public static String Empty_stranger;
	public static String Kind_label;
	public static String Kind_qualification;
	public static String Kind_review;
	public static String Next_allDone;
	public static String Next_job;
	public static String Next_noTask;
	public static String Next_nothing;
	public static String Next_queueEmpty;
	public static String Next_thisFirst;
	public static String Next_unreadable;
	public static String Next_waiting;
	public static String Stop_ownWork;
	public static String Stop_done;
	public static String Stop_noTask;
	public static String Work_reading;

	static {
		NLS.initializeMessages("org.promptstudio.ui.manage.work.messages", Messages.class);
	}

	private Messages() {
	}
}
