package org.promptstudio.ui.conversation.text;

/** The distances between the parts of a text at a zoom, in pixels. */
public final class Spacing {

	private final int zoom;

	/** @param zoom in percent of the normal size */
	public Spacing(int zoom) {
		this.zoom = zoom;
	}

	/** A distance at this zoom. */
	public int px(int normal) {
		return Math.round(normal * zoom / 100f);
	}

	int paragraph() {
		return px(8);
	}

	/** Between the items of a tight list. */
	int tight() {
		return px(5);
	}

	/** Above a heading, besides the line spacing. */
	int aboveHeading(int level) {
		return px(level <= 1 ? 18 : level == 2 ? 16 : 12);
	}

	int belowHeading() {
		return px(5);
	}

	/** Above and below code, tables and rules. */
	int block() {
		return px(10);
	}

	/** From the text of a list to that of a list within it. */
	public int listStep() {
		return px(24);
	}

	int quoteStep() {
		return px(16);
	}

	int codePadding() {
		return px(12);
	}

	int codeTop() {
		return px(8);
	}

	/** Below the last line of code, which already has the line spacing beneath it. */
	int codeBottom() {
		return px(6);
	}

	/** The strip with the name of the programming language. */
	int codeLabel() {
		return px(20);
	}

	/** Between two columns of a table. */
	int columnGap() {
		return px(22);
	}

	/** Between two rows of a table; a hairline runs through the middle. */
	int rowGap() {
		return px(9);
	}

	/** Free at the right of the text, so that code does not touch the edge of its box. */
	int rightMargin() {
		return px(8);
	}
}
