package org.promptstudio.ui.conversation.text;

/** How many places were found in one text; the places are shown by their index, from 0. */
public record FindResult(int count) {

	public static final FindResult NONE = new FindResult(0);
}
