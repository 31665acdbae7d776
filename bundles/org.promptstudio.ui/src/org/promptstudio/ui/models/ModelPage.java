package org.promptstudio.ui.models;

import org.eclipse.swt.widgets.Control;

/** One page of an editor of a model file. User-interface thread. */
public interface ModelPage {

	/** The control. */
	Control control();

	/** The page comes into view. */
	default void shown() {
		// most pages are always up to date
	}

	/** Another page comes into view. */
	default void hidden() {
		// most pages need not know
	}

	/** Makes commands of what was typed. */
	default void commit() {
		// many pages do so at once
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
