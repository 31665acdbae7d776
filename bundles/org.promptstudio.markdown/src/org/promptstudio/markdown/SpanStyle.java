package org.promptstudio.markdown;

/** How a span of text is set; a span may have several of these at once. */
public enum SpanStyle {
	BOLD, ITALIC, STRIKE, CODE
}
