package org.promptstudio.ui.feedback.controls;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.promptstudio.ui.ThemeColor;

/** Choices below each other, each with a radio or check mark; the keys that choose them show while the focus is here. */
final class ChoiceRows extends ChoiceCanvas {

	private static final int PADDING = 4;
	private static final int MARK = 16;
	private static final int GAP = 8;
	private static final int SWATCH = 18;
	private static final int INDENT = 16;
	private static final int KEY = 24;
	private static final int KEYS = 9;

	private final List<List<String>> lines = new ArrayList<>();
	private int[] tops = new int[0];
	private int lineHeight;
	private int laidOutWidth = -1;

	ChoiceRows(Composite parent, List<Choice> choices, boolean several, IntConsumer choose) {
		super(parent, choices, several, choose);
	}

	@Override
	public Point computeSize(int widthHint, int heightHint, boolean changed) {
		int width = widthHint == SWT.DEFAULT ? 240 : widthHint;
		layOut(width);
		return new Point(width, heightHint == SWT.DEFAULT ? tops[choices().size()] : heightHint);
	}

	private void layOut(int width) {
		if (laidOutWidth == width) {
			return;
		}
		laidOutWidth = width;
		lines.clear();
		tops = new int[choices().size() + 1];
		GC gc = new GC(this);
		lineHeight = gc.getFontMetrics().getHeight();
		for (int i = 0; i < choices().size(); i++) {
			List<String> rows = Drawing.lines(gc, choices().get(i).label(), width - textLeft(choices().get(i)) - KEY);
			lines.add(rows);
			tops[i + 1] = tops[i] + Math.max(MARK, rows.size() * lineHeight) + 2 * PADDING;
		}
		gc.dispose();
	}

	private static int textLeft(Choice choice) {
		return PADDING + choice.depth() * INDENT + MARK + GAP + (choice.color() == null ? 0 : SWATCH);
	}

	@Override
	Rectangle bounds(int index) {
		int width = getClientArea().width;
		layOut(width);
		return new Rectangle(0, tops[index], width, tops[index + 1] - tops[index]);
	}

	@Override
	void paint(GC gc, int index, Rectangle area) {
		Choice choice = choices().get(index);
		if (isHovered(index)) {
			Drawing.fill(gc, area, ThemeColor.HOVER);
		}
		int left = area.x + PADDING + choice.depth() * INDENT;
		int middle = area.y + PADDING + Math.max(lineHeight, MARK) / 2;
		Drawing.dim(gc, isReadOnly() && !isChosen(index));
		if (several()) {
			Drawing.check(gc, left, middle - MARK / 2, isChosen(index));
		} else {
			Drawing.radio(gc, left, middle - MARK / 2, isChosen(index));
		}
		if (choice.color() != null) {
			Drawing.swatch(gc, left + MARK + GAP, middle - 6, choice.color());
		}
		gc.setForeground(ThemeColor.TEXT.get());
		Drawing.drawLines(gc, lines.get(index), area.x + textLeft(choice), middle - lineHeight / 2);
		Drawing.dim(gc, false);
		if (isFocusControl() && !isReadOnly() && index < KEYS) {
			Drawing.key(gc, Integer.toString(index + 1), area.x + area.width - PADDING, middle);
		}
	}
}
