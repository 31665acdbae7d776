package org.promptstudio.ui.conversation.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.promptstudio.markdown.Alignment;
import org.promptstudio.markdown.TableBlock;
import org.promptstudio.ui.conversation.text.LaidOutText.Setting;
import org.promptstudio.ui.conversation.text.RunStyle.Ink;
import org.promptstudio.ui.conversation.text.SpanRuns.ImagePart;
import org.promptstudio.ui.conversation.text.SpanRuns.LinkPart;
import org.promptstudio.ui.conversation.text.SpanRuns.SpanLine;
import org.promptstudio.ui.conversation.text.TableText.Cell;
import org.promptstudio.ui.conversation.text.TableText.Piece;

/**
 * Lays a table out as lines whose cells stand at tab stops. A cell that is wider than its column goes on in the next line, so a row may take several.
 * Where columns would become too narrow, each row is set as a list of "header: value" instead.
 */
final class TableLayouter {

	private static final int NARROWEST = 64;

	private final TableBlock table;
	private final TextMeasure measure;
	private final Spacing spacing;
	private final LineCollector out;
	private final List<List<CellRuns>> rows = new ArrayList<>();

	/** A cell before it is put into lines: all its characters, where it must be broken, and what stands in it. */
	private record CellRuns(Runs runs, int[] breaks, List<LinkPart> links, List<ImagePart> images) {
	}

	/** A part of a cell that fits its column. */
	private record Slice(int start, int end, int width) {
	}

	TableLayouter(TableBlock table, TextMeasure measure, Spacing spacing, LineCollector out) {
		this.table = table;
		this.measure = measure;
		this.spacing = spacing;
		this.out = out;
		Ink ink = table.placement().quoteDepth() > 0 ? Ink.MUTED : Ink.TEXT;
		for (int row = 0; row < table.rows().size(); row++) {
			List<CellRuns> cells = new ArrayList<>();
			for (var spans : table.rows().get(row)) {
				cells.add(joined(SpanRuns.of(spans, Face.BODY, row == 0, ink)));
			}
			rows.add(cells);
		}
	}

	/** A cell's lines in one; forced line breaks become breaks after a blank. */
	private static CellRuns joined(List<SpanLine> lines) {
		Runs runs = new Runs();
		int[] breaks = new int[lines.size() - 1];
		List<LinkPart> links = new ArrayList<>();
		List<ImagePart> images = new ArrayList<>();
		for (int i = 0; i < lines.size(); i++) {
			if (i > 0) {
				runs.add(" ", RunStyle.BODY);
				breaks[i - 1] = runs.length();
			}
			int start = runs.length();
			SpanLine line = lines.get(i);
			line.links.forEach(link -> links.add(new LinkPart(start + link.start(), start + link.end(), link.target(), link.title())));
			line.images.forEach(image -> images.add(new ImagePart(start + image.offset(), image.image())));
			runs.add(line.runs, 0, line.runs.length());
		}
		return new CellRuns(runs, breaks, links, images);
	}

	void layOut(int x, int available, int above, String lead, boolean loose) {
		int gap = spacing.columnGap();
		int columns = table.columns().size();
		int[] wanted = new int[columns];
		for (List<CellRuns> row : rows) {
			for (int column = 0; column < columns; column++) {
				wanted[column] = Math.max(wanted[column], naturalWidth(row.get(column)));
			}
		}
		int gaps = (columns - 1) * gap;
		int total = Arrays.stream(wanted).sum() + gaps;
		if (total <= available) {
			out.fitsOnly(x + total, Integer.MAX_VALUE);
			grid(x, wanted, above, lead, loose);
			return;
		}
		out.fitsOnly(x + available, x + available);
		int[] widths = ColumnWidths.share(wanted, leastWidths(), available - gaps);
		if (widths == null) {
			records(x, above, lead, loose);
		} else {
			grid(x, widths, above, lead, loose);
		}
	}

	private int naturalWidth(CellRuns cell) {
		int width = 0;
		int start = 0;
		for (int i = 0; i <= cell.breaks().length; i++) {
			int end = i < cell.breaks().length ? cell.breaks()[i] : cell.runs().length();
			width = Math.max(width, widthOf(cell.runs(), start, end));
			start = end;
		}
		return width + 1;
	}

	private int widthOf(Runs runs, int start, int end) {
		int trimmed = trimmedEnd(runs, start, end);
		if (trimmed == start) {
			return 0;
		}
		Runs part = runs;
		if (start > 0 || trimmed < runs.length()) {
			part = new Runs();
			part.add(runs, start, trimmed);
		}
		return measure.width(part);
	}

	private static int trimmedEnd(Runs runs, int start, int end) {
		String text = runs.text();
		int trimmed = end;
		while (trimmed > start && Character.isWhitespace(text.charAt(trimmed - 1))) {
			trimmed--;
		}
		return trimmed;
	}

	/** The width of the longest word of each column, within reason. */
	private int[] leastWidths() {
		int[] least = new int[table.columns().size()];
		for (List<CellRuns> row : rows) {
			for (int column = 0; column < least.length; column++) {
				least[column] = Math.max(least[column], longestWord(row.get(column).runs()));
			}
		}
		int most = spacing.px(2 * NARROWEST);
		int narrowest = spacing.px(NARROWEST);
		for (int column = 0; column < least.length; column++) {
			least[column] = Math.clamp(least[column] + 1, narrowest, most);
		}
		return least;
	}

	private int longestWord(Runs runs) {
		String text = runs.text();
		int bestStart = 0;
		int bestEnd = 0;
		int start = 0;
		for (int i = 0; i <= text.length(); i++) {
			if (i == text.length() || Character.isWhitespace(text.charAt(i)) || isWide(text.charAt(i))) {
				if (i - start > bestEnd - bestStart) {
					bestStart = start;
					bestEnd = i;
				}
				start = i + 1;
			}
		}
		return widthOf(runs, bestStart, bestEnd);
	}

	/** Chinese, Japanese and Korean text may be broken after any character. */
	private static boolean isWide(char c) {
		return c >= '\u2E80' && c <= '\uD7FF';
	}

	private void grid(int x, int[] widths, int above, String lead, boolean loose) {
		int firstLine = out.nextLine();
		int[] starts = new int[widths.length];
		for (int column = 1; column < widths.length; column++) {
			starts[column] = starts[column - 1] + widths[column - 1] + spacing.columnGap();
		}
		List<List<Cell>> placed = new ArrayList<>();
		int[] rowLines = new int[Math.max(0, rows.size() - 1)];
		for (int row = 0; row < rows.size(); row++) {
			if (row > 0) {
				rowLines[row - 1] = out.nextLine();
			}
			placed.add(gridRow(rows.get(row), x, widths, starts, row == 0 ? above : spacing.rowGap(), row == 0 ? lead : null, row == 0 && loose));
		}
		int width = starts[widths.length - 1] + widths[widths.length - 1];
		out.decorate(new Decoration.Grid(firstLine, out.nextLine() - 1, x, width, rowLines));
		out.table(new TableText(firstLine, out.nextLine() - 1, placed));
	}

	private List<Cell> gridRow(List<CellRuns> row, int x, int[] widths, int[] starts, int above, String lead, boolean loose) {
		List<List<Slice>> slices = new ArrayList<>();
		List<List<Piece>> pieces = new ArrayList<>();
		int height = 1;
		for (int column = 0; column < widths.length; column++) {
			List<Slice> cell = slices(row.get(column), widths[column]);
			slices.add(cell);
			pieces.add(new ArrayList<>());
			height = Math.max(height, cell.size());
		}
		for (int k = 0; k < height; k++) {
			Runs line = new Runs();
			out.gap(k == 0 ? above : 0);
			int lineStart = out.nextOffset();
			int origin = x;
			int[] stops = new int[Math.max(1, widths.length - 1)];
			for (int column = 0; column < widths.length; column++) {
				Slice slice = k < slices.get(column).size() ? slices.get(column).get(k) : new Slice(0, 0, 0);
				int left = starts[column] + shift(table.columns().get(column), widths[column] - slice.width());
				if (column == 0) {
					origin = x + left;
				} else {
					line.add("\t", RunStyle.BODY);
					stops[column - 1] = Math.max(1, x + left - origin);
				}
				if (slice.end() > slice.start()) {
					place(row.get(column), slice, lineStart + line.length(), line, pieces.get(column));
				}
			}
			out.line(0, trimmedTabs(line), new Setting(origin, origin, stops, false, k == 0 ? lead : null, k == 0 && loose));
		}
		List<Cell> cells = new ArrayList<>();
		for (int column = 0; column < widths.length; column++) {
			cells.add(new Cell(row.get(column).runs().text(), pieces.get(column)));
		}
		return cells;
	}

	private void place(CellRuns cell, Slice slice, int offset, Runs line, List<Piece> pieces) {
		line.add(cell.runs(), slice.start(), slice.end());
		pieces.add(new Piece(slice.start(), offset, slice.end() - slice.start()));
		for (LinkPart link : cell.links()) {
			int start = Math.max(link.start(), slice.start());
			int end = Math.min(link.end(), slice.end());
			if (start < end) {
				out.link(offset + start - slice.start(), offset + end - slice.start(), link.target(), link.title());
			}
		}
		for (ImagePart image : cell.images()) {
			if (slice.start() <= image.offset() && image.offset() < slice.end()) {
				out.image(offset + image.offset() - slice.start(), image.image(), 0);
			}
		}
	}

	/** Tabs at the end of a line, before empty cells, would only make it longer. */
	private static Runs trimmedTabs(Runs line) {
		String text = line.text();
		int end = text.length();
		while (end > 0 && text.charAt(end - 1) == '\t') {
			end--;
		}
		if (end == text.length()) {
			return line;
		}
		Runs trimmed = new Runs();
		trimmed.add(line, 0, end);
		return trimmed;
	}

	private static int shift(Alignment alignment, int free) {
		return switch (alignment) {
			case CENTER -> Math.max(0, free / 2);
			case RIGHT -> Math.max(0, free);
			case DEFAULT, LEFT -> 0;
		};
	}

	private List<Slice> slices(CellRuns cell, int width) {
		List<Slice> slices = new ArrayList<>();
		int start = 0;
		for (int i = 0; i <= cell.breaks().length; i++) {
			int end = i < cell.breaks().length ? cell.breaks()[i] : cell.runs().length();
			slice(cell.runs(), start, end, width, slices);
			start = end;
		}
		return slices;
	}

	private void slice(Runs runs, int start, int end, int width, List<Slice> slices) {
		int natural = widthOf(runs, start, end);
		if (natural <= width) {
			slices.add(new Slice(start, trimmedEnd(runs, start, end), natural));
			return;
		}
		Runs part = new Runs();
		part.add(runs, start, end);
		int[] lines = measure.wrap(part, width);
		for (int i = 0; i < lines.length; i++) {
			int from = start + lines[i];
			int to = trimmedEnd(runs, from, i + 1 < lines.length ? start + lines[i + 1] : end);
			slices.add(new Slice(from, to, widthOf(runs, from, to)));
		}
	}

	/** Each row as lines of "header: value". */
	private void records(int x, int above, String lead, boolean loose) {
		int firstLine = out.nextLine();
		List<CellRuns> header = rows.get(0);
		List<List<Cell>> placed = new ArrayList<>();
		if (rows.size() > 1) {
			placed.add(header.stream().map(cell -> new Cell(cell.runs().text(), List.of())).toList());
		}
		List<Integer> rowLines = new ArrayList<>();
		int gap = above;
		for (int row = Math.min(1, rows.size() - 1); row < rows.size(); row++) {
			List<Cell> cells = new ArrayList<>();
			if (out.nextLine() > firstLine) {
				rowLines.add(Integer.valueOf(out.nextLine()));
			}
			for (int column = 0; column < header.size(); column++) {
				CellRuns cell = rows.get(row).get(column);
				Runs line = new Runs();
				String name = header.get(column).runs().text();
				if (row > 0 && !name.isEmpty()) {
					line.add(name + ": ", RunStyle.of(Face.BODY, Ink.MUTED).withBold());
				}
				List<Piece> pieces = new ArrayList<>();
				boolean first = out.nextLine() == firstLine;
				out.gap(gap);
				place(cell, new Slice(0, cell.runs().length(), 0), out.nextOffset() + line.length(), line, pieces);
				cells.add(new Cell(cell.runs().text(), pieces));
				out.line(0, line, new Setting(x, x + spacing.px(16), null, Characters.isRightToLeft(line.text()), first ? lead : null, first && loose));
				gap = 0;
			}
			placed.add(cells);
			gap = spacing.rowGap();
		}
		out.decorate(new Decoration.Grid(firstLine, out.nextLine() - 1, x, -1, rowLines.stream().mapToInt(Integer::intValue).toArray()));
		out.table(new TableText(firstLine, out.nextLine() - 1, placed));
	}
}
