package org.promptstudio.ui.conversation;

/** The ids of the commands of the conversation editor; names, keys and menus are in {@code plugin.xml}. */
public final class Commands {

	public static final String RANK = "org.promptstudio.ui.conversation.rank";
	/** The parameter of {@link #RANK}: a rank, or "none". */
	public static final String RANK_VALUE = "org.promptstudio.ui.conversation.rank.value";
	public static final String CROWN = "org.promptstudio.ui.conversation.crown";
	public static final String EXPAND = "org.promptstudio.ui.conversation.expand";
	public static final String BACK = "org.promptstudio.ui.conversation.back";
	public static final String DELETE = "org.promptstudio.ui.conversation.delete";
	public static final String ADD = "org.promptstudio.ui.conversation.add";
	public static final String RESTORE = "org.promptstudio.ui.conversation.restore";
	public static final String CHANGES = "org.promptstudio.ui.conversation.changes";
	public static final String BLIND = "org.promptstudio.ui.conversation.blind";
	public static final String FOLD = "org.promptstudio.ui.conversation.fold";
	public static final String FOLD_ALL = "org.promptstudio.ui.conversation.foldAll";
	public static final String TOOLBARS = "org.promptstudio.ui.conversation.toolbars";
	public static final String AUTHOR = "org.promptstudio.ui.conversation.author";
	public static final String MOVE_LEFT = "org.promptstudio.ui.conversation.moveLeft";
	public static final String MOVE_RIGHT = "org.promptstudio.ui.conversation.moveRight";
	public static final String MOVE_UP = "org.promptstudio.ui.conversation.moveUp";
	public static final String MOVE_DOWN = "org.promptstudio.ui.conversation.moveDown";
	public static final String NEW_FROM = "org.promptstudio.ui.conversation.newFrom";
	public static final String UNEDITED = "org.promptstudio.ui.conversation.unedited";
	public static final String NEXT_RESPONSE = "org.promptstudio.ui.conversation.nextResponse";
	public static final String PREVIOUS_RESPONSE = "org.promptstudio.ui.conversation.previousResponse";
	public static final String RESPONSE_DOWN = "org.promptstudio.ui.conversation.responseDown";
	public static final String RESPONSE_UP = "org.promptstudio.ui.conversation.responseUp";
	public static final String RESPONSE_PAGE_DOWN = "org.promptstudio.ui.conversation.responsePageDown";
	public static final String RESPONSE_PAGE_UP = "org.promptstudio.ui.conversation.responsePageUp";
	public static final String ZOOM_IN = "org.promptstudio.ui.conversation.zoomIn";
	public static final String ZOOM_OUT = "org.promptstudio.ui.conversation.zoomOut";
	public static final String ZOOM_RESET = "org.promptstudio.ui.conversation.zoomReset";

	private Commands() {
	}
}
