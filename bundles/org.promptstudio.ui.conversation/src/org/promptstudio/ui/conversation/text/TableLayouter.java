package org.promptstudio.ui.conversation.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.promptstudio.markdown.Alignment;
import org.promptstudio.markdown.Span;
import org.promptstudio.markdown.TableBlock;
import org.promptstudio.ui.conversation.text.LaidOutText.Setting;
import org.promptstudio.ui.conversation.text.RunStyle.Ink;
import org.promptstudio.ui.conversation.text.TableCell.Slice;
import org.promptstudio.ui.conversation.text.TableText.Cell;
import org.promptstudio.ui.conversation.text.TableText.Piece;

/**
 * Lays a table out as lines whose cells stand at tab stops. A cell that is wider than its column goes on in the next line, so a row may take several.
 * Where columns would become too narrow, each row is set as a list of "header: value" instead.
 */
final class TableLayouter {

	private static final int NARROWEST = 64;

	private final TableBlock table;
	private final Spacing spacing;
	private final LineCollector out;
	private final String lead;
	private final boolean loose;
	private final List<List<TableCell>> rows = new ArrayList<>();
	private int firstLine;

	/**
	 * @param lead how the first line begins when it is copied
	 * @param loose whether an empty line stands above it then
	 */
	TableLayouter(TableBlock table, TextMeasure measure, Spacing spacing, LineCollector out, String lead, boolean loose) {
		this.table = table;
		this.spacing = spacing;
		this.out = out;
		this.lead = lead;
		this.loose = loose;
		Ink ink = table.placement().quoteDepth() > 0 ? Ink.MUTED : Ink.TEXT;
		for (int row = 0; row < table.rows().size(); row++) {
			List<TableCell> cells = new ArrayList<>();
			for (List<Span> spans : table.rows().get(row)) {
				cells.add(new TableCell(SpanRuns.of(spans, Face.BODY, row == 0, ink), measure));
			}
			rows.add(cells);
		}
	}

	/**
	 * Adds the lines of the table.
	 *
	 * @param x how far from the left it begins
	 * @param available how wide it may be
	 * @param above the free space above it
	 */
	void layOut(int x, int available, int above) {
		firstLine = out.nextLine();
		int[] wanted = new int[table.columns().size()];
		for (List<TableCell> row : rows) {
			for (int column = 0; column < wanted.length; column++) {
				wanted[column] = Math.max(wanted[column], row.get(column).naturalWidth());
			}
		}
		int gaps = (wanted.length - 1) * spacing.columnGap();
		int total = Arrays.stream(wanted).sum() + gaps;
		if (total <= available) {
			out.fitsOnly(x + total, Integer.MAX_VALUE);
			grid(x, wanted, above);
			return;
		}
		out.fitsOnly(x + available, x + available);
		int[] widths = ColumnWidths.share(wanted, leastWidths(), available - gaps);
		if (widths == null) {
			records(x, above);
		} else {
			grid(x, widths, above);
		}
	}

	/** The width of the longest word of each column, within reason. */
	private int[] leastWidths() {
		int[] least = new int[table.columns().size()];
		for (List<TableCell> row : rows) {
			for (int column = 0; column < least.length; column++) {
				least[column] = Math.max(least[column], row.get(column).longestWord());
			}
		}
		int narrowest = spacing.px(NARROWEST);
		for (int column = 0; column < least.length; column++) {
			least[column] = Math.clamp(least[column] + 1, narrowest, 2 * narrowest);
		}
		return least;
	}

	private void grid(int x, int[] widths, int above) {
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
			out.gap(row == 0 ? above : spacing.rowGap());
			placed.add(gridRow(rows.get(row), x, widths, starts, row == 0));
		}
		int width = starts[widths.length - 1] + widths[widths.length - 1];
		out.decorate(new Decoration.Grid(firstLine, out.nextLine() - 1, x, width, rowLines));
		out.table(new TableText(firstLine, out.nextLine() - 1, placed));
	}

	private List<Cell> gridRow(List<TableCell> row, int x, int[] widths, int[] starts, boolean isHeader) {
		List<List<Slice>> slices = new ArrayList<>();
		List<List<Piece>> pieces = new ArrayList<>();
		int height = 1;
		for (int column = 0; column < widths.length; column++) {
			slices.add(row.get(column).slices(widths[column]));
			pieces.add(new ArrayList<>());
			height = Math.max(height, slices.get(column).size());
		}
		for (int k = 0; k < height; k++) {
			Runs line = new Runs();
			int lineStart = out.nextOffset();
			int origin = x;
			int[] stops = new int[Math.max(1, widths.length - 1)];
			for (int column = 0; column < widths.length; column++) {
				Slice slice = k < slices.get(column).size() ? slices.get(column).get(k) : Slice.NONE;
				int left = x + starts[column] + shift(table.columns().get(column), widths[column] - slice.width());
				if (column == 0) {
					origin = left;
				} else {
					line.add("\t", RunStyle.BODY);
					stops[column - 1] = Math.max(1, left - origin);
				}
				if (slice.end() > slice.start()) {
					pieces.get(column).add(row.get(column).place(slice, line, lineStart, 0, out));
				}
			}
			boolean isFirst = isHeader && k == 0;
			out.line(0, withoutTabsAtTheEnd(line), new Setting(origin, origin, stops, false, isFirst ? lead : null, isFirst && loose));
		}
		List<Cell> cells = new ArrayList<>();
		for (int column = 0; column < widths.length; column++) {
			cells.add(new Cell(row.get(column).text(), pieces.get(column)));
		}
		return cells;
	}

	/** Tabs before empty cells would only make the line longer. */
	private static Runs withoutTabsAtTheEnd(Runs line) {
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

	/** Each row as lines of "header: value". */
	private void records(int x, int above) {
		List<TableCell> header = rows.get(0);
		List<List<Cell>> placed = new ArrayList<>();
		List<List<Piece>> names = header.stream().map(cell -> (List<Piece>) new ArrayList<Piece>()).toList();
		List<Integer> rowLines = new ArrayList<>();
		boolean hasNames = rows.size() > 1;
		for (int row = hasNames ? 1 : 0; row < rows.size(); row++) {
			if (out.nextLine() > firstLine) {
				rowLines.add(Integer.valueOf(out.nextLine()));
			}
			out.gap(rowLines.isEmpty() ? above : spacing.rowGap());
			List<Cell> cells = new ArrayList<>();
			for (int column = 0; column < header.size(); column++) {
				String name = hasNames ? header.get(column).text() : "";
				if (!name.isEmpty()) {
					names.get(column).add(new Piece(0, out.nextOffset(), name.length()));
				}
				cells.add(record(name, rows.get(row).get(column), x, cells.isEmpty() && rowLines.isEmpty()));
			}
			placed.add(cells);
		}
		if (hasNames) {
			List<Cell> headings = new ArrayList<>();
			for (int column = 0; column < header.size(); column++) {
				headings.add(new Cell(header.get(column).text(), List.of(), names.get(column)));
			}
			placed.add(0, headings);
		}
		out.decorate(new Decoration.Grid(firstLine, out.nextLine() - 1, x, -1, rowLines.stream().mapToInt(Integer::intValue).toArray()));
		out.table(new TableText(firstLine, out.nextLine() - 1, placed));
	}

	private Cell record(String name, TableCell cell, int x, boolean isFirst) {
		Runs line = new Runs();
		if (!name.isEmpty()) {
			line.add(name + ": ", RunStyle.of(Face.BODY, Ink.MUTED).withBold());
		}
		Piece piece = cell.place(cell.whole(), line, out.nextOffset(), x, out);
		boolean rightToLeft = Characters.isRightToLeft(line.text());
		out.line(0, line, new Setting(x, x + spacing.px(16), null, rightToLeft, isFirst ? lead : null, isFirst && loose));
		return new Cell(cell.text(), List.of(piece));
	}
}
