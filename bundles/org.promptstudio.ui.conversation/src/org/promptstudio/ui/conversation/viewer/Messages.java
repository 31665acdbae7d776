package org.promptstudio.ui.conversation.viewer;

import org.eclipse.osgi.util.NLS;

/** Texts of this package that people read. */
final class Messages extends NLS {

	public static String Viewers_broken;
	public static String Viewers_incomplete;
	public static String Viewers_noFactory;

	static {
		NLS.initializeMessages("org.promptstudio.ui.conversation.viewer.messages", Messages.class);
	}

	private Messages() {
	}
}
