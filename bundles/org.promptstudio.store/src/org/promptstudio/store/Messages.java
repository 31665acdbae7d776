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
	public static String Journal_damaged;
	public static String Missing_link;
	public static String Missing_name;
	public static String RecipeFile_chooseOther;
	public static String RecipeFile_documentType;
	public static String RecipeFile_dontTrust;
	public static String RecipeFile_encoding;
	public static String RecipeFile_illegalValue;
	public static String RecipeFile_notFound;
	public static String RecipeFile_notRecipe;
	public static String RecipeFile_notXml;
	public static String RecipeFile_otherVersion;
	public static String RecipeFile_reference;
	public static String RecipeFile_restore;
	public static String RecipeFile_root;
	public static String RecipeFile_tooDeep;
	public static String RecipeFile_tooLarge;
	public static String RecipeFile_tooMany;
	public static String RecipeFile_update;
	public static String SealedBytes_damaged;
	public static String SummaryReader_failed;

	static {
		NLS.initializeMessages("org.promptstudio.store.messages", Messages.class);
	}

	private Messages() {
	}
}
