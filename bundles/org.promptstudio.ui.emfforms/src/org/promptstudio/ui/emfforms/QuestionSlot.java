package org.promptstudio.ui.emfforms;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Layout;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.feedback.frame.QuestionPanel;

/** Where a question stands in its section: as high as its panel, or as that is likely to be before it is made. */
final class QuestionSlot extends Composite {

	private static final int USUAL_WIDTH = 280;

	private final Question question;
	private QuestionPanel panel;
	private int usualWidth;
	private int usualHeight;

	QuestionSlot(Composite parent, Question question) {
		super(parent, SWT.NONE);
		this.question = question;
		setBackground(ThemeColor.CARD.get());
		setLayout(new SlotLayout());
	}

	Question question() {
		return question;
	}

	/** Takes the panel, which is in this. */
	void setPanel(QuestionPanel newPanel) {
		panel = newPanel;
	}

	private int heightFor(int width) {
		if (panel != null) {
			return panel.heightFor(width);
		}
		if (usualWidth != width) {
			GC gc = new GC(this);
			usualHeight = QuestionPanel.usualHeight(gc, question, width);
			gc.dispose();
			usualWidth = width;
		}
		return usualHeight;
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
				panel.place(); // its control may be of another height, though the panel is not
			}
		}
	}
}
