package org.promptstudio.ui.conversation.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.promptstudio.ui.conversation.text.LaidOutText.ImagePlace;
import org.promptstudio.ui.conversation.text.LaidOutText.Kind;
import org.promptstudio.ui.conversation.text.LaidOutText.Line;
import org.promptstudio.ui.conversation.text.LaidOutText.Setting;
import org.promptstudio.ui.conversation.text.TableText.Cell;
import org.promptstudio.ui.conversation.text.TableText.Piece;

/**
 * What is copied of a laid out text: paragraphs with an empty line between them, nested lists indented, images by their alternative text, and tables as
 * rows of cells separated by tabs, however they are spread over lines on the screen.
 */
public final class CopyText {

	private final LaidOutText source;
	private final int start;
	private final int end;
	private final StringBuilder out = new StringBuilder();

	private CopyText(LaidOutText source, int start, int end) {
		this.source = source;
		this.start = start;
		this.end = end;
	}

	/** The text of a selection, from one offset to before another. */
	public static String of(LaidOutText source, int start, int end) {
		CopyText copy = new CopyText(source, start, end);
		copy.addLines();
		return copy.out.toString();
	}

	private void addLines() {
		int first = source.lineAt(start);
		int last = source.lineAt(end);
		for (int index = first; index <= last; index++) {
			if (source.lines().get(index).kind() == Kind.GAP) {
				continue;
			}
			TableText table = table(index);
			if (table != null && last > index && table.lastLine() > index) {
				separate(source.lines().get(index).setting(), out.length() > 0);
				addTable(table);
				index = table.lastLine();
			} else {
				addLine(source.lines().get(index), out.length() > 0);
			}
		}
	}

	private TableText table(int line) {
		for (TableText table : source.tables()) {
			if (table.firstLine() <= line && line <= table.lastLine()) {
				return table;
			}
		}
		return null;
	}

	private void separate(Setting setting, boolean continues) {
		if (continues) {
			out.append(setting.loose() ? "\n\n" : "\n");
		}
	}

	private void addLine(Line line, boolean continues) {
		separate(line.setting(), continues);
		int from = Math.max(start, line.start());
		int to = Math.min(end, line.end());
		if (from == line.start() && line.setting().lead() != null && (continues || to == line.end())) {
			out.append(line.setting().lead());
		}
		if (line.kind() == Kind.BLANK) {
			out.append(isRule(line) ? "---" : "");
		} else if (from < to) {
			addCharacters(from, to);
		}
	}

	private boolean isRule(Line line) {
		int index = source.lineAt(line.start());
		return source.decorations().stream().anyMatch(decoration -> decoration instanceof Decoration.Rule && decoration.firstLine() == index);
	}

	private void addCharacters(int from, int to) {
		int at = from;
		for (ImagePlace image : source.images()) {
			if (image.offset() >= at && image.offset() < to) {
				out.append(source.text(), at, image.offset()).append(image.label());
				at = image.offset() + 1;
			}
		}
		out.append(source.text(), at, to);
	}

	private void addTable(TableText table) {
		List<String> lines = new ArrayList<>();
		for (List<Cell> row : table.rows()) {
			List<String> parts = row.stream().map(this::selected).toList();
			if (parts.stream().anyMatch(Objects::nonNull)) {
				lines.add(String.join("\t", parts.stream().map(part -> Objects.requireNonNullElse(part, "")).toList()));
			} else if (isNowhere(row) && isWhole(table)) {
				lines.add(String.join("\t", row.stream().map(Cell::text).toList()));
			}
		}
		out.append(String.join("\n", lines));
	}

	private static boolean isNowhere(List<Cell> row) {
		return row.stream().allMatch(cell -> cell.pieces().isEmpty());
	}

	private boolean isWhole(TableText table) {
		int textStart = source.lines().get(table.firstLine()).kind() == Kind.GAP ? table.firstLine() + 1 : table.firstLine();
		return start <= source.lines().get(textStart).start() && end >= source.lines().get(table.lastLine()).end();
	}

	/** The selected part of a cell; null when nothing of it is selected. */
	private String selected(Cell cell) {
		int from = Integer.MAX_VALUE;
		int to = -1;
		for (Piece piece : cell.pieces()) {
			int pieceFrom = Math.max(start, piece.start());
			int pieceTo = Math.min(end, piece.start() + piece.length());
			if (pieceFrom < pieceTo) {
				from = Math.min(from, piece.cellStart() + pieceFrom - piece.start());
				to = Math.max(to, piece.cellStart() + pieceTo - piece.start());
			}
		}
		return to < 0 ? null : cell.text().substring(from, to);
	}
}
