package org.promptstudio.markdown;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Node;

/** Turns flexmark's tables into ours: rectangular, with cells of spans. */
final class TableCollector {

	/** The padding of short rows could otherwise make a small text a table of any size. */
	private static final int MOST_CELLS = 1_000_000;

	private final SpanCollector spans;

	TableCollector(SpanCollector spans) {
		this.spans = spans;
	}

	TableBlock collect(Node table, Placement placement) {
		List<List<List<Span>>> rows = new ArrayList<>();
		List<Alignment> columns = new ArrayList<>();
		for (Node section = table.getFirstChild(); section != null; section = section.getNext()) {
			if (section instanceof TableSeparator) {
				continue;
			}
			for (Node row = section.getFirstChild(); row != null; row = row.getNext()) {
				if (row instanceof TableRow tableRow) {
					rows.add(cells(tableRow, columns));
				} else {
					rows.add(List.of(spans.collectPlain(Lines.joined(row.getChars().toString()))));
				}
			}
		}
		pad(rows, columns.size());
		return new TableBlock(placement, columns, rows);
	}

	private List<List<Span>> cells(TableRow row, List<Alignment> columns) {
		List<List<Span>> cells = new ArrayList<>();
		for (Node child = row.getFirstChild(); child != null; child = child.getNext()) {
			if (cells.size() == columns.size()) {
				columns.add(child instanceof TableCell cell ? alignment(cell) : Alignment.DEFAULT);
			}
			cells.add(spans.collectCell(child));
		}
		return cells;
	}

	private static void pad(List<List<List<Span>>> rows, int columns) {
		if ((long) rows.size() * columns > MOST_CELLS) {
			throw new TooComplexException("A table has too many cells.");
		}
		for (int i = 0; i < rows.size(); i++) {
			List<List<Span>> row = rows.get(i);
			List<List<Span>> padded = new ArrayList<>(row);
			padded.addAll(Collections.nCopies(columns - row.size(), List.of()));
			rows.set(i, List.copyOf(padded));
		}
	}

	private static Alignment alignment(TableCell cell) {
		if (cell.getAlignment() == null) {
			return Alignment.DEFAULT;
		}
		return switch (cell.getAlignment()) {
			case LEFT -> Alignment.LEFT;
			case CENTER -> Alignment.CENTER;
			case RIGHT -> Alignment.RIGHT;
		};
	}
}
