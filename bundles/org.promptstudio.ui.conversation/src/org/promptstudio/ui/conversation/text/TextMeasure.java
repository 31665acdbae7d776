package org.promptstudio.ui.conversation.text;

/** Measures text as it will be set, in pixels. */
public interface TextMeasure {

	/** How wide text is on one line. */
	int width(Runs text);

	/** Where the lines begin when text is wrapped at a width; the first is always 0. Words that are too long are broken. */
	int[] wrap(Runs text, int width);

	/** How high a line of a face is, without the spacing between lines. */
	int lineHeight(Face face);
}
