package org.promptstudio.ui.emfforms;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.feedback.frame.QuestionPanel;

/**
 * Where a question stands in its section: as high as its panel, or as that is likely to be before it is made. It is shown only with a panel: a window of
 * the system for each of 200 questions takes longer than all the rest.
 */
final class QuestionSlot extends Composite {

	private static final int USUAL_WIDTH = 280;

	private final Question question;
	private QuestionPanel panel;
	private boolean asked = true;
	private boolean placeNeeded;
	private int knownWidth;
	private int knownHeight;

	QuestionSlot(Composite parent, Question question) {
		super(parent, SWT.NONE);
		this.question = question;
		setBackground(ThemeColor.CARD.get());
		setLayout(new SlotLayout());
		setVisible(false);
	}

	Question question() {
		return question;
	}

	/** Whether the question has a place, be it shown yet or not. */
	boolean isAsked() {
		return asked;
	}

	/** Gives the question a place, or takes it away. */
	void setAsked(boolean isAsked) {
		asked = isAsked;
		setVisible(asked && panel != null);
	}

	/** Where it is within a control around it. Asks no window, unlike Display.map, which takes an answer of the X server each time. */
	int topIn(Composite ancestor) {
		int top = 0;
		for (Control current = this; current != ancestor; current = current.getParent()) {
			top += current.getLocation().y;
		}
		return top;
	}

	/** Takes the panel, which is in this. */
	void setPanel(QuestionPanel newPanel) {
		panel = newPanel;
		forgetHeight();
		setVisible(asked);
	}

	/** Has the panel measured again: it may want another height. Measuring texts is slow, and one layout asks for a height several times. */
	void forgetHeight() {
		if (panel != null) {
			placeNeeded = true;
			knownWidth = 0;
		}
	}

	private int heightFor(int width) {
		if (knownWidth != width) {
			knownHeight = panel == null ? usualHeight(width) : panel.heightFor(width);
			knownWidth = width;
		}
		return knownHeight;
	}

	private int usualHeight(int width) {
		GC gc = new GC(this);
		try {
			return QuestionPanel.usualHeight(gc, question, width);
		} finally {
			gc.dispose();
		}
	}

	/** The panel fills the slot. */
	private final class SlotLayout extends Layout {

		@Override
		protected Point computeSize(Composite composite, int widthHint, int heightHint, boolean flushCache) {
			int width = widthHint == SWT.DEFAULT ? USUAL_WIDTH : widthHint;
			return new Point(width, heightHint == SWT.DEFAULT ? heightFor(width) : heightHint);
		}

		@Override
		protected void layout(Composite composite, boolean flushCache) {
			if (panel != null) {
				panel.setBounds(getClientArea());
				if (placeNeeded) {
					placeNeeded = false;
					panel.place(); // its control may be of another height, though the panel is not
				}
			}
		}
	}
}
