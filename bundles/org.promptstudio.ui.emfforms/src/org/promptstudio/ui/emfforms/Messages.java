package org.promptstudio.ui.emfforms;

import org.eclipse.osgi.util.NLS;

/** The texts of this bundle that people read. */
final class Messages extends NLS {

	public static String EmfFormsEngine_name;
	public static String EmfForm_notRendered;
	public static String EmfForm_unset;

	static {
		NLS.initializeMessages("org.promptstudio.ui.emfforms.messages", Messages.class);
	}

	private Messages() {
	}
}
