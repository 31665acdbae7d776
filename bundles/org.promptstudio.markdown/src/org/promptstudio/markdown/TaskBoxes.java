package org.promptstudio.markdown;

import java.util.ArrayList;
import java.util.List;

/** Reads the check box that the first paragraph of a task list item begins with, by GitHub's rules. */
final class TaskBoxes {

	/** A box and the white space behind it, which may be a line break. */
	private static final int LENGTH = 4;

	private TaskBoxes() {
	}

	/**
	 * The check box at the beginning of a paragraph.
	 *
	 * @param written the first character of the paragraph as it was written, which tells a box from an escaped bracket
	 * @param spans the paragraph
	 */
	static TaskState of(char written, List<Span> spans) {
		if (written != '[' || spans.isEmpty() || !spans.getFirst().equals(Span.plain(spans.getFirst().text()))) {
			return TaskState.NONE;
		}
		String text = spans.getFirst().text();
		if (text.length() < LENGTH || " \t\n".indexOf(text.charAt(LENGTH - 1)) < 0) {
			return TaskState.NONE;
		}
		return switch (text.substring(0, LENGTH - 1)) {
			case "[ ]" -> TaskState.OPEN;
			case "[x]", "[X]" -> TaskState.DONE;
			default -> TaskState.NONE;
		};
	}

	/** The paragraph without its check box. */
	static List<Span> behind(List<Span> spans) {
		List<Span> rest = new ArrayList<>(spans);
		String text = spans.getFirst().text().substring(LENGTH).stripLeading();
		if (text.isEmpty()) {
			rest.removeFirst();
		} else {
			rest.set(0, Span.plain(text));
		}
		return rest;
	}
}
