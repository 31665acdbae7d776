package org.promptstudio.dataloop;

import org.eclipse.osgi.util.NLS;

/** The texts of this bundle that people read. */
final class Messages extends NLS {

	public static String Advice_answersReplace;
	public static String Advice_asExported;
	public static String Advice_checkAnnotation;
	public static String Advice_checkAnswers;
	public static String Advice_checkPromptKey;
	public static String Advice_checkRecipe;
	public static String Advice_chooseCrown;
	public static String Advice_copyAgain;
	public static String Advice_correctOrRestore;
	public static String Advice_correctValue;
	public static String Advice_deleteOrRestore;
	public static String Advice_kept;
	public static String Advice_newer;
	public static String Advice_notPromptItem;
	public static String Advice_ontology;
	public static String Advice_rankAgain;
	public static String Advice_removeAnswer;
	public static String Advice_removeDuplicate;
	public static String Advice_removeTrailing;
	public static String Advice_renameId;
	public static String Advice_restore;
	public static String Advice_saveAsUtf8;
	public static String Advice_splitFile;
	public static String Advice_studioOnly;
	public static String Format_annotationsNoArray;
	public static String Format_annotationsRoot;
	public static String Format_duplicateName;
	public static String Format_empty;
	public static String Format_itemRoot;
	public static String Format_noDltype;
	public static String Format_noPrompts;
	public static String Format_noShebang;
	public static String Format_notJson;
	public static String Format_notUtf8;
	public static String Format_nul;
	public static String Format_promptsNoObject;
	public static String Format_tooDeep;
	public static String Format_tooLarge;
	public static String Format_tooManyValues;
	public static String Format_trailing;
	public static String Format_truncated;
	public static String Format_utf16;
	public static String Format_wrongDltype;
	public static String Format_wrongShebang;
	public static String Ontology_isRecipe;
	public static String Ontology_newer;
	public static String Ontology_noEntry;
	public static String Ontology_noKey;
	public static String Ontology_noNumber;
	public static String Ontology_noTag;
	public static String Ontology_noType;
	public static String Ontology_nothing;
	public static String Ontology_optionNoText;
	public static String Ontology_otherType;
	public static String Ontology_root;
	public static String Ontology_unknownType;
	public static String Part_appearance;
	public static String Part_condition;
	public static String Part_count;
	public static String Part_defaultAnswer;
	public static String Part_endLabels;
	public static String Part_help;
	public static String Part_labels;
	public static String Part_length;
	public static String Part_lines;
	public static String Part_optionHelp;
	public static String Part_pattern;
	public static String Place_annotation;
	public static String Place_item;
	public static String Place_labels;
	public static String Place_orphan;
	public static String Place_prompt;
	public static String Place_question;
	public static String Place_response;
	public static String Place_section;
	public static String Problem_annotationNoObject;
	public static String Problem_annotationNoType;
	public static String Problem_answerTwice;
	public static String Problem_answersOfNoPrompt;
	public static String Problem_containerNoObject;
	public static String Problem_coordinates;
	public static String Problem_duplicateId;
	public static String Problem_elementNoObject;
	public static String Problem_isBest;
	public static String Problem_noPromptId;
	public static String Problem_orphan;
	public static String Problem_promptNoArray;
	public static String Problem_rank;
	public static String Problem_severalCrowns;
	public static String Problem_status;
	public static String Problem_wrongType;
	public static String Warning_allowEditing;
	public static String Warning_guidelines;
	public static String Warning_itemScope;
	public static String Warning_parts;
	public static String Warning_promptScope;
	public static String Warning_ranking;
	public static String Warning_section;
	public static String Warning_type;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
	}

	private Messages() {
	}
}
