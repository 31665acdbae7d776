package org.promptstudio.ui.conversation.text;

/**
 * How a run of characters is set, without the fonts and colours of a display.
 *
 * @param mark what is drawn behind or instead of the characters
 */
public record RunStyle(Face face, boolean bold, boolean italic, boolean strike, boolean underline, Ink ink, Mark mark) {

	/** The colours of text by their meaning. */
	public enum Ink {
		TEXT, MUTED, LINK
	}

	/** What is drawn behind the characters of a run, or instead of its one character. */
	public enum Mark {
		NONE, CODE, INSERTED, DELETED, TASK_OPEN, TASK_DONE, IMAGE;

		/** Whether a figure takes the place of the character. */
		boolean isFigure() {
			return this == TASK_OPEN || this == TASK_DONE || this == IMAGE;
		}
	}

	static final RunStyle BODY = of(Face.BODY, Ink.TEXT);

	static RunStyle of(Face face, Ink ink) {
		return new RunStyle(face, false, false, false, false, ink, Mark.NONE);
	}

	RunStyle withMark(Mark newMark) {
		return new RunStyle(face, bold, italic, strike, underline, ink, newMark);
	}

	RunStyle withBold() {
		return new RunStyle(face, true, italic, strike, underline, ink, mark);
	}
}
