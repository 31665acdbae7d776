package org.promptstudio.ui.feedback.controls;

import java.util.List;
import java.util.function.IntConsumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.promptstudio.ui.Ellipsis;
import org.promptstudio.ui.ThemeColor;

/**
 * Choices beside each other, as buttons or stars, with what the ends mean below: each at its end, for which the choices move apart where the words are longer.
 * Where there is no room, the choices go on in the next row, and the words of the last one stand below those of the first.
 */
final class ChoiceStrip extends ChoiceCanvas {

	/** How a choice looks. */
	enum Look {
		BUTTONS, STARS
	}

	private static final int HEIGHT = 28;
	private static final int PADDING = 10;
	private static final int MIN_WIDTH = 32;
	private static final int GAP = 4;
	/** Between the words of the two ends: as a rule, and where there is little room. */
	private static final int END_GAP = 6 * GAP;
	private static final int LEAST_END_GAP = 3 * GAP;
	private static final int STAR = 26;
	private static final int POINTS = 5;

	private final Look look;
	private final String firstLabel;
	private final String lastLabel;
	private Rectangle[] places = new Rectangle[0];
	private int height;
	private int laidOutWidth = -1;
	private boolean endsStacked;

	/**
	 * A strip.
	 *
	 * @param firstLabel what the first choice means; empty for nothing
	 * @param lastLabel what the last choice means; empty for nothing
	 */
	ChoiceStrip(Composite parent, List<Choice> choices, Look look, String firstLabel, String lastLabel, IntConsumer choose) {
		super(parent, choices, false, choose);
		this.look = look;
		this.firstLabel = firstLabel;
		this.lastLabel = lastLabel;
	}

	@Override
	public Point computeSize(int widthHint, int heightHint, boolean changed) {
		int width = widthHint == SWT.DEFAULT ? 240 : widthHint;
		layOut(width);
		return new Point(width, heightHint == SWT.DEFAULT ? height : heightHint);
	}

	private void layOut(int width) {
		if (laidOutWidth == width) {
			return;
		}
		laidOutWidth = width;
		places = new Rectangle[choices().size()];
		GC gc = new GC(this);
		int x = 0;
		int y = 0;
		for (int i = 0; i < places.length; i++) {
			int own = look == Look.STARS ? STAR : Math.min(width, Math.max(MIN_WIDTH, gc.textExtent(choices().get(i).label()).x + 2 * PADDING));
			if (x > 0 && x + own > width) {
				x = 0;
				y += HEIGHT + GAP;
			}
			places[i] = new Rectangle(x, y, own, HEIGHT);
			x += own + (look == Look.STARS ? 0 : GAP);
		}
		if (hasEnds()) {
			int ends = gc.textExtent(firstLabel).x + gc.textExtent(lastLabel).x;
			if (y == 0) {
				moveApart(Math.min(ends + END_GAP, width - roomForNumber(gc)) - right());
			}
			endsStacked = ends + LEAST_END_GAP > Math.max(width, right());
		}
		height = y + HEIGHT + endLines() * gc.getFontMetrics().getHeight() + (hasEnds() ? GAP : 0);
		gc.dispose();
	}

	/** Makes one row of choices wider: stars get gaps, buttons grow. */
	private void moveApart(int more) {
		if (more <= 0 || places.length < 2) {
			return;
		}
		int parts = look == Look.STARS ? places.length - 1 : places.length;
		for (int i = 0; i < places.length; i++) {
			int before = more * i / parts;
			places[i].x += before;
			places[i].width += look == Look.STARS ? 0 : more * (i + 1) / parts - before;
		}
	}

	/** Beside the stars stands which one was chosen. */
	private int roomForNumber(GC gc) {
		return look == Look.STARS ? 2 * GAP + choices().stream().mapToInt(choice -> gc.textExtent(choice.label()).x).max().orElse(0) : 0;
	}

	private int right() {
		int right = 0;
		for (Rectangle place : places) {
			right = Math.max(right, place.x + place.width);
		}
		return right;
	}

	private int endLines() {
		return hasEnds() ? endsStacked ? 2 : 1 : 0;
	}

	private boolean hasEnds() {
		return !firstLabel.isEmpty() || !lastLabel.isEmpty();
	}

	@Override
	Rectangle bounds(int index) {
		layOut(getClientArea().width);
		Rectangle place = places[index];
		return new Rectangle(place.x, place.y, place.width, place.height);
	}

	@Override
	void paint(GC gc, int index, Rectangle area) {
		Drawing.dim(gc, isReadOnly() && !isChosen(index));
		if (look == Look.STARS) {
			paintStar(gc, index, area);
		} else {
			paintButton(gc, index, area);
		}
		Drawing.dim(gc, false);
	}

	private void paintButton(GC gc, int index, Rectangle area) {
		boolean on = isChosen(index);
		Drawing.fill(gc, area, on ? ThemeColor.ACCENT : isHovered(index) ? ThemeColor.HOVER : ThemeColor.CARD);
		if (!on) {
			Drawing.edge(gc, area, isHovered(index) ? ThemeColor.MUTED : ThemeColor.LINE, 1);
		}
		gc.setForeground((on ? ThemeColor.ON_ACCENT : ThemeColor.TEXT).get());
		String label = choices().get(index).label();
		Point extent = gc.textExtent(label);
		gc.drawText(label, area.x + (area.width - extent.x) / 2, area.y + (area.height - extent.y) / 2, SWT.DRAW_TRANSPARENT);
		if (on && isFocusControl() && cursor() == index) {
			Drawing.edge(gc, new Rectangle(area.x + 2, area.y + 2, area.width - 4, area.height - 4), ThemeColor.ON_ACCENT, 1);
		}
	}

	private void paintStar(GC gc, int index, Rectangle area) {
		int last = hovered() >= 0 ? hovered() : chosen().nextSetBit(0);
		int[] star = star(area.x + area.width / 2.0, area.y + area.height / 2.0 + 0.5);
		if (index <= last) {
			gc.setBackground(ThemeColor.CROWN.get());
			gc.fillPolygon(star);
		}
		gc.setForeground((index <= last ? ThemeColor.CROWN : ThemeColor.MUTED).get());
		gc.setLineJoin(SWT.JOIN_ROUND);
		gc.drawPolygon(star);
		gc.setLineJoin(SWT.JOIN_MITER);
	}

	private static int[] star(double x, double y) {
		int[] polygon = new int[4 * POINTS];
		for (int i = 0; i < 2 * POINTS; i++) {
			double radius = i % 2 == 0 ? 10 : 4.4;
			double angle = Math.PI * i / POINTS - Math.PI / 2;
			polygon[2 * i] = (int) Math.round(x + radius * Math.cos(angle));
			polygon[2 * i + 1] = (int) Math.round(y + radius * Math.sin(angle));
		}
		return polygon;
	}

	@Override
	void paintRest(GC gc) {
		if (look == Look.STARS && chosen().nextSetBit(0) >= 0) {
			Rectangle last = bounds(choices().size() - 1);
			String label = choices().get(chosen().nextSetBit(0)).label();
			gc.setForeground(ThemeColor.MUTED.get());
			gc.drawText(label, last.x + last.width + 2 * GAP, last.y + (HEIGHT - gc.textExtent(label).y) / 2, SWT.DRAW_TRANSPARENT);
		}
		if (!hasEnds() || places.length == 0) {
			return;
		}
		int line = gc.getFontMetrics().getHeight();
		int y = height - endLines() * line;
		int width = getClientArea().width;
		gc.setForeground(ThemeColor.MUTED.get());
		gc.drawText(Ellipsis.shorten(gc, firstLabel, width), 0, y, SWT.DRAW_TRANSPARENT);
		String last = Ellipsis.shorten(gc, lastLabel, width);
		int left = Math.max(right() - gc.textExtent(last).x, endsStacked ? 0 : gc.textExtent(firstLabel).x + LEAST_END_GAP);
		gc.drawText(last, Math.max(0, Math.min(left, width - gc.textExtent(last).x)), y + (endLines() - 1) * line, SWT.DRAW_TRANSPARENT);
	}
}
