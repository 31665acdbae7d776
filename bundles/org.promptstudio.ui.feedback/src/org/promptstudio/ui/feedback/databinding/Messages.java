package org.promptstudio.ui.feedback.databinding;

import org.eclipse.osgi.util.NLS;

/** Texts of the engine in the box. */
final class Messages extends NLS {

	public static String Engine_name;
	public static String Question_noControl;
	public static String Question_required;
	public static String Question_unavailable;
	public static String Section_folded;
	public static String Section_progress;
	public static String Section_unfolded;

	static {
		NLS.initializeMessages("org.promptstudio.ui.feedback.databinding.messages", Messages.class);
	}

	private Messages() {
	}
}
