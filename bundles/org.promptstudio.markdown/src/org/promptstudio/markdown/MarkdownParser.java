package org.promptstudio.markdown;

import java.util.List;

import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/**
 * The one flexmark parser, immutable and shared: CommonMark with GitHub's tables and strike-through. Bare URLs and task boxes
 * are found later, in the spans ({@link BareUrls}, {@link TaskBoxes}): flexmark's extension for the one needs a library that
 * is no OSGi bundle, and that for the other takes {@code - [x](there)} for a task.
 */
final class MarkdownParser {

	private static final Parser PARSER = build();

	private MarkdownParser() {
	}

	/**
	 * The syntax tree of a text.
	 *
	 * @throws TooComplexException when it is too large, nests too deep or takes too many steps
	 */
	static Document parse(String text) {
		TextLimits.check(text);
		return PARSER.parse(BasedSequence.of(new MeteredText(text)));
	}

	private static Parser build() {
		DataHolder options = new MutableDataSet()
				.set(Parser.EXTENSIONS, List.of(TablesExtension.create()))
				.set(TablesExtension.COLUMN_SPANS, false)
				.set(TablesExtension.WITH_CAPTION, false)
				.set(TablesExtension.MIN_SEPARATOR_DASHES, 1)
				.set(TablesExtension.MIN_HEADER_ROWS, 1)
				.set(TablesExtension.MAX_HEADER_ROWS, 1)
				.set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true)
				.set(Parser.ASTERISK_DELIMITER_PROCESSOR, false)
				.set(Parser.HEADING_PARSER, false)
				.set(Parser.THEMATIC_BREAK_PARSER, false)
				.toImmutable();
		return Parser.builder(options)
				.customDelimiterProcessor(new AsteriskEmphasis())
				.customDelimiterProcessor(new StrikeDelimiters())
				.customBlockParserFactory(new NestingGuard())
				.customBlockParserFactory(new TableStarter())
				.customBlockParserFactory(new HeadingStarter(options))
				.customBlockParserFactory(new RuleStarter())
				.build();
	}
}
