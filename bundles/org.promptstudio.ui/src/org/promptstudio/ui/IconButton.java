package org.promptstudio.ui;

import java.util.Objects;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleActionAdapter;
import org.eclipse.swt.accessibility.AccessibleActionEvent;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.keys.IBindingService;

/**
 * A quiet button of an icon, a short text, or both, drawn by itself: no border until the pointer or the focus is on it. It is pressed by the mouse,
 * Space or Enter, and tells assistants its name, role and state. With {@link SWT#TOGGLE} it stays down. Pressing notifies the listeners of {@link SWT#Selection}.
 */
public final class IconButton extends Canvas {

	private static final int ICON = 16;
	private static final int PADDING = 4;
	private static final int GAP = 4;
	private static final int ARROW = 8;
	private static final int RADIUS = 6;
	private static final int DIMMED = 120;
	private static final int DISABLED = 90;

	private final boolean toggle;
	private Icons icon;
	private String label;
	private String text = "";
	private String commandId;
	private ThemeColor tone = ThemeColor.TEXT;
	private boolean selected;
	private boolean arrow;
	private boolean dimmed;
	private boolean primary;
	private boolean hovered;
	private boolean down;

	/**
	 * A button.
	 *
	 * @param style {@link SWT#PUSH} or {@link SWT#TOGGLE}
	 * @param icon null for a button with text only
	 * @param label what the button does, for the tool tip and assistants
	 */
	public IconButton(Composite parent, int style, Icons icon, String label) {
		super(parent, SWT.DOUBLE_BUFFERED);
		this.toggle = (style & SWT.TOGGLE) != 0;
		this.icon = icon;
		this.label = Objects.requireNonNull(label);
		addListener(SWT.Paint, event -> paint(event.gc));
		hookMouse();
		hookKeys();
		hookAccessible();
		Themes.onChange(this, this::redraw);
	}

	/** Runs an action whenever the button is pressed; {@link #getSelection()} is the new state by then. Returns this button. */
	public IconButton onPress(Runnable action) {
		addListener(SWT.Selection, event -> action.run());
		return this;
	}

	/** Gives the button its test id. Returns this button. */
	public IconButton testId(String id) {
		TestIds.set(this, id);
		return this;
	}

	/** Names the command that does the same, so that the tool tip shows its key. Returns this button. */
	public IconButton command(String id) {
		commandId = id;
		return this;
	}

	/** Changes the icon; null for none. */
	public void setIcon(Icons icon) {
		if (this.icon != icon) {
			this.icon = icon;
			redraw();
		}
	}

	/** Changes what the button is called in the tool tip and by assistants. */
	public void setLabel(String label) {
		this.label = Objects.requireNonNull(label);
		if (hovered) {
			setToolTipText(toolTip().replace("&", "&&"));
		}
	}

	/** What the button is called. */
	public String getLabel() {
		return label;
	}

	/** Shows a short text beside the icon; the parent has to be laid out afterwards. */
	public void setText(String text) {
		if (!this.text.equals(text)) {
			this.text = text;
			redraw();
		}
	}

	/** The text beside the icon, empty for none. */
	public String getText() {
		return text;
	}

	/** The colour of the text and the arrow. */
	public void setTone(ThemeColor tone) {
		if (this.tone != tone) {
			this.tone = tone;
			redraw();
		}
	}

	/** Whether a small arrow tells that a menu opens. */
	public void setArrow(boolean arrow) {
		this.arrow = arrow;
		redraw();
	}

	/** Whether the button is faint as long as neither pointer nor focus is on it and it is not selected. */
	public void setDimmed(boolean dimmed) {
		if (this.dimmed != dimmed) {
			this.dimmed = dimmed;
			redraw();
		}
	}

	/** Whether the button stands out, filled with the accent colour: the one thing to do next. */
	public void setPrimary(boolean primary) {
		this.primary = primary;
		redraw();
	}

	/** Puts a toggle button down or up, without notifying anyone. */
	public void setSelection(boolean selected) {
		if (this.selected != selected) {
			this.selected = selected;
			redraw();
			getAccessible().sendEvent(ACC.EVENT_STATE_CHANGED, new int[] { ACC.STATE_CHECKED, selected ? 1 : 0 });
		}
	}

	/** Whether a toggle button is down. */
	public boolean getSelection() {
		return selected;
	}

	/** Does what a click does. Nothing when disabled. */
	public void press() {
		if (isDisposed() || !isEnabled()) {
			return;
		}
		if (toggle) {
			setSelection(!selected);
		}
		notifyListeners(SWT.Selection, new Event());
	}

	@Override
	public void setEnabled(boolean enabled) {
		super.setEnabled(enabled);
		redraw();
	}

	@Override
	public Point computeSize(int widthHint, int heightHint, boolean changed) {
		GC gc = new GC(this);
		int width = contentWidth(gc) + 2 * PADDING;
		int height = ICON;
		if (!text.isEmpty()) {
			width += primary ? 4 * GAP : GAP;
			height = Math.max(height, gc.textExtent(text).y) + (primary ? GAP : 0);
		}
		gc.dispose();
		return new Point(widthHint == SWT.DEFAULT ? width : widthHint, heightHint == SWT.DEFAULT ? height + 2 * PADDING : heightHint);
	}

	private int contentWidth(GC gc) {
		int width = icon == null ? 0 : ICON;
		if (!text.isEmpty()) {
			width += gc.textExtent(text).x + (icon == null ? 0 : GAP);
		}
		return arrow ? width + GAP + ARROW : width;
	}

	private void hookMouse() {
		addListener(SWT.MouseEnter, event -> {
			setToolTipText(toolTip().replace("&", "&&"));
			setHovered(true);
		});
		addListener(SWT.MouseExit, event -> setHovered(false));
		addListener(SWT.MouseDown, event -> {
			setToolTipText(null); // it would cover a menu
			if (event.button == 1) {
				down = true;
				redraw();
			}
		});
		addListener(SWT.MouseUp, event -> {
			boolean wasDown = down;
			down = false;
			redraw();
			if (wasDown && event.button == 1 && getClientArea().contains(event.x, event.y)) {
				press();
			}
		});
	}

	private void setHovered(boolean hovered) {
		this.hovered = hovered;
		redraw();
	}

	private void hookKeys() {
		addListener(SWT.KeyDown, event -> {
			if (event.character == ' ' || event.character == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
				press();
			}
		});
		addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_RETURN);
		addListener(SWT.FocusIn, event -> redraw());
		addListener(SWT.FocusOut, event -> redraw());
	}

	private String toolTip() {
		String keys = commandId == null
				? null
				: PlatformUI.getWorkbench().getService(IBindingService.class).getBestActiveBindingFormattedFor(commandId);
		return keys == null ? label : label + " (" + keys + ')';
	}

	private void paint(GC gc) {
		Rectangle area = getClientArea();
		gc.setAntialias(SWT.ON);
		boolean focused = isFocusControl();
		if (primary || selected || isEnabled() && (hovered || down)) {
			gc.setBackground((primary ? ThemeColor.ACCENT : selected ? ThemeColor.SELECTION : ThemeColor.HOVER).get());
			gc.fillRoundRectangle(0, 0, area.width, area.height, RADIUS, RADIUS);
		}
		if (!isEnabled()) {
			gc.setAlpha(DISABLED);
		} else if (dimmed && !hovered && !focused && !selected) {
			gc.setAlpha(DIMMED);
		}
		paintContent(gc, area);
		gc.setAlpha(255);
		if (focused) {
			gc.setForeground((primary ? ThemeColor.TEXT : ThemeColor.ACCENT).get());
			gc.setLineWidth(2);
			gc.drawRoundRectangle(1, 1, area.width - 2, area.height - 2, RADIUS, RADIUS);
		}
	}

	private void paintContent(GC gc, Rectangle area) {
		gc.setForeground((primary ? ThemeColor.ON_ACCENT : tone).get());
		int wanted = contentWidth(gc);
		int x = Math.max(0, (area.width - wanted) / 2);
		String shown = wanted <= area.width ? text : Ellipsis.shorten(gc, text, area.width - wanted + gc.textExtent(text).x);
		if (icon != null) {
			gc.drawImage(icon.image(), x, (area.height - ICON) / 2);
			x += ICON;
		}
		if (!text.isEmpty()) {
			Point extent = gc.textExtent(shown);
			x += icon == null ? 0 : GAP;
			gc.drawText(shown, x, (area.height - extent.y) / 2, true);
			x += extent.x;
		}
		if (arrow) {
			int left = x + GAP;
			int top = area.height / 2 - 2;
			gc.setLineWidth(1);
			gc.drawPolyline(new int[] { left, top, left + ARROW / 2, top + ARROW / 2, left + ARROW, top });
		}
	}

	private void hookAccessible() {
		getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = text.isEmpty() || label.contains(text) ? label : label + ": " + text;
			}

			@Override
			public void getHelp(AccessibleEvent event) {
				event.result = toolTip();
			}
		});
		getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
			@Override
			public void getRole(AccessibleControlEvent event) {
				event.detail = toggle ? ACC.ROLE_CHECKBUTTON : ACC.ROLE_PUSHBUTTON;
			}

			@Override
			public void getState(AccessibleControlEvent event) {
				event.detail = state();
			}
		});
		getAccessible().addAccessibleActionListener(new AccessibleActionAdapter() {
			@Override
			public void getActionCount(AccessibleActionEvent event) {
				event.count = 1;
			}

			@Override
			public void getName(AccessibleActionEvent event) {
				event.result = label;
			}

			@Override
			public void doAction(AccessibleActionEvent event) {
				press();
				event.result = ACC.OK;
			}
		});
	}

	private int state() {
		int state = isEnabled() ? ACC.STATE_FOCUSABLE : ACC.STATE_DISABLED;
		state |= isFocusControl() ? ACC.STATE_FOCUSED : 0;
		state |= selected ? ACC.STATE_CHECKED : 0;
		return state | (down ? ACC.STATE_PRESSED : 0);
	}
}
