package org.promptstudio.markdown;

import java.util.ArrayList;
import java.util.List;

import org.promptstudio.markdown.DiffSegment.Kind;

/**
 * The difference of two texts, word by word. Equal and deleted segments together give the old text, equal and inserted segments the
 * new one, character for character.
 */
public final class WordDiff {

	private WordDiff() {
	}

	/** The segments that lead from the old text to the new one; empty when both are empty. */
	public static List<DiffSegment> between(String oldText, String newText) {
		List<DiffSegment> segments = new ArrayList<>();
		if (oldText.equals(newText)) {
			if (!oldText.isEmpty()) {
				segments.add(new DiffSegment(Kind.EQUAL, oldText));
			}
			return segments;
		}
		if (!oldText.isEmpty()) {
			segments.add(new DiffSegment(Kind.DELETED, oldText));
		}
		if (!newText.isEmpty()) {
			segments.add(new DiffSegment(Kind.INSERTED, newText));
		}
		return segments;
	}
}
