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
	public static String DatasetIndex_found;
	public static String DatasetIndex_read;
	public static String DatasetIndex_title;
	public static String Dataset_notFound;
	public static String ItemFiles_notFound;
	public static String ItemHistory_notOpened;
	public static String Journal_damaged;
	public static String Missing_link;
	public static String Missing_name;
	public static String ModelFile_documentType;
	public static String ModelFile_dontTrust;
	public static String ModelFile_encoding;
	public static String ModelFile_illegalValue;
	public static String ModelFile_notXml;
	public static String ModelFile_otherVersion;
	public static String ModelFile_reference;
	public static String ModelFile_isFolder;
	public static String ModelFile_notAllowed;
	public static String ModelFile_notRead;
	public static String ModelFile_restore;
	public static String ModelFile_tooDeep;
	public static String ModelFile_tooLarge;
	public static String ModelFile_tooMany;
	public static String ModelFile_update;
	public static String ProjectFile_chooseOther;
	public static String ProjectFile_newer;
	public static String ProjectFile_newerAdvice;
	public static String ProjectFile_notFound;
	public static String ProjectFile_notProject;
	public static String ProjectFile_root;
	public static String ProgressReader_title;
	public static String RecipeFile_chooseOther;
	public static String RecipeFile_notFound;
	public static String RecipeFile_notRecipe;
	public static String RecipeFile_root;
	public static String SaveLock_busy;
	public static String SealedBytes_damaged;
	public static String SearchIndex_broken;
	public static String SearchIndex_failed;
	public static String SearchIndex_inUse;
	public static String SummaryReader_failed;
	public static String WorkLog_notWritten;

	static {
		NLS.initializeMessages("org.promptstudio.store.messages", Messages.class);
	}

	private Messages() {
	}
}
