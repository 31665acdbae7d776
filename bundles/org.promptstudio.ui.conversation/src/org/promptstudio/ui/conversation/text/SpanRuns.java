package org.promptstudio.ui.conversation.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.promptstudio.markdown.InlineImage;
import org.promptstudio.markdown.Span;
import org.promptstudio.markdown.SpanStyle;
import org.promptstudio.ui.conversation.text.RunStyle.Ink;
import org.promptstudio.ui.conversation.text.RunStyle.Mark;

/** The spans of a paragraph, heading or cell as lines of styled runs, with their links and images. Offsets are relative to the line. */
final class SpanRuns {

	/** One line: a forced line break begins another one. */
	static final class SpanLine {
		final Runs runs = new Runs();
		final List<LinkPart> links = new ArrayList<>();
		final List<ImagePart> images = new ArrayList<>();
	}

	record LinkPart(int start, int end, String target, String title) {}

	record ImagePart(int offset, InlineImage image, String label) {}

	private final Face face;
	private final boolean bold;
	private final Ink ink;
	private final List<SpanLine> lines = new ArrayList<>();
	private SpanLine line = new SpanLine();

	private SpanRuns(Face face, boolean bold, Ink ink) {
		this.face = face;
		this.bold = bold;
		this.ink = ink;
		lines.add(line);
	}

	/** At least one line. Text is set in a face and ink, unless its own style says otherwise. */
	static List<SpanLine> of(List<Span> spans, Face face, boolean bold, Ink ink) {
		SpanRuns runs = new SpanRuns(face, bold, ink);
		spans.forEach(runs::add);
		return runs.lines;
	}

	private void add(Span span) {
		if (span.isImage()) {
			addImage(span);
			return;
		}
		RunStyle style = style(span);
		String text = Characters.displayable(span.text());
		int from = 0;
		for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
			addText(text.substring(from, end), style, span);
			line = new SpanLine();
			lines.add(line);
			from = end + 1;
		}
		addText(text.substring(from), style, span);
	}

	private void addText(String text, RunStyle style, Span span) {
		int start = line.runs.length();
		line.runs.add(text, style);
		if (tells(span) && !text.isEmpty()) {
			addLink(start, span);
		}
	}

	private void addLink(int start, Span span) {
		int last = line.links.size() - 1;
		if (last >= 0 && line.links.get(last).end() == start && Objects.equals(line.links.get(last).target(), span.href())
				&& Objects.equals(line.links.get(last).title(), span.title())) {
			start = line.links.remove(last).start();
		}
		line.links.add(new LinkPart(start, line.runs.length(), span.href(), span.title()));
	}

	private void addImage(Span span) {
		int start = line.runs.length();
		line.runs.add(LineCollector.OBJECT, RunStyle.BODY.withMark(Mark.IMAGE));
		line.images.add(new ImagePart(start, span.image(), span.text()));
		if (tells(span)) {
			addLink(start, span);
		}
	}

	private static boolean tells(Span span) {
		return span.isLink() || span.title() != null;
	}

	private RunStyle style(Span span) {
		boolean code = span.is(SpanStyle.CODE);
		Ink own = span.isLink() ? Ink.LINK : ink;
		return new RunStyle(code ? face.code() : face, bold || span.is(SpanStyle.BOLD), span.is(SpanStyle.ITALIC), span.is(SpanStyle.STRIKE),
				tells(span), own, code ? Mark.CODE : Mark.NONE);
	}
}
