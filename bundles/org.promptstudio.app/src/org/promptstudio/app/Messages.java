package org.promptstudio.app;

import org.eclipse.osgi.util.NLS;

/** The texts of the application, for people. */
final class Messages extends NLS {

	public static String Lock_inUse;
	public static String Lock_noWorkspace;
	public static String Lock_notWritable;
	public static String Lock_title;
	public static String Menu_withKey;
	public static String Sample_failed;
	public static String Sample_title;
	public static String Screenshot_badSize;
	public static String Screenshot_noFolder;
	public static String Screenshot_noItem;
	public static String Screenshot_notAnItem;
	public static String Screenshot_notPng;
	public static String Screenshot_notWritten;
	public static String Screenshot_sizeOutside;
	public static String Start_editsKept;
	public static String Start_noDisplay;
	public static String Start_notFound;
	public static String Start_otherDataset;
	public static String Status_whoWorks;
	public static String Status_whoWorksHelp;
	public static String Window_title;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
	}

	private Messages() {
	}
}
