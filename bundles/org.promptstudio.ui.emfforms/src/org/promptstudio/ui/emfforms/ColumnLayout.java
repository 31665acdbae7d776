package org.promptstudio.ui.emfforms;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;

/**
 * Puts the visible children of a composite, and the questions that are asked, below each other, as wide as it is. The grid that EMF Forms would use asks each child for its height at two
 * widths, in each of the composites within each other.
 */
final class ColumnLayout extends Layout {

	private static final int USUAL_WIDTH = 280;

	private final int gap;

	/** A column with a gap between two children, in pixels. */
	ColumnLayout(int gap) {
		this.gap = gap;
	}

	@Override
	protected Point computeSize(Composite composite, int widthHint, int heightHint, boolean flushCache) {
		int width = widthHint == SWT.DEFAULT ? USUAL_WIDTH : widthHint;
		return new Point(width, heightHint == SWT.DEFAULT ? place(composite, 0, 0, width, false) : heightHint);
	}

	@Override
	protected void layout(Composite composite, boolean flushCache) {
		Rectangle area = composite.getClientArea();
		place(composite, area.x, area.y, area.width, true);
	}

	private int place(Composite composite, int x, int top, int width, boolean isFinal) {
		int y = top;
		for (Control child : composite.getChildren()) {
			if (child instanceof QuestionSlot slot ? slot.isAsked() : child.getVisible()) {
				y += y > top ? gap : 0;
				int height = child.computeSize(width, SWT.DEFAULT).y;
				if (isFinal) {
					child.setBounds(x, y, width, height);
				}
				y += height;
			}
		}
		return y - top;
	}
}
