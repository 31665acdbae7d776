package org.promptstudio.ui.conversation.text;

import java.util.ArrayList;
import java.util.List;

import org.promptstudio.ui.conversation.text.SpanRuns.ImagePart;
import org.promptstudio.ui.conversation.text.SpanRuns.LinkPart;
import org.promptstudio.ui.conversation.text.SpanRuns.SpanLine;
import org.promptstudio.ui.conversation.text.TableText.Piece;

/** A cell of a table that is being laid out: all its characters, where they must be broken, and what stands among them. */
final class TableCell {

	private final Runs runs = new Runs();
	private final int[] breaks;
	private final List<LinkPart> links = new ArrayList<>();
	private final List<ImagePart> images = new ArrayList<>();
	private final TextMeasure measure;

	/** A part of a cell on one line. */
	record Slice(int start, int end, int width) {
		static final Slice NONE = new Slice(0, 0, 0);
	}

	/** Forced line breaks become breaks after a blank, so that the cell is one text. */
	TableCell(List<SpanLine> lines, TextMeasure measure) {
		this.measure = measure;
		breaks = new int[lines.size() - 1];
		for (int i = 0; i < lines.size(); i++) {
			if (i > 0) {
				runs.add(" ", RunStyle.BODY);
				breaks[i - 1] = runs.length();
			}
			int start = runs.length();
			SpanLine line = lines.get(i);
			line.links.forEach(link -> links.add(new LinkPart(start + link.start(), start + link.end(), link.target(), link.title())));
			line.images.forEach(image -> images.add(new ImagePart(start + image.offset(), image.image(), image.label())));
			runs.add(line.runs, 0, line.runs.length());
		}
	}

	String text() {
		return runs.text();
	}

	/** All of it as one slice, whose width does not matter. */
	Slice whole() {
		return new Slice(0, runs.length(), 0);
	}

	/** How wide the cell is when it is broken only where it must be. */
	int naturalWidth() {
		int width = 0;
		for (int line = 0; line <= breaks.length; line++) {
			width = Math.max(width, widthOf(lineStart(line), lineEnd(line)));
		}
		return width + 1;
	}

	private int lineStart(int line) {
		return line == 0 ? 0 : breaks[line - 1];
	}

	private int lineEnd(int line) {
		return line < breaks.length ? breaks[line] : runs.length();
	}

	private int widthOf(int start, int end) {
		int trimmed = trimmedEnd(start, end);
		return trimmed == start ? 0 : measure.width(part(start, trimmed));
	}

	private Runs part(int start, int end) {
		if (start == 0 && end == runs.length()) {
			return runs;
		}
		Runs part = new Runs();
		part.add(runs, start, end);
		return part;
	}

	private int trimmedEnd(int start, int end) {
		String text = runs.text();
		int trimmed = end;
		while (trimmed > start && Character.isWhitespace(text.charAt(trimmed - 1))) {
			trimmed--;
		}
		return trimmed;
	}

	/** How wide the longest word is. */
	int longestWord() {
		String text = runs.text();
		int bestStart = 0;
		int bestEnd = 0;
		int start = 0;
		for (int i = 0; i <= text.length(); i++) {
			if (i == text.length() || Character.isWhitespace(text.charAt(i)) || isBreakable(text.charAt(i))) {
				if (i - start > bestEnd - bestStart) {
					bestStart = start;
					bestEnd = i;
				}
				start = i + 1;
			}
		}
		return widthOf(bestStart, bestEnd);
	}

	/** Chinese, Japanese and Korean text may be broken after any character. */
	private static boolean isBreakable(char c) {
		return c >= '\u2E80' && c <= '\uD7FF';
	}

	/** The cell in parts that fit a width; at least one. */
	List<Slice> slices(int width) {
		List<Slice> slices = new ArrayList<>();
		for (int line = 0; line <= breaks.length; line++) {
			int start = lineStart(line);
			int end = lineEnd(line);
			int natural = widthOf(start, end);
			if (natural <= width) {
				slices.add(new Slice(start, trimmedEnd(start, end), natural));
			} else {
				wrap(start, end, width, slices);
			}
		}
		return slices;
	}

	private void wrap(int start, int end, int width, List<Slice> slices) {
		int[] lines = measure.wrap(part(start, end), width);
		for (int i = 0; i < lines.length; i++) {
			int from = start + lines[i];
			int to = trimmedEnd(from, i + 1 < lines.length ? start + lines[i + 1] : end);
			slices.add(new Slice(from, to, widthOf(from, to)));
		}
	}

	/**
	 * Puts a slice at the end of a line.
	 *
	 * @param lineStart the offset of the line's first character
	 * @param indent how far from the left its images stand at least
	 */
	Piece place(Slice slice, Runs line, int lineStart, int indent, LineCollector out) {
		int offset = lineStart + line.length();
		line.add(runs, slice.start(), slice.end());
		for (LinkPart link : links) {
			int start = Math.max(link.start(), slice.start());
			int end = Math.min(link.end(), slice.end());
			if (start < end) {
				out.link(offset + start - slice.start(), offset + end - slice.start(), link.target(), link.title());
			}
		}
		for (ImagePart image : images) {
			if (slice.start() <= image.offset() && image.offset() < slice.end()) {
				out.image(offset + image.offset() - slice.start(), image.image(), image.label(), indent);
			}
		}
		return new Piece(slice.start(), offset, slice.end() - slice.start());
	}
}
