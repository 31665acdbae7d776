package org.promptstudio.markdown;

import java.util.List;

/**
 * A table. Every row has as many cells as there are columns; a cell is a list of spans, empty for an empty cell.
 *
 * @param columns the alignment of each column
 * @param rows the cells of each row; the first row is the header
 */
public record TableBlock(Placement placement, List<Alignment> columns, List<List<List<Span>>> rows) implements StyledBlock {

	public TableBlock {
		columns = List.copyOf(columns);
		rows = List.copyOf(rows);
	}
}
