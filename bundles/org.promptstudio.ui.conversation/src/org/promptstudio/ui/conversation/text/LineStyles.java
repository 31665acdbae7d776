package org.promptstudio.ui.conversation.text;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.BidiSegmentEvent;
import org.eclipse.swt.custom.LineStyleEvent;
import org.eclipse.swt.custom.StyleRange;

import org.promptstudio.ui.conversation.text.LaidOutText.Kind;
import org.promptstudio.ui.conversation.text.LaidOutText.Line;
import org.promptstudio.ui.conversation.text.LaidOutText.Setting;
import org.promptstudio.ui.conversation.text.RunStyle.Mark;

/** Answers the control's questions about how each line of a laid out text is set. */
final class LineStyles {

	private static final char EMBED_FROM_RIGHT = '\u202B';

	private final LaidOutText text;
	private final StyleSheet styles;
	private final ImagePlaces images;
	private final int spacing;

	/** @param spacing what the control leaves free beneath each line */
	LineStyles(LaidOutText text, StyleSheet styles, ImagePlaces images, int spacing) {
		this.spacing = spacing;
		this.text = text;
		this.styles = styles;
		this.images = images;
	}

	void describe(LineStyleEvent event) {
		Line line = lineAt(event.lineOffset, event.lineText.length());
		if (line == null) {
			return;
		}
		if (line.kind() != Kind.TEXT) {
			event.ranges = new int[] { line.start(), 1 };
			event.styles = new StyleRange[] { styles.gap(line.kind() == Kind.GAP ? line.height() - spacing : line.height()) };
			return;
		}
		Runs runs = line.runs();
		int[] ranges = new int[runs.count() * 2];
		StyleRange[] ranged = new StyleRange[runs.count()];
		for (int run = 0; run < runs.count(); run++) {
			ranges[2 * run] = line.start() + runs.start(run);
			ranges[2 * run + 1] = runs.end(run) - runs.start(run);
			RunStyle style = runs.style(run);
			ranged[run] = style.mark() == Mark.IMAGE ? images.style(line.start() + runs.start(run)) : styles.get(style);
		}
		event.ranges = ranges;
		event.styles = ranged;
		Setting setting = line.setting();
		event.indent = setting.indent();
		event.wrapIndent = setting.wrapIndent();
		event.alignment = setting.rightToLeft() ? SWT.RIGHT : SWT.LEFT;
		if (setting.tabStops() != null) {
			event.tabStops = setting.tabStops();
		}
	}

	/** Lets a line of a script that runs from the right do so. */
	void describe(BidiSegmentEvent event) {
		Line line = lineAt(event.lineOffset, event.lineText.length());
		if (line != null && line.setting().rightToLeft() && line.runs().length() > 0) {
			event.segments = new int[] { 0 };
			event.segmentsChars = new char[] { EMBED_FROM_RIGHT };
		}
	}

	/** Null while the control still holds another text. */
	private Line lineAt(int offset, int length) {
		Line line = text.lines().get(text.lineAt(offset));
		return line.start() == offset && line.runs().length() == length ? line : null;
	}
}
