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
 * Lets a table begin in the middle of a paragraph, as GitHub does ("Here are the prices:" directly above the header row);
 * flexmark only finds tables that start a paragraph. Where a delimiter row fits the line above it, that line starts a
 * paragraph of its own.
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
		int columns = TableRows.delimiters(state.getLine());
		if (columns == 0) {
			return BlockStart.none();
		}
		List<BasedSequence> lines = matched.getParagraphLines();
		int header = lines.size() - 1;
		if (header < 1 || TableRows.cells(lines.get(header)) != columns || isTable(lines)) {
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

	/** Whether the paragraph so far is a table, in which a second delimiter row is a row like any other. */
	private static boolean isTable(List<BasedSequence> lines) {
		int columns = TableRows.delimiters(lines.get(1));
		return columns > 0 && columns == TableRows.cells(lines.get(0));
	}
}
