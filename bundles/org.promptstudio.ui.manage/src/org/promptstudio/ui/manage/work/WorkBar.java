package org.promptstudio.ui.manage.work;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;

/** A thin bar that shows how much of a whole is done. */
final class WorkBar extends Canvas {

	/** In pixels. */
	static final int HEIGHT = 4;

	private static final int PERCENT = 100;

	private int done;
	private int total;

	WorkBar(Composite parent) {
		super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
		addListener(SWT.Paint, event -> paint(event.gc));
		getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = Messages.Card_progress;
			}
		});
		getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
			@Override
			public void getRole(AccessibleControlEvent event) {
				event.detail = ACC.ROLE_PROGRESSBAR;
			}

			@Override
			public void getValue(AccessibleControlEvent event) {
				event.result = Math.round(share() * PERCENT) + "%";
			}
		});
		Themes.onChange(this, this::redraw);
	}

	void show(int newDone, int newTotal) {
		done = newDone;
		total = newTotal;
		redraw();
	}

	private double share() {
		return total == 0 ? 0 : (double) done / total;
	}

	private void paint(GC gc) {
		Rectangle area = getClientArea();
		gc.setAntialias(SWT.ON);
		gc.setBackground(ThemeColor.LINE.get());
		gc.fillRoundRectangle(0, 0, area.width, area.height, HEIGHT, HEIGHT);
		int width = (int) Math.round(area.width * share());
		if (width > 0) {
			gc.setBackground((done == total ? ThemeColor.GOOD : ThemeColor.ACCENT).get());
			gc.fillRoundRectangle(0, 0, Math.max(HEIGHT, width), area.height, HEIGHT, HEIGHT);
		}
	}
}
