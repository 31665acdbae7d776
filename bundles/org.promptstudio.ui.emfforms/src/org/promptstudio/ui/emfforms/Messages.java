package org.promptstudio.ui.emfforms;

import org.eclipse.osgi.util.NLS;

/** The texts of this bundle that people read. */
final class Messages extends NLS {

	static String EmfFormsEngine_name;
	static String EmfForm_notRendered;
	static String EmfForm_unset;

	static {
		NLS.initializeMessages("org.promptstudio.ui.emfforms.messages", Messages.class);
	}

	private Messages() {
	}
}
