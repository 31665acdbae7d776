package org.promptstudio.store;

import org.eclipse.osgi.util.NLS;

/** Texts of this bundle that people read. */
final class Messages extends NLS {

	public static String AtomicFiles_diskFull;
	public static String AtomicFiles_linkLoop;
	public static String AtomicFiles_notDeleted;
	public static String AtomicFiles_notWritable;
	public static String AtomicFiles_notWritten;
	public static String ChangedOutside_message;
	public static String Dataset_notFound;
	public static String DatasetIndex_found;
	public static String DatasetIndex_read;
	public static String DatasetIndex_title;
	public static String ItemFiles_notFound;
	public static String Journal_damaged;
	public static String Missing_link;
	public static String Missing_name;
	public static String SealedBytes_damaged;
	public static String SummaryReader_failed;

	static {
		NLS.initializeMessages("org.promptstudio.store.messages", Messages.class);
	}

	private Messages() {
	}
}
