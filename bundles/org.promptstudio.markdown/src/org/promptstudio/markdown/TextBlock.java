package org.promptstudio.markdown;

import java.util.List;

/**
 * A paragraph or a heading. The spans are empty for an empty list item.
 *
 * @param headingLevel 1 to 6, or 0 for a paragraph
 */
public record TextBlock(Placement placement, int headingLevel, List<Span> spans) implements StyledBlock {

	public TextBlock {
		spans = List.copyOf(spans);
	}
}
