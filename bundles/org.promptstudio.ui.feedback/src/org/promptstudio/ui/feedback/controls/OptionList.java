package org.promptstudio.ui.feedback.controls;

import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ScrollBar;
import org.promptstudio.ui.Ellipsis;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;

/** Any number of choices below each other, of which only those in sight are drawn; those that match a filter are shown. It never has the focus itself. */
final class OptionList extends Canvas {

	static final int ROW = 28;

	private static final int PADDING = 8;
	private static final int MARK = 16;
	private static final int WHEEL_ROWS = 3;

	private final List<Choice> choices;
	private final List<String> searched;
	private final boolean several;
	private final IntPredicate chosen;
	private int[] rows;
	private int count;
	private int current;

	/**
	 * A list that shows all choices.
	 *
	 * @param chosen whether a choice is chosen, by its index
	 * @param choose told which one a person clicked, by its index
	 */
	OptionList(Composite parent, List<Choice> choices, boolean several, IntPredicate chosen, IntConsumer choose) {
		super(parent, SWT.V_SCROLL | SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
		this.choices = choices;
		this.several = several;
		this.chosen = chosen;
		searched = choices.stream().map(choice -> (choice.label() + ' ' + choice.help()).toLowerCase(Locale.ROOT)).toList();
		rows = new int[choices.size()];
		filter("");
		addListener(SWT.Paint, event -> paint(event.gc));
		addListener(SWT.Resize, event -> updateBar());
		getVerticalBar().addListener(SWT.Selection, event -> redraw());
		addListener(SWT.MouseMove, event -> setCurrent(rowAt(event.y)));
		addListener(SWT.MouseDown, event -> {
			int row = rowAt(event.y);
			if (row >= 0 && event.button == 1) {
				choose.accept(rows[row]);
				redraw();
			}
		});
		Themes.onChange(this, this::redraw);
	}

	/** Shows those that have all words of a text in them. */
	void filter(String text) {
		String[] words = text.strip().toLowerCase(Locale.ROOT).split("\\s+");
		count = 0;
		for (int i = 0; i < choices.size(); i++) {
			if (matches(searched.get(i), words)) {
				rows[count++] = i;
			}
		}
		current = 0;
		for (int row = 0; row < count && text.isBlank(); row++) {
			if (chosen.test(rows[row])) {
				current = row;
				break;
			}
		}
		updateBar();
		reveal();
		redraw();
	}

	private static boolean matches(String text, String[] words) {
		for (String word : words) {
			if (!text.contains(word)) {
				return false;
			}
		}
		return true;
	}

	/** How many choices match. */
	int count() {
		return count;
	}

	/** The index of the choice that the keys have led to; -1 when there is none. */
	int current() {
		return current < count ? rows[current] : -1;
	}

	/** Goes up or down by some rows. */
	void move(int by) {
		setCurrent(Math.clamp((long) current + by, 0, Math.max(0, count - 1)));
		reveal();
	}

	/** How many rows are to be seen. */
	int pageSize() {
		return Math.max(1, getClientArea().height / ROW - 1);
	}

	private void setCurrent(int row) {
		if (row >= 0 && row != current) {
			current = row;
			redraw();
		}
	}

	private int rowAt(int y) {
		int row = (y + origin()) / ROW;
		return row < count ? row : -1;
	}

	private int origin() {
		return getVerticalBar().getSelection();
	}

	private void reveal() {
		int height = getClientArea().height;
		if (height >= ROW) {
			int top = current * ROW;
			int wanted = Math.clamp(origin(), Math.max(0, top + ROW - height), Math.max(0, top));
			getVerticalBar().setSelection(wanted);
			redraw();
		}
	}

	private void updateBar() {
		ScrollBar bar = getVerticalBar();
		int height = Math.max(1, getClientArea().height);
		int all = Math.max(1, count * ROW);
		bar.setValues(Math.min(bar.getSelection(), Math.max(0, all - height)), 0, Math.max(all, height), height, WHEEL_ROWS * ROW,
				Math.max(ROW, height - ROW));
		bar.setVisible(all > height);
	}

	private void paint(GC gc) {
		Rectangle area = getClientArea();
		gc.setAntialias(SWT.ON);
		gc.setBackground(ThemeColor.CARD.get());
		gc.fillRectangle(area);
		for (int row = origin() / ROW; row < count && row * ROW < origin() + area.height; row++) {
			paint(gc, row, new Rectangle(4, row * ROW - origin(), area.width - 8, ROW));
		}
		if (count == 0) {
			gc.setForeground(ThemeColor.MUTED.get());
			gc.drawText(Messages.Popup_nothing, PADDING + 4, PADDING, SWT.DRAW_TRANSPARENT);
		}
	}

	private void paint(GC gc, int row, Rectangle area) {
		Choice choice = choices.get(rows[row]);
		boolean on = chosen.test(rows[row]);
		if (row == current) {
			Drawing.fill(gc, area, ThemeColor.SELECTION);
		}
		int x = area.x + PADDING;
		int middle = area.y + ROW / 2;
		if (several) {
			Drawing.check(gc, x, middle - MARK / 2, on);
			x += MARK + PADDING;
		}
		x += choice.depth() * MARK;
		if (choice.color() != null) {
			Drawing.swatch(gc, x, middle - 6, choice.color());
			x += MARK + 2;
		}
		gc.setForeground((on && !several ? ThemeColor.ACCENT : ThemeColor.TEXT).get());
		String label = Ellipsis.shorten(gc, choice.label(), area.x + area.width - x - PADDING);
		Point extent = gc.textExtent(label);
		gc.drawText(label, x, middle - extent.y / 2, SWT.DRAW_TRANSPARENT);
		if (!choice.help().isEmpty()) {
			int left = x + extent.x + 2 * PADDING;
			gc.setForeground(ThemeColor.MUTED.get());
			gc.drawText(Ellipsis.shorten(gc, choice.help(), area.x + area.width - left - PADDING), left, middle - extent.y / 2, SWT.DRAW_TRANSPARENT);
		}
	}
}
