package org.promptstudio.markdown;

import java.util.ArrayList;
import java.util.List;

import org.promptstudio.markdown.DiffSegment.Kind;

/**
 * Puts the pieces of a difference together to segments that read well: within one change the deleted text comes before the
 * inserted one, and changes with only white space between them are one change.
 */
final class DiffSegments {

	private final List<DiffSegment> segments = new ArrayList<>();
	private final StringBuilder equal = new StringBuilder();
	private final StringBuilder deleted = new StringBuilder();
	private final StringBuilder inserted = new StringBuilder();

	void equal(List<String> pieces) {
		pieces.forEach(equal::append);
	}

	void change(List<String> oldPieces, List<String> newPieces) {
		if (oldPieces.isEmpty() && newPieces.isEmpty()) {
			return;
		}
		if (!equal.isEmpty()) {
			boolean sameChange = (!deleted.isEmpty() || !inserted.isEmpty()) && isBlank(equal);
			if (sameChange) {
				deleted.append(equal);
				inserted.append(equal);
				equal.setLength(0);
			} else {
				flush();
			}
		}
		oldPieces.forEach(deleted::append);
		newPieces.forEach(inserted::append);
	}

	List<DiffSegment> build() {
		flush();
		return List.copyOf(segments);
	}

	/** Writes the pending change and the equal text behind it. */
	private void flush() {
		add(Kind.DELETED, deleted);
		add(Kind.INSERTED, inserted);
		add(Kind.EQUAL, equal);
	}

	private void add(Kind kind, StringBuilder text) {
		if (!text.isEmpty()) {
			segments.add(new DiffSegment(kind, text.toString()));
			text.setLength(0);
		}
	}

	private static boolean isBlank(CharSequence text) {
		return text.chars().allMatch(Character::isWhitespace);
	}
}
