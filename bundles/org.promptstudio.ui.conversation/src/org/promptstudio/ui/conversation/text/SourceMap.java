package org.promptstudio.ui.conversation.text;

import java.util.Arrays;
import java.util.Optional;

import org.promptstudio.markdown.DiffSegment;
import org.promptstudio.markdown.WordDiff;

/**
 * Which character of a Markdown source stands where in its text as it is shown. Markup has no place in the text, and bullets have none in the source; so both
 * are compared word by word, and what they share is the map. Cells of a wrapped table, which are shown in another order, are found in part only. Immutable.
 */
final class SourceMap {

	/** For each character shown, where it stands in the source, rising; -1 for one that does not. */
	private final int[] places;

	private SourceMap(int[] places) {
		this.places = places;
	}

	static SourceMap between(String source, String shown) {
		int[] places = new int[shown.length()];
		Arrays.fill(places, -1);
		int inSource = 0;
		int inShown = 0;
		for (DiffSegment segment : WordDiff.between(source, shown)) {
			int length = segment.text().length();
			switch (segment.kind()) {
				case EQUAL -> {
					for (int i = 0; i < length; i++) {
						places[inShown++] = inSource++;
					}
				}
				case DELETED -> inSource += length;
				case INSERTED -> inShown += length;
			}
		}
		return new SourceMap(places);
	}

	/** The characters shown that stand in a range of the source, from the first to the last one; empty when none does. */
	Optional<TextRange> shown(int sourceStart, int sourceEnd) {
		int first = -1;
		int last = -1;
		for (int i = 0; i < places.length; i++) {
			if (places[i] >= sourceStart && places[i] < sourceEnd) {
				first = first < 0 ? i : first;
				last = i;
			}
		}
		return first < 0 ? Optional.empty() : Optional.of(new TextRange(first, last + 1));
	}

	/** The range of the source from the first to the last character of a range shown; empty when none of them stands in the source. */
	Optional<TextRange> source(int shownStart, int shownEnd) {
		int first = -1;
		int last = -1;
		for (int i = Math.max(0, shownStart); i < Math.min(shownEnd, places.length); i++) {
			if (places[i] >= 0) {
				first = first < 0 ? places[i] : first;
				last = places[i];
			}
		}
		return first < 0 ? Optional.empty() : Optional.of(new TextRange(first, last + 1));
	}
}
