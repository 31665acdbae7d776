package org.promptstudio.markdown;

import java.util.List;

/**
 * The visible text of a document without styles: blocks are separated by an empty line, the blocks of a tight list by a line
 * break; list items begin with their marker, table cells are separated by tabs.
 */
public final class PlainText {

	private PlainText() {
	}

	/** The visible text of a whole document, without a line break at the end. */
	public static String of(StyledDocument document) {
		StringBuilder out = new StringBuilder();
		StyledBlock previous = null;
		for (StyledBlock block : document.blocks()) {
			if (previous != null) {
				out.append(previous.placement().tight() && block.placement().tight() ? "\n" : "\n\n");
			}
			append(block, out);
			previous = block;
		}
		return out.toString();
	}

	/** The visible text of spans. */
	public static String of(List<Span> spans) {
		StringBuilder out = new StringBuilder();
		append(spans, out);
		return out.toString();
	}

	private static void append(StyledBlock block, StringBuilder out) {
		Placement placement = block.placement();
		if (placement.startsItem()) {
			out.repeat("  ", placement.indent() - 1).append(placement.marker()).append(' ');
		} else if (block instanceof TextBlock) {
			out.repeat("  ", placement.indent());
		}
		out.append(switch (placement.task()) {
			case OPEN -> "☐ ";
			case DONE -> "☑ ";
			case NONE -> "";
		});
		switch (block) {
			case TextBlock text -> append(text.spans(), out);
			case CodeBlock code -> out.append(code.code());
			case TableBlock table -> appendRows(table.rows(), out);
			case RuleBlock rule -> out.append("---");
		}
	}

	private static void appendRows(List<List<List<Span>>> rows, StringBuilder out) {
		String lineEnd = "";
		for (List<List<Span>> row : rows) {
			out.append(lineEnd);
			String separator = "";
			for (List<Span> cell : row) {
				out.append(separator);
				append(cell, out);
				separator = "\t";
			}
			lineEnd = "\n";
		}
	}

	private static void append(List<Span> spans, StringBuilder out) {
		for (Span span : spans) {
			out.append(span.text());
		}
	}
}
