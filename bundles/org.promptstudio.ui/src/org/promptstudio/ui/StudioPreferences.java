package org.promptstudio.ui;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.IPersistentPreferenceStore;
import org.eclipse.ui.preferences.ScopedPreferenceStore;

/** The preferences of the studio, by their keys. */
public final class StudioPreferences {

	/** Who works here; empty for the name of the system's user. */
	public static final String USER = "user";
	/** What others call who works here; empty where nobody said. */
	public static final String USER_NAME = "userName";
	/** Whether somebody was asked who works here. */
	public static final String USER_ASKED = "userAsked";
	/** Whether unsaved changes are saved without a question when another item is opened. On unless switched off. */
	public static final String SAVE_ON_LEAVING = "saveOnLeaving";
	/** Whether the next item is shown after one was done, discarded or approved. On unless switched off. */
	public static final String NEXT_WHEN_DONE = "nextWhenDone";
	/** The datasets opened last, the newest first. */
	static final String RECENT = "recent";
	/** Filters of the items that people have given a name. */
	static final String FILTERS = "filters";

	private static final String NODE = "org.promptstudio.ui";

	private StudioPreferences() {
	}

	/** The store that holds them; the same settings whoever asks. */
	public static IPersistentPreferenceStore store() {
		ScopedPreferenceStore store = new ScopedPreferenceStore(InstanceScope.INSTANCE, NODE);
		store.setDefault(SAVE_ON_LEAVING, true);
		store.setDefault(NEXT_WHEN_DONE, true);
		store.setDefault(USER, "");
		store.setDefault(USER_NAME, "");
		return store;
	}
}
