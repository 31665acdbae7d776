package org.promptstudio.ui.user;

import org.eclipse.osgi.util.NLS;

/** The texts of the choice of the user. */
final class Messages extends NLS {

	public static String Ask_else;
	public static String Ask_explain;
	public static String Ask_list;
	public static String Ask_mail;
	public static String Ask_mailHint;
	public static String Ask_member;
	public static String Ask_name;
	public static String Ask_nameHint;
	public static String Ask_noMail;
	public static String Ask_notNow;
	public static String Ask_ok;
	public static String Ask_title;
	public static String Role_annotator;
	public static String Role_manager;
	public static String Role_owner;
	public static String Switch_else;
	public static String Switch_tip;
	public static String Switch_tipAlone;
	public static String Switch_tipBroken;
	public static String Switch_tipOld;
	public static String Switch_tipStranger;
	public static String Switch_toast;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
	}

	private Messages() {
	}
}
