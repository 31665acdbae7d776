package org.promptstudio.ui.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import org.promptstudio.ui.Ellipsis;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.conversation.text.MarkdownText;

/**
 * A box of the conversation with rounded corners. It is used again for another prompt or response when its own has left the view, so that scrolling and
 * moving to another item make no new widgets.
 */
abstract class Card extends Composite {

	static final int PADDING = 12;
	private static final int CORNER = 12;

	private int fontHeight;
	private Runnable contentHeightListener = () -> {};
	private List<Integer> found = List.of();

	Card(Composite parent) {
		super(parent, SWT.DOUBLE_BUFFERED);
		addPaintListener(event -> paint(event.gc));
	}

	/** The card that a control is or belongs to; null when it is in none. */
	static Card around(Control control) {
		for (Control current = control; current != null; current = current.getParent()) {
			if (current instanceof Card card) {
				return card;
			}
		}
		return null;
	}

	/** How high something with a line of text is: as designed, or more where the system's font is large. */
	int atLeast(int designed, int room) {
		if (fontHeight == 0) {
			GC gc = new GC(this);
			fontHeight = gc.getFontMetrics().getHeight();
			gc.dispose();
		}
		return Math.max(designed, fontHeight + room);
	}

	/** The text of the card. */
	abstract MarkdownText text();

	/** The contents of the card. */
	abstract ContentBody body();

	/** Told whenever a content that is no text wants another height. */
	final void onContentHeight(Runnable listener) {
		contentHeightListener = listener;
	}

	final void contentHeightChanged() {
		contentHeightListener.run();
	}

	/** Marks every place of a text; an empty text takes the marks away. */
	final void mark(String wanted) {
		List<Integer> counts = new ArrayList<>();
		for (MarkdownText part : body().texts()) {
			counts.add(Integer.valueOf(FindBar.mark(part, wanted)));
		}
		found = counts;
	}

	/** Emphasises one of the places marked, none for -1; gives where it is, relative to {@link #text()}. */
	final Optional<Rectangle> showMatch(int index) {
		Optional<Rectangle> place = Optional.empty();
		List<MarkdownText> parts = body().texts();
		int first = 0;
		for (int i = 0; i < parts.size(); i++) {
			int count = i < found.size() ? found.get(i).intValue() : 0;
			boolean here = index >= first && index < first + count;
			Optional<Rectangle> match = parts.get(i).showMatch(here ? index - first : -1);
			if (here && match.isPresent()) {
				Rectangle area = match.get();
				int down = parts.get(i).control().getLocation().y - text().control().getLocation().y;
				place = Optional.of(new Rectangle(area.x, area.y + down, area.width, area.height));
			}
			first += count;
		}
		return place;
	}

	/** The height at which everything of the card is to be seen at a width, up to the card's own limit. */
	abstract int heightFor(int width);

	/** Puts the children where they belong at the present size. */
	abstract void arrange();

	/** Reads the colours of the theme again. */
	abstract void applyTheme();

	/** The colour of the card's ground. */
	abstract ThemeColor ground();

	/** Paints what stands on the card but in no child. */
	abstract void paintContent(GC gc);

	/** The colour and width of the card's edge. */
	Edge edge() {
		return new Edge(ThemeColor.LINE, 1);
	}

	/** A second edge within the first one. */
	Optional<Edge> innerEdge() {
		return Optional.empty();
	}

	/**
	 * The edge of a card.
	 *
	 * @param width in pixels
	 */
	record Edge(ThemeColor color, int width) {}

	@Override
	public Point computeSize(int widthHint, int heightHint, boolean changed) {
		int width = widthHint == SWT.DEFAULT ? 400 : widthHint;
		return new Point(width, heightHint == SWT.DEFAULT ? heightFor(width) : heightHint);
	}

	private void paint(GC gc) {
		Rectangle area = getClientArea();
		gc.setAntialias(SWT.ON);
		gc.setBackground(ThemeColor.GROUND.get());
		gc.fillRectangle(area);
		gc.setBackground(ground().get());
		gc.fillRoundRectangle(0, 0, area.width, area.height, CORNER, CORNER);
		Edge edge = edge();
		paint(gc, edge, 0, area);
		innerEdge().ifPresent(inner -> paint(gc, inner, edge.width() + 1, area));
		gc.setLineWidth(1);
		paintContent(gc);
	}

	private static void paint(GC gc, Edge edge, int distance, Rectangle area) {
		gc.setForeground(edge.color().get());
		gc.setLineWidth(edge.width());
		int inset = distance + edge.width() / 2;
		int less = 2 * distance + edge.width();
		int corner = Math.max(0, CORNER - 2 * distance);
		gc.drawRoundRectangle(inset, inset, area.width - less, area.height - less, corner, corner);
	}

	/** Draws text that is cut with an ellipsis where it does not fit; gives the width it took. */
	static int drawText(GC gc, String text, int x, int y, int width, Color color) {
		String shown = Ellipsis.shorten(gc, text, width);
		if (shown.isEmpty()) {
			return 0;
		}
		gc.setForeground(color);
		gc.drawText(shown, x, y, SWT.DRAW_TRANSPARENT);
		return gc.textExtent(shown).x;
	}
}
