package org.promptstudio.ui.conversation.image;

import org.eclipse.osgi.util.NLS;

/** Texts of this package that people read. */
final class Messages extends NLS {

	public static String Bar_actualSize;
	public static String Bar_crossGrid;
	public static String Bar_fit;
	public static String Bar_fullSize;
	public static String Bar_leaveFullSize;
	public static String Bar_link;
	public static String Bar_more;
	public static String Bar_ruler;
	public static String Image_allow;
	public static String Picture_blocked;
	public static String Image_cannotShow;
	public static String Image_description;
	public static String Image_loading;
	public static String Image_pixel;
	public static String Image_role;
	public static String Image_ruler;
	public static String Image_rulerHelp;
	public static String Image_tone;
	public static String Image_grid;

	static {
		NLS.initializeMessages("org.promptstudio.ui.conversation.image.messages", Messages.class);
	}

	private Messages() {
	}
}
