package org.promptstudio.markdown;

import java.util.Set;

import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.BlockQuoteParser;
import com.vladsch.flexmark.parser.core.FencedCodeBlockParser;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.parser.core.HtmlBlockParser;
import com.vladsch.flexmark.parser.core.IndentedCodeBlockParser;
import com.vladsch.flexmark.parser.core.ListBlockParser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/**
 * Asks flexmark's own rule for headings only at lines that have the shape of one. That rule first puts together the whole
 * paragraph so far, at every line, which takes quadratic time in long tables and quoted paragraphs.
 */
final class HeadingStarter extends BlockStarter {

	private static final int DEEPEST_LEVEL = 6;

	private final BlockParserFactory flexmark;

	HeadingStarter(DataHolder options) {
		super(Set.of(BlockQuoteParser.Factory.class), Set.of(FencedCodeBlockParser.Factory.class, HtmlBlockParser.Factory.class,
				RuleStarter.class, ListBlockParser.Factory.class, IndentedCodeBlockParser.Factory.class));
		flexmark = new HeadingParser.Factory().apply(options);
	}

	@Override
	public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
		boolean worthAsking = looksLikeHeading(state.getLine(), state.getNextNonSpaceIndex());
		return worthAsking ? flexmark.tryStart(state, matched) : BlockStart.none();
	}

	private static boolean looksLikeHeading(BasedSequence line, int start) {
		if (start >= line.length()) {
			return false;
		}
		char first = line.charAt(start);
		int end = start;
		switch (first) {
			case '#' :
				while (end < line.length() && line.charAt(end) == first) {
					end++;
				}
				return end - start <= DEEPEST_LEVEL && (end == line.length() || Character.isWhitespace(line.charAt(end)));
			case '=', '-' :
				while (end < line.length() && line.charAt(end) == first) {
					end++;
				}
				return line.subSequence(end).isBlank();
			default :
				return false;
		}
	}
}
