package org.promptstudio.ui.conversation.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.promptstudio.markdown.DiffSegment;
import org.promptstudio.markdown.WordDiff;

/**
 * Which character of a Markdown source stands where in its text as it is shown. Markup has no place in the text, and bullets have none in the source; so both
 * are compared word by word, and what they share is the map. Immutable; any thread.
 */
public final class SourceMap {

	/** For each character shown, where it stands in the source, rising but in tables; -1 for one that does not. */
	private final int[] places;

	private SourceMap(int[] places) {
		this.places = places;
	}

	/** Compares a source with its text as it was laid out. */
	public static SourceMap between(String source, LaidOutText shown) {
		ReadingOrder order = ReadingOrder.of(shown);
		return new SourceMap(order.onShown(places(source, order.text())));
	}

	private static int[] places(String source, String read) {
		int[] places = new int[read.length()];
		Arrays.fill(places, -1);
		int inSource = 0;
		int inRead = 0;
		for (DiffSegment segment : WordDiff.between(source, read)) {
			int length = segment.text().length();
			switch (segment.kind()) {
				case EQUAL -> {
					for (int i = 0; i < length; i++) {
						places[inRead++] = inSource++;
					}
				}
				case DELETED -> inSource += length;
				case INSERTED -> inRead += length;
			}
		}
		return places;
	}

	/**
	 * The characters shown that stand in a range of the source. One range as a rule; several for a cell of a table that is spread over lines with others between,
	 * or repeated; empty when none does.
	 */
	public List<TextRange> shown(int sourceStart, int sourceEnd) {
		List<TextRange> shown = new ArrayList<>();
		int first = -1;
		int last = -1;
		for (int i = 0; i < places.length; i++) {
			if (places[i] >= sourceStart && places[i] < sourceEnd) {
				first = first < 0 ? i : first;
				last = i;
			} else if (places[i] >= 0 && first >= 0) {
				shown.add(new TextRange(first, last + 1));
				first = -1;
			}
		}
		if (first >= 0) {
			shown.add(new TextRange(first, last + 1));
		}
		return shown;
	}

	/** The range of the source from the first to the last of the characters of a range shown; empty when none of them stands in the source. */
	public Optional<TextRange> source(int shownStart, int shownEnd) {
		int first = Integer.MAX_VALUE;
		int last = -1;
		for (int i = Math.max(0, shownStart); i < Math.min(shownEnd, places.length); i++) {
			if (places[i] >= 0) {
				first = Math.min(first, places[i]);
				last = Math.max(last, places[i]);
			}
		}
		return last < 0 ? Optional.empty() : Optional.of(new TextRange(first, last + 1));
	}
}
