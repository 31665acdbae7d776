package org.promptstudio.ui;

/**
 * Implemented by editors, or adapted to by them: looks whether another program has changed what is shown. Called in the user-interface thread when a
 * window of the workbench comes to the front; must be cheap.
 */
@FunctionalInterface
public interface ChangedOutsideCheck {

	/** Looks, and tells the person in the editor when something has changed. */
	void checkChangedOutside();
}
