package org.promptstudio.markdown;

import java.util.List;
import java.util.Objects;

/**
 * Reads Markdown (CommonMark with GitHub's tables, strike-through, task lists and bare URLs) into styled blocks. Raw HTML is
 * text, and only http, https and mailto are links. Safe to call from any thread. Never fails, and takes time in proportion to
 * the length of the text: what nests too deep or would take too many steps is shown as one paragraph, as it was written.
 */
public final class MarkdownReader {

	private MarkdownReader() {
	}

	/** The blocks of a Markdown text; an empty document for an empty text. */
	public static StyledDocument read(String markdown) {
		Objects.requireNonNull(markdown);
		if (markdown.isBlank()) {
			return new StyledDocument(List.of(), true);
		}
		String source = normalize(markdown);
		try {
			return new StyledDocument(new BlockCollector(source, MarkdownParser.parse(source)).collect(), true);
		} catch (RuntimeException | StackOverflowError tooComplex) {
			// Regular expressions of flexmark overflow the stack at, say, an HTML tag of a thousand attributes; whatever the
			// reason is, a text that flexmark gives up on must still be readable.
			return asWritten(source);
		}
	}

	private static StyledDocument asWritten(String source) {
		TextBlock paragraph = new TextBlock(Placement.TOP, 0, List.of(Span.plain(source.strip())));
		return new StyledDocument(List.of(paragraph), false);
	}

	/** One kind of line break, and no NUL characters, which end a text for flexmark. */
	private static String normalize(String markdown) {
		String text = markdown;
		if (text.indexOf('\r') >= 0) {
			text = text.replace("\r\n", "\n").replace('\r', '\n');
		}
		return text.indexOf('\0') >= 0 ? text.replace('\0', '\ufffd') : text;
	}
}
