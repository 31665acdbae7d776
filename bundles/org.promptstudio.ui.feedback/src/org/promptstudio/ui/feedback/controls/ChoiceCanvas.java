package org.promptstudio.ui.feedback.controls;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.promptstudio.ui.SingleKeys;
import org.promptstudio.ui.Themes;

/**
 * Choices drawn in one control: the pointer chooses one; Left and Right, Home and End lead through them, Space chooses, and so does Enter. Where they stand is up to the
 * subclasses.
 */
abstract class ChoiceCanvas extends Canvas {

	private final List<Choice> choices;
	private final boolean several;
	private final BitSet chosen = new BitSet();
	private final IntConsumer choose;
	private int cursor;
	/** Whether keys have moved the cursor since the keyboard came here, or since something was chosen. */
	private boolean led;
	private int hovered = -1;
	private boolean readOnly;

	/**
	 * Choices of which none is chosen.
	 *
	 * @param several whether more than one can be chosen
	 * @param choose told which one a person chose
	 */
	ChoiceCanvas(Composite parent, List<Choice> choices, boolean several, IntConsumer choose) {
		super(parent, SWT.DOUBLE_BUFFERED);
		this.choices = List.copyOf(choices);
		this.several = several;
		this.choose = choose;
		addListener(SWT.Paint, event -> paint(event.gc));
		hookMouse();
		addListener(SWT.KeyDown, this::key);
		SingleKeys.setChosenFrom(this);
		addListener(SWT.Traverse, ChoiceCanvas::traverse);
		addListener(SWT.FocusIn, event -> {
			cursor = Math.max(0, chosen.nextSetBit(0));
			led = false;
			redraw();
		});
		addListener(SWT.FocusOut, event -> redraw());
		Themes.onChange(this, this::redraw);
	}

	/** Where a choice is. */
	abstract Rectangle bounds(int index);

	/** Draws a choice at its place. */
	abstract void paint(GC gc, int index, Rectangle area);

	/** Draws what belongs to no choice. */
	void paintRest(GC gc) {
		// nothing usually
	}

	List<Choice> choices() {
		return choices;
	}

	boolean several() {
		return several;
	}

	boolean isChosen(int index) {
		return chosen.get(index);
	}

	/** The choices that are chosen. */
	BitSet chosen() {
		return (BitSet) chosen.clone();
	}

	boolean isHovered(int index) {
		return hovered == index && !readOnly;
	}

	int hovered() {
		return readOnly ? -1 : hovered;
	}

	/** The choice that the keys have led to. */
	int cursor() {
		return cursor;
	}

	/** Whether keys have led to the cursor, and nothing was chosen since. */
	boolean isLed() {
		return led;
	}

	boolean isReadOnly() {
		return readOnly;
	}

	void setReadOnly(boolean readOnly) {
		this.readOnly = readOnly;
		redraw();
	}

	/** Shows which choices are chosen. */
	void show(BitSet newChosen) {
		if (!chosen.equals(newChosen)) {
			chosen.clear();
			chosen.or(newChosen);
			redraw();
			ChoiceAccess.tellChange(this);
		}
	}

	/** Does what a click on a choice does; false when it cannot be chosen. */
	boolean press(int index) {
		if (readOnly || index < 0 || index >= choices.size()) {
			return false;
		}
		cursor = index;
		led = false;
		choose.accept(index);
		redraw();
		return true;
	}

	private void paint(GC gc) {
		gc.setAntialias(SWT.ON);
		gc.setBackground(getBackground());
		gc.fillRectangle(getClientArea());
		Rectangle clip = gc.getClipping();
		for (int i = 0; i < choices.size(); i++) {
			Rectangle area = bounds(i);
			if (area.intersects(clip)) {
				paint(gc, i, area);
			}
		}
		paintRest(gc);
		if (isFocusControl() && cursor < choices.size()) {
			Drawing.focus(gc, bounds(cursor));
		}
	}

	private void hookMouse() {
		addListener(SWT.MouseMove, event -> hover(indexAt(event.x, event.y)));
		addListener(SWT.MouseExit, event -> hover(-1));
		addListener(SWT.MouseDown, event -> {
			int index = indexAt(event.x, event.y);
			setFocus();
			if (event.button == 1) {
				press(index);
			}
		});
	}

	private void hover(int index) {
		if (hovered != index) {
			hovered = index;
			String help = index < 0 ? "" : choices.get(index).help();
			setToolTipText(help.isEmpty() ? null : help.replace("&", "&&"));
			redraw();
		}
	}

	/** The choice at a place, or -1. */
	int indexAt(int x, int y) {
		for (int i = 0; i < choices.size(); i++) {
			if (bounds(i).contains(x, y)) {
				return i;
			}
		}
		return -1;
	}

	private static void traverse(Event event) {
		event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS;
	}

	private void key(Event event) {
		if ((event.stateMask & SWT.MODIFIER_MASK) != 0) {
			return;
		}
		switch (event.keyCode) {
			case SWT.ARROW_LEFT -> moveTo(cursor - 1);
			case SWT.ARROW_RIGHT -> moveTo(cursor + 1);
			case SWT.HOME -> moveTo(0);
			case SWT.END -> moveTo(choices.size() - 1);
			case ' ' -> press(cursor);
			default -> {
				// not for this control
			}
		}
	}

	private void moveTo(int index) {
		cursor = Math.clamp(index, 0, Math.max(0, choices.size() - 1));
		led = true;
		redraw();
		getAccessible().setFocus(cursor);
	}
}
