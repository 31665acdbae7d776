package org.promptstudio.markdown;

/** One of the blocks a document is laid out from, one below the other. */
public sealed interface StyledBlock permits TextBlock, CodeBlock, TableBlock, RuleBlock {

	/** The quotes and lists this block stands in. */
	Placement placement();
}
