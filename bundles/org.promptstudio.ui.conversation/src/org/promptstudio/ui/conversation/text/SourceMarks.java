package org.promptstudio.ui.conversation.text;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.graphics.RGB;

/** Spans of a text's source that are marked on the text as it is shown, however it is laid out. */
final class SourceMarks {

	/**
	 * Characters shown, marked.
	 *
	 * @param color null for the theme's
	 * @param isQuiet whether they are only underlined, with dots
	 */
	record Shown(TextRange range, RGB color, boolean isQuiet) {}

	private String source = "";
	private List<SourceMark> marks = List.of();
	private SourceMark pointedOut;
	private LaidOutText mappedText;
	private String mappedSource;
	private SourceMap map;

	/** Marks other spans; false when there is nothing else to see than before. */
	boolean set(String newSource, List<SourceMark> newMarks) {
		boolean same = marks.equals(newMarks) && (source.equals(newSource) || marks.isEmpty() && pointedOut == null);
		source = newSource;
		marks = List.copyOf(newMarks);
		return !same;
	}

	/** Points a span out, or none for null. */
	void pointOut(SourceMark mark) {
		pointedOut = mark;
	}

	/** Where the marks are on a text. */
	List<Shown> on(LaidOutText text) {
		if (marks.isEmpty()) {
			return List.of();
		}
		List<Shown> shown = new ArrayList<>();
		for (SourceMark mark : marks) {
			map(source, text).shown(mark.start(), mark.end()).forEach(range -> shown.add(new Shown(range, mark.color(), mark.isQuiet())));
		}
		return shown;
	}

	/** Where what is pointed out is on a text. */
	List<TextRange> pointedOut(LaidOutText text) {
		return pointedOut == null ? List.of() : map(source, text).shown(pointedOut.start(), pointedOut.end());
	}

	/** The map between a source and a text; made anew only when one of them is another one. */
	SourceMap map(String of, LaidOutText text) {
		if (map == null || !of.equals(mappedSource) || text != mappedText && !isSame(text)) {
			map = SourceMap.between(of, text);
			mappedSource = of;
			mappedText = text;
		}
		return map;
	}

	private boolean isSame(LaidOutText text) {
		return mappedText != null && text.text().equals(mappedText.text()) && text.tables().equals(mappedText.tables());
	}
}
