package org.promptstudio.dataloop;

import org.eclipse.osgi.util.NLS;

/** The texts of this bundle that people read. */
final class Messages extends NLS {

	static String Advice_asExported;
	static String Advice_checkAnnotation;
	static String Advice_checkPromptKey;
	static String Advice_chooseCrown;
	static String Advice_copyAgain;
	static String Advice_correctOrRestore;
	static String Advice_correctValue;
	static String Advice_deleteOrRestore;
	static String Advice_notPromptItem;
	static String Advice_rankAgain;
	static String Advice_removeDuplicate;
	static String Advice_removeTrailing;
	static String Advice_renameId;
	static String Advice_saveAsUtf8;
	static String Advice_splitFile;
	static String Format_annotationsNoArray;
	static String Format_annotationsRoot;
	static String Format_duplicateName;
	static String Format_empty;
	static String Format_itemRoot;
	static String Format_noDltype;
	static String Format_noPrompts;
	static String Format_noShebang;
	static String Format_notJson;
	static String Format_notUtf8;
	static String Format_promptsNoObject;
	static String Format_tooDeep;
	static String Format_tooLarge;
	static String Format_tooManyValues;
	static String Format_trailing;
	static String Format_truncated;
	static String Format_utf16;
	static String Format_wrongDltype;
	static String Format_wrongShebang;
	static String Place_annotation;
	static String Place_item;
	static String Place_orphan;
	static String Place_prompt;
	static String Place_response;
	static String Problem_annotationNoObject;
	static String Problem_annotationNoType;
	static String Problem_containerNoObject;
	static String Problem_coordinates;
	static String Problem_duplicateId;
	static String Problem_elementNoObject;
	static String Problem_isBest;
	static String Problem_noPromptId;
	static String Problem_orphan;
	static String Problem_promptNoArray;
	static String Problem_rank;
	static String Problem_severalCrowns;
	static String Problem_status;
	static String Problem_wrongType;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
	}

	private Messages() {
	}
}
