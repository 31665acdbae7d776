package org.promptstudio.markdown;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Writes a styled document one block a line, so that tests can tell what they expect. {@code >>} two quotes deep, {@code 1}
 * in one list ({@code 1t} in a tight one), {@code (•)} a marker, {@code [x]} a ticked box; then the kind of block and its
 * content, in which {@code {BI text}} is bold italic text, {@code {@target text}} a link, {@code {!source text}} an image,
 * {@code "title"} a title and ⏎ a line break.
 */
final class Notation {

	private Notation() {
	}

	static String read(String markdown) {
		return of(MarkdownReader.read(markdown));
	}

	static String of(StyledDocument document) {
		return document.blocks().stream().map(Notation::of).collect(Collectors.joining("\n"));
	}

	private static String of(StyledBlock block) {
		return (placement(block.placement()) + switch (block) {
			case TextBlock text -> (text.headingLevel() == 0 ? "p " : "h" + text.headingLevel() + " ") + of(text.spans());
			case CodeBlock code -> "code(" + code.info() + ") " + line(code.code());
			case TableBlock table -> "table" + table.columns().stream().map(Notation::of).toList() + " " + rows(table);
			case RuleBlock rule -> "rule";
		}).stripTrailing();
	}

	private static String placement(Placement placement) {
		StringBuilder out = new StringBuilder(">".repeat(placement.quoteDepth()));
		if (placement.indent() > 0) {
			out.append(placement.indent());
		}
		out.append(placement.tight() ? "t" : "");
		if (placement.startsItem()) {
			out.append('(').append(placement.marker()).append(')');
		}
		out.append(switch (placement.task()) {
			case NONE -> "";
			case OPEN -> "[ ]";
			case DONE -> "[x]";
		});
		return out.isEmpty() ? "" : out.append(' ').toString();
	}

	private static String of(Alignment alignment) {
		return alignment == Alignment.DEFAULT ? "-" : alignment.name().substring(0, 1).toLowerCase(Locale.ROOT);
	}

	private static String rows(TableBlock table) {
		return table.rows().stream().map(row -> row.stream().map(Notation::of).collect(Collectors.joining("|")))
				.collect(Collectors.joining(" / "));
	}

	private static String of(List<Span> spans) {
		return spans.stream().map(Notation::of).collect(Collectors.joining());
	}

	private static String of(Span span) {
		StringBuilder head = new StringBuilder();
		for (SpanStyle style : SpanStyle.values()) {
			head.append(span.is(style) ? style.name().substring(0, 1) : "");
		}
		head.append(span.isLink() ? "@" + span.href() : "");
		head.append(span.isImage() ? "!" + span.image().source() : "");
		head.append(span.title() != null ? "\"" + span.title() + "\"" : "");
		return head.isEmpty() ? line(span.text()) : "{" + head + " " + line(span.text()) + "}";
	}

	private static String line(String text) {
		return text.replace("\n", "⏎");
	}
}
