package org.promptstudio.ui.models;

import org.eclipse.osgi.util.NLS;

/** The texts that editors of model files share. */
final class Messages extends NLS {

	public static String Editor_tryAgain;
	public static String Editor_wrongInput;
	public static String Notice_changedOutside;
	public static String Notice_discard;
	public static String Notice_giveUp;
	public static String Notice_keepMine;
	public static String Notice_recovered;
	public static String Notice_reload;
	public static String Notice_reloaded;
	public static String Redo;
	public static String Redo_of;
	public static String Save_failed;
	public static String Save_failedText;
	public static String Undo;
	public static String Undo_of;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
	}

	private Messages() {
	}
}
