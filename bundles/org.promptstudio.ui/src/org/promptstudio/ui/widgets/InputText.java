package org.promptstudio.ui.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Event;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;

/**
 * The text of a field: without an edge of the system's, which would stand inside that of the {@link FieldBox}. Tab leaves it; a hint stands where nothing is
 * typed. Enter in a single line is told as {@link SWT#DefaultSelection}.
 */
public final class InputText {

	private final StyledText control;
	private String hint = "";

	/**
	 * A text in a box.
	 *
	 * @param multi whether it has several lines, which are wrapped
	 */
	public InputText(FieldBox box, boolean multi) {
		control = box.hold(new StyledText(box, multi ? SWT.MULTI | SWT.WRAP : SWT.SINGLE));
		control.addListener(SWT.Traverse, InputText::traverse);
		control.addListener(SWT.Paint, event -> paintHint(event.gc));
		control.addListener(SWT.Modify, event -> {
			if (control.getCharCount() < 2) {
				control.redraw(); // the hint comes or goes
			}
		});
		Themes.onChange(control, this::applyTheme);
		applyTheme();
	}

	private void applyTheme() {
		control.setSelectionBackground(ThemeColor.SELECTION.get());
		control.setSelectionForeground(ThemeColor.TEXT.get());
	}

	private static void traverse(Event event) {
		if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
			event.doit = true;
		}
	}

	/** The control. */
	public StyledText control() {
		return control;
	}

	/** Shows a hint where nothing is typed. */
	public void setHint(String newHint) {
		if (!newHint.equals(hint)) {
			hint = newHint;
			control.redraw();
		}
	}

	private void paintHint(GC gc) {
		if (control.getCharCount() == 0 && !hint.isEmpty()) {
			gc.setForeground(ThemeColor.MUTED.get());
			gc.drawText(hint, 1, 0, true);
		}
	}

	/** How high the text is in its present width, in pixels, within a number of lines. */
	public int height(int least, int most) {
		int line = control.getLineHeight();
		int width = control.getSize().x;
		int wanted = width <= 0 ? line : control.computeSize(width, SWT.DEFAULT).y;
		return Math.clamp(wanted, least * line, most * line);
	}
}
