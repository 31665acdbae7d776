package org.promptstudio.ui.conversation.text;

import org.eclipse.osgi.util.NLS;

/** Texts of this package that people read. */
final class Messages extends NLS {

	public static String Image_badData;
	public static String Image_blocked;
	public static String Image_damaged;
	public static String Image_image;
	public static String Image_loading;
	public static String Image_noAnswer;
	public static String Image_noFile;
	public static String Image_noMemory;
	public static String Image_refused;
	public static String Image_show;
	public static String Image_tooLarge;
	public static String Image_tooLong;
	public static String Image_unknownFormat;
	public static String Image_unreadable;
	public static String Image_unusable;
	public static String Hosts_askAgain;
	public static String Hosts_askAgainHelp;
	public static String Hosts_list;
	public static String Hosts_none;
	public static String Source_name;

	static {
		NLS.initializeMessages("org.promptstudio.ui.conversation.text.messages", Messages.class);
	}

	private Messages() {
	}
}
