package org.promptstudio.ui.conversation.text;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GlyphMetrics;

import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.conversation.text.RunStyle.Mark;

/** The styles of the toolkit for runs of text, at one zoom and in one theme. Each is made once and shared by all texts. */
final class StyleSheet {

	/** The data of the style of a blank that only keeps lines apart. */
	static final Object GAP = new Object();

	private final FontSet fonts;
	private final Function<ThemeColor, Color> colors;
	private final Spacing spacing;
	private final Map<RunStyle, StyleRange> styles = new HashMap<>();
	private final Map<Integer, StyleRange> gaps = new HashMap<>();

	StyleSheet(FontSet fonts, Function<ThemeColor, Color> colors, Spacing spacing) {
		this.fonts = fonts;
		this.colors = colors;
		this.spacing = spacing;
	}

	FontSet fonts() {
		return fonts;
	}

	Spacing spacing() {
		return spacing;
	}

	Color color(ThemeColor color) {
		return colors.apply(color);
	}

	StyleRange get(RunStyle run) {
		StyleRange known = styles.get(run);
		if (known == null) {
			known = make(run);
			styles.put(run, known);
		}
		return known;
	}

	/** The style of a blank that makes its line as high as wanted. */
	StyleRange gap(int height) {
		return gaps.computeIfAbsent(Integer.valueOf(height), key -> {
			StyleRange style = new StyleRange();
			style.font = fonts.smallest();
			style.metrics = new GlyphMetrics(Math.max(1, height), 1, 1);
			style.data = GAP;
			return style;
		});
	}

	private StyleRange make(RunStyle run) {
		StyleRange style = new StyleRange();
		style.font = fonts.get(run.face(), run.bold(), run.italic());
		style.foreground = color(switch (run.ink()) {
			case TEXT -> ThemeColor.TEXT;
			case MUTED -> ThemeColor.MUTED;
			case LINK -> ThemeColor.ACCENT;
		});
		style.underline = run.underline();
		style.strikeout = run.strike();
		if (run.mark() == Mark.TASK_OPEN || run.mark() == Mark.TASK_DONE) {
			style.metrics = new GlyphMetrics(spacing.px(12), spacing.px(1), spacing.px(14));
			style.data = run.mark();
		}
		return style;
	}
}
