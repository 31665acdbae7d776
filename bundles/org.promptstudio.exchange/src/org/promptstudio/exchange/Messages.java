package org.promptstudio.exchange;

import org.eclipse.osgi.util.NLS;

/** Texts of this bundle that people read. */
final class Messages extends NLS {

	public static String LeftOut_itemDiscarded;
	public static String LeftOut_itemUnreadable;
	public static String LeftOut_itemWithIssue;
	public static String LeftOut_pairAfterGap;
	public static String LeftOut_pairTied;
	public static String LeftOut_pairWithMedia;
	public static String LeftOut_pairWithoutPrompt;
	public static String LeftOut_promptWithOneRank;
	public static String LeftOut_promptWithoutResponse;
	public static String LeftOut_responseCrownedOnly;
	public static String LeftOut_responseEmpty;
	public static String LeftOut_responseNotText;
	public static String LeftOut_responseOrphan;
	public static String LeftOut_responseUnranked;
	public static String Place_prompt;
	public static String Place_response;
	public static String TrlPreference_description;
	public static String TrlPreference_label;

	static {
		NLS.initializeMessages("org.promptstudio.exchange.messages", Messages.class);
	}

	private Messages() {
	}
}
