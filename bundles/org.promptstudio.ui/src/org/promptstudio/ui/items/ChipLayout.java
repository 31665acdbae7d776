package org.promptstudio.ui.items;

import java.util.Arrays;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;

/** Puts controls side by side, in as few rows as the width allows, with about as much in each row. */
final class ChipLayout extends Layout {

	private static final int GAP = 2;

	@Override
	protected Point computeSize(Composite composite, int widthHint, int heightHint, boolean flushCache) {
		Point[] sizes = sizes(composite);
		if (widthHint == SWT.DEFAULT) {
			return new Point(rowWidth(sizes, 0, sizes.length), height(sizes));
		}
		int rows = starts(sizes, widthHint).length;
		return new Point(widthHint, rows * (height(sizes) + GAP) - GAP);
	}

	@Override
	protected void layout(Composite composite, boolean flushCache) {
		Control[] children = composite.getChildren();
		Point[] sizes = sizes(composite);
		int[] starts = starts(sizes, composite.getClientArea().width);
		int height = height(sizes);
		for (int row = 0; row < starts.length; row++) {
			int x = 0;
			int end = row + 1 < starts.length ? starts[row + 1] : children.length;
			for (int i = starts[row]; i < end; i++) {
				children[i].setBounds(x, row * (height + GAP), sizes[i].x, height);
				x += sizes[i].x + GAP;
			}
		}
	}

	private static Point[] sizes(Composite composite) {
		Control[] children = composite.getChildren();
		Point[] sizes = new Point[children.length];
		for (int i = 0; i < sizes.length; i++) {
			sizes[i] = children[i].computeSize(SWT.DEFAULT, SWT.DEFAULT);
		}
		return sizes;
	}

	private static int height(Point[] sizes) {
		int height = 0;
		for (Point size : sizes) {
			height = Math.max(height, size.y);
		}
		return height;
	}

	private static int rowWidth(Point[] sizes, int from, int to) {
		int width = -GAP;
		for (int i = from; i < to; i++) {
			width += sizes[i].x + GAP;
		}
		return Math.max(0, width);
	}

	/** The first control of each row: of all ways with the fewest rows, the one whose widest row is least wide. */
	private static int[] starts(Point[] sizes, int width) {
		int[] best = wrapped(sizes, width);
		int narrower = width;
		while (narrower > 0) {
			int[] tried = wrapped(sizes, narrower);
			if (tried.length > best.length || widest(sizes, tried) > narrower) {
				return best;
			}
			best = tried;
			narrower = widest(sizes, tried) - 1;
		}
		return best;
	}

	private static int widest(Point[] sizes, int[] starts) {
		int widest = 0;
		for (int row = 0; row < starts.length; row++) {
			widest = Math.max(widest, rowWidth(sizes, starts[row], row + 1 < starts.length ? starts[row + 1] : sizes.length));
		}
		return widest;
	}

	/** Each row as full as it gets; at least one control in each. */
	private static int[] wrapped(Point[] sizes, int width) {
		int[] starts = new int[sizes.length];
		int rows = 0;
		for (int i = 0; i < sizes.length; i++) {
			if (i == 0 || rowWidth(sizes, starts[rows - 1], i + 1) > width) {
				starts[rows++] = i;
			}
		}
		return Arrays.copyOf(starts, rows);
	}
}
