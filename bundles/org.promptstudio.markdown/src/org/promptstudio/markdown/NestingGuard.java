package org.promptstudio.markdown;

import java.util.Set;

import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.BlockQuoteParser;

/**
 * Gives up on texts whose quotes and lists nest deeper than anybody can read; flexmark's time grows with the square of the
 * depth.
 */
final class NestingGuard extends BlockStarter {

	/** A list and its item count as one each, so these are 50 nested lists or 100 nested quotes. */
	private static final int DEEPEST = 100;

	NestingGuard() {
		super(Set.of(), Set.of(BlockQuoteParser.Factory.class));
	}

	@Override
	public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
		if (state.getActiveBlockParsers().size() > DEEPEST) {
			throw new TooComplexException("Quotes and lists are nested too deep.");
		}
		return BlockStart.none();
	}
}
