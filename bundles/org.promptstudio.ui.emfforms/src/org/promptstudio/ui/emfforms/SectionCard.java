package org.promptstudio.ui.emfforms;

import java.util.List;
import java.util.Objects;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;
import org.promptstudio.model.recipe.Recipe;
import org.promptstudio.model.recipe.Section;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.feedback.controls.Drawing;
import org.promptstudio.ui.feedback.frame.SectionHeader;

/** A section drawn as a card: its header with the fold, its help, and its questions below. */
final class SectionCard extends Composite {

	/** Between the edge and what is on the card, in pixels. */
	static final int PADDING = 12;
	private static final int USUAL_WIDTH = 280;

	private final Section section;
	private final SectionHeader header;
	private final Runnable toggled;
	private Control content;
	private boolean folded;

	/**
	 * A card, unfolded.
	 *
	 * @param section null for questions without one
	 * @param toggled called when it was folded or unfolded
	 */
	SectionCard(Composite parent, Section section, Font bold, Runnable toggled) {
		super(parent, SWT.DOUBLE_BUFFERED);
		this.section = section;
		this.toggled = toggled;
		if (section != null && section.getTitle() != null && !section.getTitle().isBlank()) {
			header = new SectionHeader(this, section.getTitle(), bold, () -> setFolded(!folded));
			TestIds.set(header, "feedback.section." + indexOf(section));
		} else {
			header = null;
		}
		setLayout(new CardLayout());
		addListener(SWT.Paint, event -> paint(event.gc));
	}

	private static int indexOf(Section section) {
		return section.eContainer() instanceof Recipe recipe ? recipe.getSections().indexOf(section) : 0;
	}

	/** Takes the control that holds the questions. */
	void setContent(Control questions) {
		content = questions;
		useColors();
	}

	void useColors() {
		setBackground(ThemeColor.GROUND.get());
		content.setBackground(ThemeColor.CARD.get());
		redraw();
	}

	boolean isFolded() {
		return folded;
	}

	void setFolded(boolean isFolded) {
		if (folded != isFolded) {
			folded = isFolded;
			content.setVisible(!folded);
			toggled.run();
			redraw();
		}
	}

	/** Shows how many of the questions asked are answered. */
	void showProgress(int answered, int asked) {
		if (header != null) {
			header.show(folded, answered, asked);
		}
	}

	private String help() {
		return section == null || folded ? "" : Objects.requireNonNullElse(section.getHelp(), "").strip();
	}

	private int headerHeight(int inner) {
		return header == null ? 0 : header.computeSize(inner, SWT.DEFAULT).y;
	}

	/** Where the questions begin. */
	private int contentTop(int inner) {
		int top = PADDING + headerHeight(inner);
		if (!help().isEmpty()) {
			GC gc = new GC(this);
			top += Drawing.lines(gc, help(), inner).size() * gc.getFontMetrics().getHeight() + PADDING / 2;
			gc.dispose();
		}
		return folded || header == null ? top : top + PADDING / 2;
	}

	/** Puts the header, room for the help, and the questions below each other. */
	private final class CardLayout extends Layout {

		@Override
		protected Point computeSize(Composite composite, int widthHint, int heightHint, boolean flushCache) {
			int width = widthHint == SWT.DEFAULT ? USUAL_WIDTH : widthHint;
			int inner = inner(width);
			int height = contentTop(inner) + (folded ? 0 : content.computeSize(inner, SWT.DEFAULT).y) + PADDING;
			return new Point(width, heightHint == SWT.DEFAULT ? height : heightHint);
		}

		@Override
		protected void layout(Composite composite, boolean flushCache) {
			Rectangle area = getClientArea();
			int inner = inner(area.width);
			if (header != null) {
				header.setBounds(PADDING, PADDING, inner, headerHeight(inner));
			}
			if (!folded) {
				int top = contentTop(inner);
				content.setBounds(PADDING, top, inner, Math.max(0, area.height - top - PADDING));
			}
		}
	}

	private static int inner(int width) {
		return Math.max(1, width - 2 * PADDING);
	}

	private void paint(GC gc) {
		Rectangle area = getClientArea();
		gc.setAntialias(SWT.ON);
		Drawing.fill(gc, area, ThemeColor.CARD);
		Drawing.edge(gc, area, ThemeColor.LINE, 1);
		if (!help().isEmpty()) {
			int inner = inner(area.width);
			gc.setForeground(ThemeColor.MUTED.get());
			List<String> lines = Drawing.lines(gc, help(), inner);
			Drawing.drawLines(gc, lines, PADDING, PADDING + headerHeight(inner));
		}
	}
}
