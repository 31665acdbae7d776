package org.promptstudio.markdown;

import java.util.Set;

/**
 * A piece of text in one style.
 *
 * @param text what is to be seen, decoded; {@code "\n"} is a line break of the source or the author, and stands neither in a
 *            table cell nor in an image; of an image, its alternative text or, where it has none, its source (of a data URI the
 *            media type only)
 * @param styles the styles that apply; empty for plain text; immutable
 * @param href the target of the link this span belongs to, always of the scheme http, https or mailto; null when it is no
 *            link
 * @param title what to tell about the link or image when asked (a tooltip): its title or, of a link that may not be opened
 *            because of its scheme, where it would lead, with its title in quotes; null when there is nothing to tell
 * @param image the image that stands here; null when the span is text
 */
public record Span(String text, Set<SpanStyle> styles, String href, String title, InlineImage image) {

	/** A span of text without style, link or image. */
	public static Span plain(String text) {
		return new Span(text, Set.of(), null, null, null);
	}

	public boolean is(SpanStyle style) {
		return styles.contains(style);
	}

	public boolean isLink() {
		return href != null;
	}

	public boolean isImage() {
		return image != null;
	}
}
