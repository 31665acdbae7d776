package org.promptstudio.markdown;

import java.util.List;
import java.util.Set;

import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.BlockQuoteParser;
import com.vladsch.flexmark.parser.core.ListBlockParser;
import com.vladsch.flexmark.parser.core.ParagraphParser;
import com.vladsch.flexmark.util.ast.BlockContent;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/**
 * Lets a table begin in the middle of a paragraph, as GitHub does ("Here are the prices:" directly above the header row); flexmark only
 * finds tables that start a paragraph. Where a delimiter row fits the line above it, that line starts a paragraph of its own.
 */
final class TableStarter extends BlockStarter {

	TableStarter() {
		super(Set.of(), Set.of(BlockQuoteParser.Factory.class, HeadingStarter.class, ListBlockParser.Factory.class));
	}

	@Override
	public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
		if (!matched.getBlockParser().isParagraphParser()) {
			return BlockStart.none();
		}
		int columns = delimiterColumns(state.getLine(), state.getNextNonSpaceIndex());
		if (columns == 0) {
			return BlockStart.none();
		}
		List<BasedSequence> lines = matched.getParagraphLines();
		int header = lines.size() - 1;
		if (header < 1 || columns(lines.get(header)) != columns) {
			return BlockStart.none();
		}
		List<Integer> indents = matched.getParagraphEolLengths();
		return BlockStart.of(paragraph(lines.subList(0, header), indents.subList(0, header)),
			paragraph(lines.subList(header, header + 1), indents.subList(header, header + 1)))
			.atIndex(state.getIndex()).replaceActiveBlockParser();
	}

	private static ParagraphParser paragraph(List<BasedSequence> lines, List<Integer> indents) {
		ParagraphParser parser = new ParagraphParser();
		BlockContent content = parser.getBlockContent();
		content.addAll(List.copyOf(lines), List.copyOf(indents));
		return parser;
	}

	/** The number of columns of a delimiter row such as {@code |:--|--:|}; 0 when the line is none or has no pipe. */
	private static int delimiterColumns(BasedSequence line, int start) {
		boolean pipe = false;
		for (int i = start; i < line.length(); i++) {
			switch (line.charAt(i)) {
				case '|' -> pipe = true;
				case '-', ':', ' ', '\t' -> { }
				default -> {
					return 0;
				}
			}
		}
		return pipe ? columns(line) : 0;
	}

	private static int columns(BasedSequence line) {
		BasedSequence row = line.trim();
		int start = !row.isEmpty() && row.charAt(0) == '|' ? 1 : 0;
		int columns = 1;
		for (int i = start; i < row.length() - 1; i++) {
			char c = row.charAt(i);
			if (c == '\\') {
				i++;
			} else if (c == '|') {
				columns++;
			}
		}
		return columns;
	}
}
