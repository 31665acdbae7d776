package org.promptstudio.ui.internal;

import org.eclipse.osgi.util.NLS;

/** The texts of the workbench's ground, for people. */
public final class Messages extends NLS {

	public static String cancel;
	public static String Leave_dontSave;
	public static String Leave_question;
	public static String Leave_save;
	public static String Leave_title;
	public static String Open_failed;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
	}

	private Messages() {
	}
}
