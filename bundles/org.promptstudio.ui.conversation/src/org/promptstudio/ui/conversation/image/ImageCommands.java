package org.promptstudio.ui.conversation.image;

/** The commands of images, declared in {@code plugin.xml}. */
final class ImageCommands {

	private static final String PREFIX = "org.promptstudio.ui.conversation.image.";

	static final String FIT = PREFIX + "fit";
	static final String ACTUAL_SIZE = PREFIX + "actualSize";
	static final String LINK = PREFIX + "link";
	static final String CROSS_GRID = PREFIX + "crossGrid";
	static final String GRID_MEASURE = PREFIX + "gridMeasure";
	static final String RULER = PREFIX + "ruler";
	static final String FULL_SIZE = PREFIX + "fullSize";

	private ImageCommands() {
	}
}
