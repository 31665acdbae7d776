package org.promptstudio.ui.conversation.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.promptstudio.ui.conversation.text.TableText.Cell;
import org.promptstudio.ui.conversation.text.TableText.Piece;

/** Finds words in a laid out text. What stands in a table's cell is found even where the cell is spread over several lines. */
public final class TextSearch {

	private TextSearch() {
	}

	/** A place found; several ranges when it is spread over lines of a table, or repeated as the name of a value in each row of one. */
	public record Match(List<TextRange> ranges) {

		public Match {
			ranges = List.copyOf(ranges);
		}

		int start() {
			return ranges.get(0).start();
		}

		int end() {
			return ranges.get(ranges.size() - 1).end();
		}
	}

	/** All places where the needle stands, in the order of the text; none overlap. */
	public static List<Match> find(LaidOutText source, String needle, boolean caseSensitive) {
		if (needle.isEmpty()) {
			return List.of();
		}
		int flags = caseSensitive ? Pattern.LITERAL : Pattern.LITERAL | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
		Matcher matcher = Pattern.compile(needle, flags).matcher("");
		List<Match> matches = new ArrayList<>();
		int from = 0;
		for (TableText table : source.tables()) {
			findBetween(source, matcher, from, source.lines().get(table.firstLine()).start(), matches);
			findInCells(table, matcher, matches);
			from = source.lines().get(table.lastLine()).end();
		}
		findBetween(source, matcher, from, source.text().length(), matches);
		return matches;
	}

	private static void findBetween(LaidOutText source, Matcher matcher, int from, int to, List<Match> matches) {
		matcher.reset(source.text().replace('\n', ' ')).region(from, to); // words are found across the end of a line too
		while (matcher.find()) {
			matches.add(new Match(List.of(new TextRange(matcher.start(), matcher.end()))));
		}
	}

	private static void findInCells(TableText table, Matcher matcher, List<Match> matches) {
		List<Match> found = new ArrayList<>();
		for (List<Cell> row : table.rows()) {
			for (Cell cell : row) {
				matcher.reset(cell.text());
				while (matcher.find()) {
					List<TextRange> ranges = ranges(cell, matcher.start(), matcher.end());
					if (!ranges.isEmpty()) {
						found.add(new Match(ranges));
					}
				}
			}
		}
		found.sort(Comparator.comparingInt(Match::start));
		matches.addAll(found);
	}

	private static List<TextRange> ranges(Cell cell, int from, int to) {
		List<TextRange> ranges = new ArrayList<>();
		addRanges(cell.pieces(), from, to, ranges);
		addRanges(cell.names(), from, to, ranges);
		return ranges;
	}

	private static void addRanges(List<Piece> pieces, int from, int to, List<TextRange> ranges) {
		for (Piece piece : pieces) {
			int start = Math.max(from, piece.cellStart());
			int end = Math.min(to, piece.cellStart() + piece.length());
			if (start < end) {
				int shift = piece.start() - piece.cellStart();
				ranges.add(new TextRange(start + shift, end + shift));
			}
		}
	}
}
