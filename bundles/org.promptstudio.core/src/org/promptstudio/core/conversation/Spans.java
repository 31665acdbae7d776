package org.promptstudio.core.conversation;

import java.util.Objects;

import org.promptstudio.model.studio.Highlight;

/** Finds marked spans in a text that may have been edited since. */
public final class Spans {

	private Spans() {
	}

	/**
	 * Where a span begins: at its place, or where its characters stand nearest to it.
	 *
	 * @return index in UTF-16 units; negative when its characters are not in the text
	 */
	public static int find(Highlight span, String text) {
		int start = span.getStart();
		int length = span.getEnd() - start;
		String marked = Objects.requireNonNullElse(span.getText(), "");
		if (start >= 0 && length > 0 && start + length <= text.length() && (marked.isEmpty() || text.startsWith(marked, start))) {
			return start;
		}
		if (marked.isEmpty() || marked.length() != length) {
			return -1;
		}
		int before = text.lastIndexOf(marked, start);
		int after = text.indexOf(marked, Math.max(0, start));
		if (before < 0 || after < 0) {
			return Math.max(before, after);
		}
		return start - before <= after - start ? before : after;
	}
}
