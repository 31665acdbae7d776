package org.promptstudio.ui.conversation.text;

import java.util.function.Consumer;
import java.util.function.IntPredicate;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ST;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Caret;
import org.eclipse.swt.widgets.Event;

/** The caret of a read-only text: it is to be seen only while the keyboard moves it, so that nothing blinks at a reader. */
final class KeyboardCaret {

	private final StyledText control;
	private final Caret caret;
	private final IntPredicate gaps;
	private final Consumer<Rectangle> revealer;
	private boolean shown;

	/**
	 * @param gaps whether an offset is between paragraphs
	 * @param revealer given the area of the caret when the keyboard moved it
	 */
	KeyboardCaret(StyledText control, IntPredicate gaps, Consumer<Rectangle> revealer) {
		this.control = control;
		this.gaps = gaps;
		this.revealer = revealer;
		caret = new Caret(control, SWT.NONE);
		caret.setSize(1, 0);
		control.setCaret(caret);
		control.addListener(SWT.KeyDown, this::keyPressed);
		control.addListener(SWT.MouseDown, event -> hide());
		control.addListener(SWT.FocusOut, event -> hide());
	}

	private void keyPressed(Event event) {
		boolean select = (event.stateMask & SWT.MODIFIER_MASK) == SWT.MOD2;
		boolean plain = (event.stateMask & SWT.MODIFIER_MASK) == 0;
		switch (event.keyCode) {
			case SWT.ARROW_UP -> leaveGap(plain, ST.LINE_UP, select, ST.SELECT_LINE_UP);
			case SWT.ARROW_DOWN -> leaveGap(plain, ST.LINE_DOWN, select, ST.SELECT_LINE_DOWN);
			case SWT.ARROW_LEFT -> leaveGap(plain, ST.COLUMN_PREVIOUS, select, ST.SELECT_COLUMN_PREVIOUS);
			case SWT.ARROW_RIGHT -> leaveGap(plain, ST.COLUMN_NEXT, select, ST.SELECT_COLUMN_NEXT);
			case SWT.HOME, SWT.END, SWT.PAGE_UP, SWT.PAGE_DOWN -> {
				// these go where there is text
			}
			default -> {
				return;
			}
		}
		show();
	}

	/** Goes on the way it came when the caret has got between two paragraphs. */
	private void leaveGap(boolean plain, int move, boolean select, int selectMove) {
		if (plain || select) {
			for (int step = 0; step < 2 && gaps.test(control.getCaretOffset()); step++) {
				control.invokeAction(select ? selectMove : move);
			}
		}
	}

	private void show() {
		shown = true;
		int offset = control.getCaretOffset();
		int height = control.getLineHeight(offset);
		Point place = control.getLocationAtOffset(offset);
		caret.setBounds(place.x, place.y, 1, height);
		revealer.accept(new Rectangle(place.x, place.y, 1, height));
	}

	private void hide() {
		if (shown) {
			shown = false;
			caret.setSize(1, 0);
		}
	}
}
