package org.promptstudio.ui.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.Icons;
import org.promptstudio.ui.SingleKeys;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;
import org.promptstudio.ui.UiThread;
import org.promptstudio.ui.widgets.Spoken;

/** The card of a toast: a child of the window that lies above its parts, so that it never takes the focus. */
public final class Toast extends Canvas {

	private static final int MARGIN = 16;
	private static final int FOOT = 40;
	/** From a field that it would cover: room for what such a field is headed by. */
	private static final int ABOVE = 40;
	private static final int RADIUS = 12;
	private static final int MAX_WIDTH = 440;

	private final Shell window;
	private final Label label;

	public Toast(Shell window, String text, String action, Runnable run) {
		super(window, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
		this.window = window;
		TestIds.set(this, "toast");
		GridLayout layout = new GridLayout(3, false);
		layout.marginWidth = 12;
		layout.marginHeight = 8;
		layout.horizontalSpacing = 8;
		setLayout(layout);
		label = new Label(this, SWT.WRAP);
		label.setText(text.replace("&", "&&"));
		TestIds.set(label, "toast.text");
		GridData data = new GridData(SWT.FILL, SWT.CENTER, true, true);
		data.widthHint = Math.min(MAX_WIDTH, label.computeSize(SWT.DEFAULT, SWT.DEFAULT).x);
		label.setLayoutData(data);
		if (action != null) {
			IconButton button = new IconButton(this, SWT.PUSH, null, action).testId("toast.action").onPress(() -> {
				dispose();
				run.run();
			});
			button.setText(action);
			button.setTone(ThemeColor.ACCENT);
		}
		new IconButton(this, SWT.PUSH, Icons.CLEAR, Messages.Toast_close).testId("toast.close").onPress(this::dispose);
		Themes.onChange(this, this::useColors);
		useColors();
		addListener(SWT.Paint, event -> paint(event.gc));
		hookWindow();
		Spoken.of(this).name(text).role(ACC.ROLE_ALERT);
		place();
		moveAbove(null);
		getAccessible().sendEvent(ACC.EVENT_NAME_CHANGED, new Object[] { "", text });
	}

	private void useColors() {
		setBackground(ThemeColor.CARD.get());
		label.setBackground(ThemeColor.CARD.get());
		label.setForeground(ThemeColor.TEXT.get());
		redraw();
	}

	private void hookWindow() {
		Listener resized = event -> place();
		Listener keys = this::closeByKey;
		Listener focus = event -> UiThread.later(this, this::place); // a field may grow when it gets the keyboard
		window.addListener(SWT.Resize, resized);
		getDisplay().addFilter(SWT.KeyDown, keys);
		getDisplay().addFilter(SWT.FocusIn, focus);
		addListener(SWT.Dispose, event -> {
			window.removeListener(SWT.Resize, resized);
			event.display.removeFilter(SWT.KeyDown, keys);
			event.display.removeFilter(SWT.FocusIn, focus);
		});
	}

	private void closeByKey(Event event) {
		if (event.keyCode == SWT.ESC && getDisplay().getActiveShell() == window) {
			dispose();
		}
	}

	/** In the lower right corner, or above the field there in which people type. */
	private void place() {
		Rectangle area = window.getClientArea();
		Point size = computeSize(SWT.DEFAULT, SWT.DEFAULT);
		Rectangle bounds = new Rectangle(area.width - size.x - MARGIN, area.height - size.y - FOOT, size.x, size.y);
		Control field = getDisplay().getFocusControl();
		if (field != null && field.getShell() == window && SingleKeys.takesText(field)) {
			Rectangle place = getDisplay().map(field.getParent(), window, field.getBounds());
			if (place.intersects(bounds) && place.y > size.y + ABOVE) {
				bounds.y = place.y - size.y - ABOVE;
			}
		}
		setBounds(bounds);
	}

	/** Closes the toast after a time in milliseconds, or that long after the pointer or the focus has left it. */
	public void closeAfter(int millis) {
		getDisplay().timerExec(millis, () -> {
			if (isDisposed()) {
				return;
			}
			if (isInUse()) {
				closeAfter(millis);
			} else {
				dispose();
			}
		});
	}

	private boolean isInUse() {
		return getClientArea().contains(toControl(getDisplay().getCursorLocation())) || holds(getDisplay().getFocusControl());
	}

	private boolean holds(Control control) {
		return control != null && control.getParent() == this;
	}

	private void paint(GC gc) {
		Rectangle area = getClientArea();
		gc.setAntialias(SWT.ON);
		gc.setForeground(ThemeColor.LINE.get());
		gc.drawRoundRectangle(0, 0, area.width - 1, area.height - 1, RADIUS, RADIUS);
		gc.setBackground(ThemeColor.ACCENT.get());
		gc.fillRectangle(0, 0, 3, area.height);
	}
}
