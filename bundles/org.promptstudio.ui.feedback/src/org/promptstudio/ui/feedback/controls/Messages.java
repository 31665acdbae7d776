package org.promptstudio.ui.feedback.controls;

import org.eclipse.osgi.util.NLS;

/** Texts of the controls. */
final class Messages extends NLS {

	public static String Choice_chosen;
	public static String Choice_few;
	public static String Choice_many;
	public static String Choice_none;
	public static String Highlight_comment;
	public static String Highlight_commentOf;
	public static String Highlight_jump;
	public static String Highlight_label;
	public static String Highlight_mark;
	public static String Highlight_markHelp;
	public static String Highlight_noLabel;
	public static String Highlight_nothingSelected;
	public static String Highlight_overlaps;
	public static String Highlight_remove;
	public static String Number_none;
	public static String Popup_filter;
	public static String Popup_found;
	public static String Popup_foundOne;
	public static String Popup_nothing;
	public static String Slider_unanswered;
	public static String Text_ofMaximum;
	public static String Text_ofMinimum;
	public static String YesNo_no;
	public static String YesNo_yes;

	static {
		NLS.initializeMessages("org.promptstudio.ui.feedback.controls.messages", Messages.class);
	}

	private Messages() {
	}
}
