package org.promptstudio.ui.feedback.databinding;

import org.eclipse.osgi.util.NLS;

/** Texts of the engine in the box. */
final class Messages extends NLS {

	public static String Engine_name;

	static {
		NLS.initializeMessages("org.promptstudio.ui.feedback.databinding.messages", Messages.class);
	}

	private Messages() {
	}
}
