package org.promptstudio.ui.discussion;

/** The commands of the discussion view and its contexts, by their ids; names, keys and menus are in {@code plugin.xml}. */
public final class DiscussionCommandIds {

	public static final String SHOW = "org.promptstudio.ui.discussion.show";
	public static final String BEGIN = "org.promptstudio.ui.discussion.begin";
	public static final String SEND = "org.promptstudio.ui.discussion.send";

	/** The context of the keys of the view, also while people type in it. */
	static final String VIEW_CONTEXT = "org.promptstudio.ui.discussion.view";
	/** The context of the keys for a discussion, while one has the keyboard and people do not type. */
	static final String THREAD_CONTEXT = "org.promptstudio.ui.discussion.thread";

	private DiscussionCommandIds() {
	}
}
