package org.promptstudio.ui.conversation.text;

import java.util.List;

import org.promptstudio.markdown.DiffSegment;
import org.promptstudio.markdown.MarkdownReader;
import org.promptstudio.markdown.StyledDocument;

/** What a text shows. Equal contents look the same, so that what is shown already need not be shown anew. */
sealed interface TextContent {

	/** Lays the content out for a width in pixels. */
	LaidOutText layOut(TextMeasure measure, Spacing spacing, int width);

	/** A Markdown text. */
	record Markdown(String source) implements TextContent {
		@Override
		public LaidOutText layOut(TextMeasure measure, Spacing spacing, int width) {
			return DocumentLayouter.layOut(MarkdownReader.read(source), measure, spacing, width);
		}
	}

	/** A document. */
	record Document(StyledDocument document) implements TextContent {
		@Override
		public LaidOutText layOut(TextMeasure measure, Spacing spacing, int width) {
			return DocumentLayouter.layOut(document, measure, spacing, width);
		}
	}

	/** Text as it is. */
	record Plain(String text) implements TextContent {
		@Override
		public LaidOutText layOut(TextMeasure measure, Spacing spacing, int width) {
			return PlainLayouter.layOut(text, measure);
		}
	}

	/** The difference of two texts. */
	record Difference(List<DiffSegment> segments) implements TextContent {
		@Override
		public LaidOutText layOut(TextMeasure measure, Spacing spacing, int width) {
			return PlainLayouter.layOut(segments, measure);
		}
	}
}
