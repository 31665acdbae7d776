package org.promptstudio.markdown;

import java.util.List;

/**
 * A Markdown text as blocks in reading order.
 *
 * @param blocks the blocks, to be laid out one below the other; nesting is expressed by their placement
 * @param formatted false when the text was too large or too deeply nested to be understood and is shown as it was written
 */
public record StyledDocument(List<StyledBlock> blocks, boolean formatted) {

	public StyledDocument {
		blocks = List.copyOf(blocks);
	}

	/** The visible text without any styles, for search, copying and screen readers; see {@link PlainText}. */
	public String plainText() {
		return PlainText.of(this);
	}
}
