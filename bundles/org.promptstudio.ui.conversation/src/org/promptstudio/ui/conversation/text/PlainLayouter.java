package org.promptstudio.ui.conversation.text;

import java.util.List;

import org.promptstudio.markdown.DiffSegment;
import org.promptstudio.ui.conversation.text.LaidOutText.Setting;
import org.promptstudio.ui.conversation.text.RunStyle.Ink;
import org.promptstudio.ui.conversation.text.RunStyle.Mark;

/** Lays out text that is shown as it is: each of its lines is one line. */
public final class PlainLayouter {

	private static final RunStyle INSERTED = new RunStyle(Face.BODY, false, false, false, true, Ink.TEXT, Mark.INSERTED);
	private static final RunStyle DELETED = new RunStyle(Face.BODY, false, false, true, false, Ink.TEXT, Mark.DELETED);

	private final LineCollector out = new LineCollector();
	private final int blank;
	private Runs line = new Runs();

	private PlainLayouter(TextMeasure measure) {
		blank = measure.lineHeight(Face.BODY) * 2 / 3;
	}

	/** Lays plain text out. */
	public static LaidOutText layOut(String text, TextMeasure measure) {
		return layOut(List.of(new DiffSegment(DiffSegment.Kind.EQUAL, text)), measure);
	}

	/** Lays out the difference of two texts. */
	public static LaidOutText layOut(List<DiffSegment> segments, TextMeasure measure) {
		PlainLayouter layouter = new PlainLayouter(measure);
		segments.forEach(layouter::add);
		layouter.endLine();
		return layouter.out.finish();
	}

	private void add(DiffSegment segment) {
		RunStyle style = switch (segment.kind()) {
			case EQUAL -> RunStyle.BODY;
			case INSERTED -> INSERTED;
			case DELETED -> DELETED;
		};
		String text = Characters.displayable(segment.text());
		int from = 0;
		for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
			line.add(text.substring(from, end), style);
			if (from == end && style != RunStyle.BODY) {
				line.add("¶", style);
			}
			endLine();
			from = end + 1;
		}
		line.add(text.substring(from), style);
	}

	private void endLine() {
		boolean rightToLeft = Characters.isRightToLeft(line.text());
		Setting setting = new Setting(0, 0, null, rightToLeft, null, false);
		if (line.length() == 0) {
			out.blank(0, blank, setting);
		} else {
			out.line(0, line, setting);
		}
		line = new Runs();
	}
}
