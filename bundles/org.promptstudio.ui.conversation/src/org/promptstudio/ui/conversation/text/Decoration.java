package org.promptstudio.ui.conversation.text;

/** Something drawn behind whole lines of a laid out text. Distances in pixels; lines are counted from 0. */
public sealed interface Decoration {

	int firstLine();

	int lastLine();

	/**
	 * The box of code.
	 *
	 * @param x where its left edge is
	 * @param top how far it reaches above the text of its first line
	 * @param bottom how far it reaches into the space above the line after it
	 * @param label the programming language, or empty
	 */
	record CodeBox(int firstLine, int lastLine, int x, int top, int bottom, String label) implements Decoration {}

	/** The bar at the left of a quote. */
	record QuoteBar(int firstLine, int lastLine, int x, int bottom) implements Decoration {}

	/**
	 * The hairlines of a table.
	 *
	 * @param width how long they are; negative when they reach to the right edge
	 * @param rows the first line of each row after the first one
	 */
	record Grid(int firstLine, int lastLine, int x, int width, int[] rows) implements Decoration {}

	/** A rule across the text. */
	record Rule(int firstLine, int x) implements Decoration {

		@Override
		public int lastLine() {
			return firstLine;
		}
	}
}
