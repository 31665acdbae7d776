package org.promptstudio.ui.items;

import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.promptstudio.store.IndexRow;
import org.promptstudio.ui.Ellipsis;
import org.promptstudio.ui.ThemeColor;

/** Draws a row of the items view: the mark, the name, the first words, the tags, and how many responses are ranked. */
final class RowPainter {

	private static final int HEIGHT = 28;
	/** Room above and below the text. */
	private static final int ROOM = 10;
	private static final int ICON = 16;
	private static final int GAP = 8;
	private static final int INSET = 4;
	private static final int RADIUS = 6;
	private static final int BAR = 3;
	/** The most room for tags, and the least for a name before them. */
	private static final int MOST_TAGS = 72;
	private static final int LEAST_NAME = 120;
	private static final int PILL = 4;
	/** The least room for first words; with less they are left out. */
	private static final int LEAST_WORDS = 24;

	/** How many texts are remembered: some screens full of rows. */
	private static final int MAX_CUTS = 500;

	/** What is drawn of a text in a room, so that a row that is drawn again is not measured again. */
	private record Cut(int width, String shown, int extent) {}

	private final Font small;
	private final Map<String, Cut> cuts = new LinkedHashMap<>(64, 0.75f, true) {
		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Cut> eldest) {
			return size() > MAX_CUTS;
		}
	};

	/** The heights of text, 0 while they are not known; asking for them takes as long as drawing a word. */
	private int normalHeight;
	private int smallHeight;

	RowPainter(Font small) {
		this.small = small;
	}

	private int normalHeight(GC gc) {
		if (normalHeight == 0) {
			normalHeight = gc.getFontMetrics().getHeight();
		}
		return normalHeight;
	}

	/** How high a row in a control is, in points; more than designed where its font is large. */
	static int height(Control control) {
		GC gc = new GC(control);
		int font = gc.getFontMetrics().getHeight();
		gc.dispose();
		return Math.max(HEIGHT, font + ROOM);
	}

	void paint(GC gc, Rectangle area, IndexRow row, RowList.State state, boolean current) {
		gc.setAntialias(SWT.ON);
		paintGround(gc, area, state, current);
		gc.drawImage(RowText.icon(row).image(), area.x + INSET + GAP, area.y + (area.height - ICON) / 2);
		int left = area.x + INSET + GAP + ICON + GAP;
		int right = paintTags(gc, area, row, state, left, paintRanked(gc, area, row, state));
		gc.setForeground(ThemeColor.TEXT.get());
		left += draw(gc, RowText.name(row), left, right, area) + GAP;
		if (right - left >= LEAST_WORDS) {
			gc.setForeground(wordsColor(row, state).get());
			draw(gc, row.isBroken() ? RowText.state(row) : RowText.words(row), left, right, area);
		}
	}

	/** Muted text cannot be read well enough on a selected row. */
	private static ThemeColor wordsColor(IndexRow row, RowList.State state) {
		if (state.selected() && state.focused()) {
			return ThemeColor.TEXT;
		}
		return row.isBroken() && !state.hovered() ? ThemeColor.BAD : ThemeColor.MUTED;
	}

	private static void paintGround(GC gc, Rectangle area, RowList.State state, boolean current) {
		gc.setBackground(ThemeColor.CARD.get());
		gc.fillRectangle(area);
		if (state.selected() || state.hovered()) {
			gc.setBackground((state.selected() && state.focused() ? ThemeColor.SELECTION : ThemeColor.HOVER).get());
			gc.fillRoundRectangle(area.x + INSET, area.y + 1, area.width - 2 * INSET, area.height - 2, RADIUS, RADIUS);
		}
		if (current) {
			gc.setBackground(ThemeColor.ACCENT.get());
			gc.fillRoundRectangle(area.x + INSET, area.y + 6, BAR, area.height - 12, BAR, BAR);
		}
	}

	/** Returns where the room for the text ends. */
	private int paintRanked(GC gc, Rectangle area, IndexRow row, RowList.State state) {
		int right = area.x + area.width - INSET - GAP;
		String ranked = RowText.ranked(row);
		if (ranked.isEmpty()) {
			return right;
		}
		Font font = gc.getFont();
		gc.setFont(small);
		gc.setForeground((state.selected() && state.focused() ? ThemeColor.TEXT : ThemeColor.MUTED).get());
		int width = gc.textExtent(ranked).x;
		if (smallHeight == 0) {
			smallHeight = gc.getFontMetrics().getHeight();
		}
		gc.drawText(ranked, right - width, area.y + (area.height - smallHeight) / 2, true);
		gc.setFont(font);
		return right - width - GAP;
	}

	/** The tags in a small pill, where there is room; returns where the room for the text ends. */
	private int paintTags(GC gc, Rectangle area, IndexRow row, RowList.State state, int left, int right) {
		String tags = RowText.tags(row);
		if (tags.isEmpty() || right - left < LEAST_NAME + MOST_TAGS) {
			return right;
		}
		Font font = gc.getFont();
		gc.setFont(small);
		String shown = Ellipsis.shorten(gc, tags, MOST_TAGS);
		Point extent = gc.textExtent(shown);
		int pill = right - extent.x - 2 * PILL;
		gc.setForeground((state.selected() && state.focused() ? ThemeColor.TEXT : ThemeColor.LINE).get());
		gc.drawRoundRectangle(pill, area.y + (area.height - extent.y) / 2 - 1, extent.x + 2 * PILL - 1, extent.y + 1, RADIUS, RADIUS);
		gc.setForeground((state.selected() && state.focused() ? ThemeColor.TEXT : ThemeColor.MUTED).get());
		gc.drawText(shown, pill + PILL, area.y + (area.height - extent.y) / 2, true);
		gc.setFont(font);
		return pill - GAP;
	}

	/** Returns the width of what was drawn. */
	private int draw(GC gc, String text, int left, int right, Rectangle area) {
		Cut cut = cuts.get(text);
		if (cut == null || cut.width() != right - left) {
			String shorter = Ellipsis.shorten(gc, text, right - left);
			cut = new Cut(right - left, shorter, gc.textExtent(shorter).x);
			cuts.put(text, cut);
		}
		gc.drawText(cut.shown(), left, area.y + (area.height - normalHeight(gc)) / 2, true);
		return cut.extent();
	}
}
