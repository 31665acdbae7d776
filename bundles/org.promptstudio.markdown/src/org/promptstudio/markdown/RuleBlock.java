package org.promptstudio.markdown;

/** A horizontal rule (thematic break). */
public record RuleBlock(Placement placement) implements StyledBlock {}
