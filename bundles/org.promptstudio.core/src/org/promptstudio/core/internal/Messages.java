package org.promptstudio.core.internal;

import org.eclipse.osgi.util.NLS;

/** Texts of this bundle that people read. */
public final class Messages extends NLS {

	public static String Conversation_addResponse;
	public static String Conversation_clearRank;
	public static String Conversation_crown;
	public static String Conversation_deleteResponse;
	public static String Conversation_editText;
	public static String Conversation_rank;
	public static String Conversation_restoreOriginal;
	public static String Conversation_uncrown;

	static {
		NLS.initializeMessages("org.promptstudio.core.internal.messages", Messages.class);
	}

	private Messages() {
	}
}
