package org.promptstudio.markdown;

import java.util.ArrayList;
import java.util.List;

import org.promptstudio.markdown.DiffSegment.Kind;

/** What an edit left as it was. */
public final class Unedited {

	/** Stands for what was changed. */
	private static final String GAP = "…";

	private Unedited() {
	}

	/**
	 * The segments that both versions have, with an ellipsis for each stretch that was changed between them, and none at the beginning and the end. Where a changed
	 * stretch reached over the end of a line, the ellipsis ends a line too. Empty when nothing was left.
	 */
	public static List<DiffSegment> of(List<DiffSegment> difference) {
		List<DiffSegment> left = new ArrayList<>();
		StringBuilder changed = new StringBuilder();
		for (DiffSegment segment : difference) {
			if (segment.kind() != Kind.EQUAL) {
				changed.append(segment.text());
				continue;
			}
			if (!changed.isEmpty() && !left.isEmpty()) {
				left.add(new DiffSegment(Kind.EQUAL, gap(left.getLast().text(), changed, segment.text())));
			}
			left.add(segment);
			changed.setLength(0);
		}
		return List.copyOf(left);
	}

	private static String gap(String before, CharSequence changed, String after) {
		String start = endsWord(before) ? " " : "";
		if (changed.toString().indexOf('\n') >= 0) {
			return start + GAP + "\n";
		}
		return start + GAP + (Character.isWhitespace(after.charAt(0)) ? "" : " ");
	}

	private static boolean endsWord(String text) {
		return !Character.isWhitespace(text.charAt(text.length() - 1));
	}
}
