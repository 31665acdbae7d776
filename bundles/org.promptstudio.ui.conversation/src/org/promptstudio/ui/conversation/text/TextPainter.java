package org.promptstudio.ui.conversation.text;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;

import org.promptstudio.ui.Ellipsis;
import org.promptstudio.ui.LabelColors;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.conversation.text.LaidOutText.Kind;
import org.promptstudio.ui.conversation.text.LaidOutText.Line;
import org.promptstudio.ui.conversation.text.RunStyle.Mark;
import org.promptstudio.ui.conversation.text.TextSearch.Match;

/** Draws what is behind the characters of a line: boxes of code, bars of quotes, hairlines, the ground of marked characters and of places found. */
final class TextPainter {

	private static final int MARK_TINT = 72;
	private static final int DOT = 2;
	private static final int DOT_STEP = 4;

	private final StyledText control;
	private final StyleSheet styles;
	private final LaidOutText text;
	private final FoundPlaces found;
	private final TextRange focused;
	private final List<SourceMarks.Shown> marks;
	private final List<TextRange> pointedOut;

	/** @param focused the link that has the keyboard; null when none has */
	TextPainter(StyledText control, StyleSheet styles, LaidOutText text, FoundPlaces found, TextRange focused, SourceMarks marks) {
		this.control = control;
		this.styles = styles;
		this.text = text;
		this.found = found;
		this.focused = focused;
		this.marks = marks.on(text);
		pointedOut = marks.pointedOut(text);
	}

	void paint(GC gc, int index, int y, int width, int height) {
		gc.setAntialias(SWT.ON);
		for (Decoration decoration : text.decorations()) {
			if (decoration.firstLine() <= index && index <= decoration.lastLine() + 1) {
				paint(gc, decoration, index, y, width, height);
			}
		}
		Line line = text.lines().get(index);
		if (line.kind() != Kind.TEXT) {
			return;
		}
		paintMarks(gc, line);
		paintSourceMarks(gc, line);
		paintMatches(gc, line);
		if (focused != null && focused.intersects(line.start(), line.end())) {
			gc.setForeground(styles.color(ThemeColor.ACCENT));
			for (Rectangle box : boxes(line, focused)) {
				gc.drawRoundRectangle(box.x - 2, box.y, box.width + 3, box.height - 1, radius(6), radius(6));
			}
		}
	}

	private void paint(GC gc, Decoration decoration, int index, int y, int width, int height) {
		switch (decoration) {
			case Decoration.CodeBox box -> paintBox(gc, box, index, y, width, height);
			case Decoration.QuoteBar bar -> paintBar(gc, bar, index, y, height);
			case Decoration.Grid grid -> paintGrid(gc, grid, index, y, width, height);
			case Decoration.Rule rule -> {
				if (index == rule.firstLine()) {
					gc.setBackground(styles.color(ThemeColor.LINE));
					gc.fillRectangle(rule.x(), y + height / 2, width - rule.x(), Math.max(1, styles.spacing().px(1)));
				}
			}
		}
	}

	private void paintBox(GC gc, Decoration.CodeBox box, int index, int y, int width, int height) {
		boolean isFirst = index == box.firstLine();
		boolean isEnd = index == box.lastLine() + 1;
		int top = isFirst ? y + height - box.top() : y;
		int bottom = isEnd ? y + box.bottom() : y + height;
		gc.setBackground(codeGround());
		fill(gc, box.x(), top, width - box.x(), bottom - top, isFirst, isEnd);
		if (isFirst && !box.label().isEmpty()) {
			gc.setForeground(styles.color(ThemeColor.MUTED));
			gc.setFont(styles.fonts().get(Face.SMALL, false, false));
			int padding = styles.spacing().codePadding();
			gc.drawText(Ellipsis.shorten(gc, box.label(), width - box.x() - 2 * padding), box.x() + padding, top + styles.spacing().px(5),
					SWT.DRAW_TRANSPARENT);
		}
	}

	/** Fills a rectangle whose upper or lower corners are round. */
	private void fill(GC gc, int x, int y, int width, int height, boolean roundTop, boolean roundBottom) {
		int radius = Math.min(height, radius(6));
		int from = roundTop ? y + radius : y;
		int to = roundBottom ? y + height - radius : y + height;
		gc.fillRectangle(x, from, width, Math.max(0, to - from));
		if (roundTop) {
			fillCap(gc, x, y, width, radius, y);
		}
		if (roundBottom) {
			fillCap(gc, x, to, width, radius, to - radius);
		}
	}

	private static void fillCap(GC gc, int x, int y, int width, int radius, int circleTop) {
		gc.fillRectangle(x + radius, y, width - 2 * radius, radius);
		boolean top = circleTop == y;
		gc.fillArc(x, circleTop, 2 * radius, 2 * radius, top ? 90 : 180, 90);
		gc.fillArc(x + width - 2 * radius, circleTop, 2 * radius, 2 * radius, top ? 0 : 270, 90);
	}

	private void paintBar(GC gc, Decoration.QuoteBar bar, int index, int y, int height) {
		boolean isGap = index == bar.firstLine() && text.lines().get(index).kind() == Kind.GAP;
		int top = isGap ? y + height : y;
		int bottom = index == bar.lastLine() + 1 ? y + bar.bottom() : y + height;
		gc.setBackground(styles.color(ThemeColor.LINE));
		gc.fillRectangle(bar.x(), top, styles.spacing().px(3), bottom - top);
	}

	private void paintGrid(GC gc, Decoration.Grid grid, int index, int y, int width, int height) {
		for (int row = 0; row < grid.rows().length; row++) {
			if (grid.rows()[row] == index) {
				boolean underHeader = row == 0 && grid.width() >= 0;
				gc.setBackground(styles.color(underHeader ? ThemeColor.MUTED : ThemeColor.LINE));
				int length = grid.width() < 0 ? width - grid.x() : Math.min(grid.width(), width - grid.x());
				gc.fillRectangle(grid.x(), y + height / 2, length, 1);
			}
		}
	}

	private void paintMarks(GC gc, Line line) {
		Runs runs = line.runs();
		for (int run = 0; run < runs.count(); run++) {
			Mark mark = runs.style(run).mark();
			Color ground = switch (mark) {
				case CODE -> codeGround();
				case INSERTED -> styles.color(ThemeColor.INSERTED);
				case DELETED -> styles.color(ThemeColor.DELETED);
				case NONE, TASK_OPEN, TASK_DONE, IMAGE -> null;
			};
			if (ground != null) {
				List<Rectangle> boxes = RangeBoxes.of(control, line.start() + runs.start(run), line.start() + runs.end(run));
				fillBoxes(gc, ground, boxes, mark == Mark.CODE ? 2 : 0);
			}
		}
	}

	/** The colour behind code: that of code, or on a tinted ground from which that hardly differs, that of a card. */
	private Color codeGround() {
		Color ground = control.getParent().getBackground();
		Color code = styles.color(ThemeColor.CODE);
		Color card = styles.color(ThemeColor.CARD);
		return difference(ground, code) >= difference(ground, card) ? code : card;
	}

	private static int difference(Color one, Color other) {
		return Math.abs(one.getRed() - other.getRed()) + Math.abs(one.getGreen() - other.getGreen()) + Math.abs(one.getBlue() - other.getBlue());
	}

	/** A mark is a tint behind the characters and a line under them in the full colour, which are told apart from a selection and a match. */
	private void paintSourceMarks(GC gc, Line line) {
		for (SourceMarks.Shown mark : marks) {
			if (mark.range().intersects(line.start(), line.end())) {
				Color color = mark.color() == null ? styles.color(ThemeColor.ACCENT) : LabelColors.color(mark.color());
				List<Rectangle> boxes = boxes(line, mark.range());
				if (mark.isQuiet()) {
					underline(gc, color, boxes);
					continue;
				}
				gc.setAlpha(MARK_TINT);
				fillBoxes(gc, color, boxes, 1);
				gc.setAlpha(255);
				gc.setBackground(color);
				for (Rectangle box : boxes) {
					gc.fillRectangle(box.x - 1, box.y + box.height - 2, box.width + 2, 2);
				}
			}
		}
		for (TextRange range : pointedOut) {
			if (range.intersects(line.start(), line.end())) {
				outline(gc, boxes(line, range));
			}
		}
	}

	/** Dots of two pixels, four from one to the next. */
	private static void underline(GC gc, Color color, List<Rectangle> boxes) {
		gc.setBackground(color);
		for (Rectangle box : boxes) {
			for (int x = box.x; x < box.x + box.width; x += DOT_STEP) {
				gc.fillRectangle(x, box.y + box.height - DOT, DOT, DOT);
			}
		}
	}

	private void paintMatches(GC gc, Line line) {
		for (Match match : found.all()) {
			if (match.start() >= line.end()) {
				break;
			}
			for (TextRange range : match.ranges()) {
				if (range.intersects(line.start(), line.end())) {
					List<Rectangle> boxes = boxes(line, range);
					fillBoxes(gc, styles.color(ThemeColor.FOUND), boxes, 1);
					if (match == found.current()) {
						outline(gc, boxes);
					}
				}
			}
		}
	}

	private void outline(GC gc, List<Rectangle> boxes) {
		gc.setForeground(styles.color(ThemeColor.ACCENT));
		gc.setLineWidth(2);
		for (Rectangle box : boxes) {
			gc.drawRoundRectangle(box.x - 2, box.y, box.width + 4, box.height, radius(6), radius(6));
		}
		gc.setLineWidth(1);
	}

	private List<Rectangle> boxes(Line line, TextRange range) {
		return RangeBoxes.of(control, Math.max(range.start(), line.start()), Math.min(range.end(), line.end()));
	}

	private void fillBoxes(GC gc, Color color, List<Rectangle> boxes, int overhang) {
		gc.setBackground(color);
		for (Rectangle box : boxes) {
			gc.fillRoundRectangle(box.x - overhang, box.y, box.width + 2 * overhang, box.height, radius(6), radius(6));
		}
	}

	private int radius(int normal) {
		return styles.spacing().px(normal);
	}
}
