package org.promptstudio.markdown;

import java.util.Set;

import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.BlockQuoteParser;
import com.vladsch.flexmark.parser.core.FencedCodeBlockParser;
import com.vladsch.flexmark.parser.core.HtmlBlockParser;
import com.vladsch.flexmark.parser.core.IndentedCodeBlockParser;
import com.vladsch.flexmark.parser.core.ListBlockParser;
import com.vladsch.flexmark.parser.core.ThematicBreakParser;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/**
 * Finds rules (thematic breaks: three or more of {@code * _ -}, spaces between allowed) in one pass. Flexmark's own rule is a
 * regular expression that overflows the stack at lines of about 1,000 dashes, which models do produce.
 */
final class RuleStarter extends BlockStarter {

	private static final int FEWEST_MARKS = 3;
	private static final int CODE_INDENT = 4;

	RuleStarter() {
		super(Set.of(BlockQuoteParser.Factory.class, HeadingStarter.class, FencedCodeBlockParser.Factory.class,
				HtmlBlockParser.Factory.class), Set.of(ListBlockParser.Factory.class, IndentedCodeBlockParser.Factory.class));
	}

	@Override
	public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
		BasedSequence line = state.getLine();
		if (state.getIndent() >= CODE_INDENT || !isRule(line, state.getNextNonSpaceIndex())) {
			return BlockStart.none();
		}
		return BlockStart.of(new ThematicBreakParser(line.subSequence(state.getIndex()))).atIndex(line.length());
	}

	private static boolean isRule(BasedSequence line, int start) {
		if (start >= line.length()) {
			return false;
		}
		char mark = line.charAt(start);
		if (mark != '*' && mark != '_' && mark != '-') {
			return false;
		}
		int marks = 0;
		for (int i = start; i < line.length(); i++) {
			char c = line.charAt(i);
			if (c == mark) {
				marks++;
			} else if (!Character.isWhitespace(c)) {
				return false;
			}
		}
		return marks >= FEWEST_MARKS;
	}
}
