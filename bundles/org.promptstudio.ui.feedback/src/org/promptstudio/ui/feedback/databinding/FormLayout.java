package org.promptstudio.ui.feedback.databinding;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Layout;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.feedback.controls.Drawing;
import org.promptstudio.ui.feedback.frame.QuestionMeasure;

/** Puts the sections of a form below each other as cards, and the questions of each below its title. */
final class FormLayout extends Layout {

	private static final int BETWEEN_CARDS = 8;
	/** Panels so far out of view are made too, so that a turn of the wheel finds them. */
	private static final int AHEAD = 200;

	private List<SectionPart> sections = List.of();

	void setSections(List<SectionPart> newSections) {
		sections = newSections;
	}

	@FunctionalInterface
	private interface Visitor {
		void visit(QuestionPart part, Rectangle place);
	}

	/** Goes through what is shown from top to bottom; gives the height of all. */
	private int visit(Composite root, int width, Visitor visitor) {
		GC gc = new GC(root);
		QuestionMeasure measure = new QuestionMeasure(gc);
		int inner = Math.max(1, width - 2 * SectionPart.PADDING);
		int y = 0;
		for (SectionPart section : sections) {
			if (!section.isShown()) {
				section.setPlace(y, 0);
				continue;
			}
			int top = y;
			y += SectionPart.PADDING;
			int headerHeight = section.header().map(header -> header.computeSize(inner, SWT.DEFAULT).y).orElse(0);
			y += headerHeight + section.helpHeight(gc, inner);
			if (!section.isFolded()) {
				y += headerHeight > 0 ? SectionPart.PADDING / 2 : 0;
				boolean first = true;
				for (QuestionPart part : section.parts()) {
					if (part.isShown()) {
						y += first ? 0 : SectionPart.GAP;
						first = false;
						int height = part.heightFor(measure, inner);
						visitor.visit(part, new Rectangle(SectionPart.PADDING, y, inner, height));
						y += height;
					}
				}
			}
			y += SectionPart.PADDING;
			section.setPlace(top, y - top);
			y += BETWEEN_CARDS;
		}
		gc.dispose();
		return Math.max(0, y - BETWEEN_CARDS);
	}

	@Override
	protected Point computeSize(Composite root, int widthHint, int heightHint, boolean flushCache) {
		int width = widthHint == SWT.DEFAULT ? 280 : widthHint;
		int height = visit(root, width, (part, place) -> {});
		return new Point(width, heightHint == SWT.DEFAULT ? height : heightHint);
	}

	@Override
	protected void layout(Composite root, boolean flushCache) {
		int width = root.getClientArea().width;
		for (SectionPart section : sections) {
			section.header().ifPresent(header -> header.setVisible(section.isShown()));
			for (QuestionPart part : section.parts()) {
				part.panel().ifPresent(panel -> panel.setVisible(part.isShown() && !section.isFolded()));
			}
		}
		visit(root, width, (part, place) -> part.panel().ifPresent(panel -> {
			panel.setBounds(place);
			panel.place();
		}));
		for (SectionPart section : sections) {
			section.header().ifPresent(header -> {
				Point size = header.computeSize(width - 2 * SectionPart.PADDING, SWT.DEFAULT);
				header.setBounds(SectionPart.PADDING, section.top() + SectionPart.PADDING, size.x, size.y);
			});
		}
		root.redraw();
	}

	/** The questions that are in an area of the form, or nearly. */
	Stream<QuestionPart> inView(Composite root, Rectangle area) {
		Stream.Builder<QuestionPart> found = Stream.builder();
		if (area.width > 0 && area.height > 0) {
			Rectangle near = new Rectangle(area.x, area.y - AHEAD, area.width, area.height + 2 * AHEAD);
			visit(root, root.getClientArea().width, (part, place) -> {
				if (place.y < near.y + near.height && place.y + place.height > near.y) {
					found.add(part);
				}
			});
		}
		return found.build();
	}

	/** Draws the cards and what stands on them but in no control. */
	void paint(Composite root, GC gc) {
		gc.setAntialias(SWT.ON);
		int width = root.getClientArea().width;
		for (SectionPart section : sections) {
			if (section.isShown()) {
				Rectangle card = new Rectangle(0, section.top(), width, section.height());
				Drawing.fill(gc, card, ThemeColor.CARD);
				Drawing.edge(gc, card, ThemeColor.LINE, 1);
				if (!section.help().isEmpty()) {
					int top = section.top() + SectionPart.PADDING + section.header().map(header -> header.getSize().y).orElse(0);
					gc.setForeground(ThemeColor.MUTED.get());
					Drawing.drawLines(gc, Drawing.lines(gc, section.help(), width - 2 * SectionPart.PADDING), SectionPart.PADDING, top);
				}
			}
		}
	}
}
