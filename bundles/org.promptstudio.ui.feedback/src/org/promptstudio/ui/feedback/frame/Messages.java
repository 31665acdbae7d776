package org.promptstudio.ui.feedback.frame;

import org.eclipse.osgi.util.NLS;

/** Texts around the questions. */
final class Messages extends NLS {

	public static String Question_noControl;
	public static String Question_required;
	public static String Section_folded;
	public static String Section_progress;
	public static String Section_unfolded;

	static {
		NLS.initializeMessages("org.promptstudio.ui.feedback.frame.messages", Messages.class);
	}

	private Messages() {
	}
}
