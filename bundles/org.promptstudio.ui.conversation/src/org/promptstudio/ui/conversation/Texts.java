package org.promptstudio.ui.conversation;

import org.eclipse.osgi.util.NLS;

import org.promptstudio.model.Responses;

/** Words for numbers. */
final class Texts {

	private Texts() {
	}

	/** How long a text is, such as "1 word" or "281 words". */
	static String words(String text) {
		int count = Responses.wordCount(text);
		return count == 1 ? Messages.Response_oneWord : NLS.bind(Messages.Response_words, Integer.valueOf(count));
	}
}
