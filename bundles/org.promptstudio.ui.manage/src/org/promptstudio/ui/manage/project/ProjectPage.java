package org.promptstudio.ui.manage.project;

import org.eclipse.swt.widgets.Control;

/** One page of the project editor. User-interface thread. */
interface ProjectPage {

	/** The control. */
	Control control();

	/** The page comes into view. */
	default void shown() {
		// most pages are always up to date
	}

	/** Makes commands of what was typed. */
	default void commit() {
		// most pages do so at once
	}

	/** Whether text was typed that is no command yet. */
	default boolean isPending() {
		return false;
	}

	/** Why what was typed cannot be taken, a whole sentence; null when it can. */
	default String obstacle() {
		return null;
	}

	/** Gives up what was typed and is no command yet. */
	default void discard() {
		// most pages take all that can be typed
	}

	/** Gives the keyboard to the page. */
	boolean setFocus();
}
