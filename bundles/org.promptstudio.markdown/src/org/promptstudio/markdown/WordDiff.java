package org.promptstudio.markdown;

import java.util.List;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;

/**
 * The difference of two texts, word by word. Equal and deleted segments together give the old text, equal and inserted
 * segments the new one, character for character. Large texts are compared sentence by sentence first, and word by word within
 * changed sentences, so that time and memory stay bounded (Myers' algorithm takes the product of length and number of
 * changes).
 */
public final class WordDiff {

	/**
	 * Beyond this many pieces in the old and new stretch together, the stretch is compared in larger pieces or replaced as a
	 * whole.
	 */
	private static final int MOST_PIECES = 8_000;

	private final DiffSegments segments = new DiffSegments();
	/** What may still be spent on comparing; a comparison costs the square of its number of pieces. */
	private long budget = 2L * MOST_PIECES * MOST_PIECES;

	private WordDiff() {
	}

	/** The segments that lead from the old text to the new one; empty when both are empty. */
	public static List<DiffSegment> between(String oldText, String newText) {
		WordDiff diff = new WordDiff();
		diff.words(oldText, newText);
		return diff.segments.build();
	}

	private void words(String oldText, String newText) {
		List<String> oldWords = TextPieces.words(oldText);
		List<String> newWords = TextPieces.words(newText);
		int start = samePrefix(oldWords, newWords);
		int same = sameSuffix(oldWords.subList(start, oldWords.size()), newWords.subList(start, newWords.size()));
		List<String> oldMiddle = oldWords.subList(start, oldWords.size() - same);
		List<String> newMiddle = newWords.subList(start, newWords.size() - same);

		segments.equal(oldWords.subList(0, start));
		if (affordable(oldMiddle, newMiddle)) {
			compare(oldMiddle, newMiddle, segments::change);
		} else {
			sentences(String.join("", oldMiddle), String.join("", newMiddle));
		}
		segments.equal(oldWords.subList(oldWords.size() - same, oldWords.size()));
	}

	private void sentences(String oldText, String newText) {
		List<String> oldSentences = TextPieces.sentences(oldText);
		List<String> newSentences = TextPieces.sentences(newText);
		if (affordable(oldSentences, newSentences)) {
			compare(oldSentences, newSentences, this::changedSentences);
		} else {
			segments.change(oldSentences, newSentences);
		}
	}

	private void changedSentences(List<String> oldSentences, List<String> newSentences) {
		List<String> oldWords = TextPieces.words(String.join("", oldSentences));
		List<String> newWords = TextPieces.words(String.join("", newSentences));
		if (affordable(oldWords, newWords)) {
			compare(oldWords, newWords, segments::change);
		} else {
			segments.change(oldWords, newWords);
		}
	}

	private boolean affordable(List<String> oldPieces, List<String> newPieces) {
		if (oldPieces.isEmpty() || newPieces.isEmpty()) {
			return true;
		}
		long pieces = (long) oldPieces.size() + newPieces.size();
		if (pieces > MOST_PIECES || pieces * pieces > budget) {
			return false;
		}
		budget -= pieces * pieces;
		return true;
	}

	@FunctionalInterface
	private interface Change {
		void accept(List<String> oldPieces, List<String> newPieces);
	}

	/**
	 * Tells equal pieces and changes in order; the library tells a replacement as a deletion and an insertion, which are one
	 * change.
	 */
	private void compare(List<String> oldPieces, List<String> newPieces, Change change) {
		int oldDone = 0;
		int newDone = 0;
		int oldEnd = 0;
		int newEnd = 0;
		for (AbstractDelta<String> delta : DiffUtils.diff(oldPieces, newPieces, new MyersDiffWithLinearSpace<>()).getDeltas()) {
			int same = delta.getSource().getPosition() - oldEnd;
			if (same > 0) {
				change.accept(oldPieces.subList(oldDone, oldEnd), newPieces.subList(newDone, newEnd));
				segments.equal(oldPieces.subList(oldEnd, oldEnd + same));
				oldDone = oldEnd + same;
				newDone = newEnd + same;
			}
			oldEnd = delta.getSource().getPosition() + delta.getSource().size();
			newEnd = delta.getTarget().getPosition() + delta.getTarget().size();
		}
		change.accept(oldPieces.subList(oldDone, oldEnd), newPieces.subList(newDone, newEnd));
		segments.equal(oldPieces.subList(oldEnd, oldPieces.size()));
	}

	private static int samePrefix(List<String> left, List<String> right) {
		int most = Math.min(left.size(), right.size());
		int same = 0;
		while (same < most && left.get(same).equals(right.get(same))) {
			same++;
		}
		return same;
	}

	private static int sameSuffix(List<String> left, List<String> right) {
		return samePrefix(left.reversed(), right.reversed());
	}
}
