package org.promptstudio.ui.conversation.text;

import java.util.List;

import org.promptstudio.ui.conversation.text.TextSearch.Match;

/** What is looked for in a text, where it was found, and which place is emphasised. */
final class FoundPlaces {

	private String needle = "";
	private boolean caseSensitive;
	private List<Match> matches = List.of();
	private int current = -1;

	void find(LaidOutText text, String newNeedle, boolean matchCase) {
		needle = newNeedle;
		caseSensitive = matchCase;
		matches = TextSearch.find(text, newNeedle, matchCase);
		current = -1;
	}

	/** Looks for the same again, in the same text laid out anew. */
	void findAgain(LaidOutText text) {
		matches = TextSearch.find(text, needle, caseSensitive);
	}

	void clear() {
		needle = "";
		matches = List.of();
		current = -1;
	}

	/** Whether anything is looked for. */
	boolean isSearching() {
		return !needle.isEmpty();
	}

	List<Match> all() {
		return matches;
	}

	/** Emphasises a place; none when there is none with this index. */
	void emphasise(int index) {
		current = index >= 0 && index < matches.size() ? index : -1;
	}

	/** The place emphasised; null when none is. */
	Match current() {
		return current >= 0 && current < matches.size() ? matches.get(current) : null;
	}
}
