package org.promptstudio.ui.feedback.controls;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;
import org.promptstudio.ui.widgets.Spoken;

/**
 * A field to type in, with a quiet edge and a note in its lower right corner, such as a unit or how many characters are left. A field of several lines grows
 * with its text. Tab leaves it; Ctrl+Tab types a tab.
 */
final class TextBox extends Canvas {

	private static final int PADDING = 6;
	private static final int MAX_LINES = 14;

	private final StyledText text;
	private final int minLines;
	private final Runnable grown;
	private String note = "";
	private boolean noteBad;
	private String name;
	private String hint = "";
	private int shownHeight = -1;

	/**
	 * A field.
	 *
	 * @param minLines how many lines it is high at least; 1 for a field of one line that takes no line breaks
	 * @param grown told when it wants another height
	 */
	TextBox(Composite parent, int minLines, String name, Runnable grown) {
		super(parent, SWT.DOUBLE_BUFFERED);
		this.minLines = minLines;
		this.grown = grown;
		this.name = name;
		text = new StyledText(this, minLines == 1 ? SWT.SINGLE : SWT.MULTI | SWT.WRAP);
		Spoken.of(text).name(() -> TextBox.this.name);
		text.addListener(SWT.Traverse, TextBox::traverse);
		text.addListener(SWT.FocusIn, event -> redraw());
		text.addListener(SWT.FocusOut, event -> redraw());
		text.addListener(SWT.Modify, event -> grow());
		text.addListener(SWT.Paint, event -> paintHint(event.gc));
		addListener(SWT.Paint, event -> paint(event.gc));
		addListener(SWT.Resize, event -> place());
		addListener(SWT.MouseDown, event -> text.setFocus());
		Themes.onChange(this, this::applyTheme);
		applyTheme();
	}

	private static void traverse(Event event) {
		boolean tab = event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS;
		if (tab && (event.stateMask & SWT.MOD1) == 0) {
			event.doit = true;
		}
	}

	/** The text control itself. */
	StyledText text() {
		return text;
	}

	/** Shows a text without an event for those who wait for what people type. */
	void show(String newText) {
		if (!text.getText().equals(newText)) {
			text.setText(newText);
			text.setSelection(0);
			grow();
		}
	}

	/** Changes what assistants call the field. */
	void setName(String newName) {
		name = newName;
	}

	/** What stands in the lower right corner; empty for nothing. */
	void setNote(String newNote, boolean bad) {
		if (!note.equals(newNote) || noteBad != bad) {
			boolean below = noteBelow();
			note = newNote;
			noteBad = bad;
			place();
			redraw();
			if (below != noteBelow() && shownHeight >= 0) {
				grown.run();
			}
		}
	}

	/** What stands in the field while it is empty. */
	void setHint(String newHint) {
		hint = newHint;
		text.redraw();
	}

	void setReadOnly(boolean readOnly) {
		text.setEditable(!readOnly);
		applyTheme();
	}

	private void applyTheme() {
		ThemeColor ground = text.getEditable() ? ThemeColor.CARD : ThemeColor.CODE;
		text.setBackground(ground.get());
		text.setForeground(ThemeColor.TEXT.get());
		text.setSelectionBackground(ThemeColor.SELECTION.get());
		text.setSelectionForeground(ThemeColor.TEXT.get());
		redraw();
	}

	private void grow() {
		text.redraw();
		int wanted = textHeight(text.getSize().x);
		if (minLines > 1 && shownHeight >= 0 && wanted != shownHeight) {
			grown.run();
		}
	}

	private int textHeight(int width) {
		int line = text.getLineHeight();
		if (minLines == 1) {
			return line;
		}
		int content = text.computeSize(Math.max(16, width), SWT.DEFAULT).y;
		return Math.clamp(content, minLines * line, Math.max(minLines, MAX_LINES) * line);
	}

	@Override
	public Point computeSize(int widthHint, int heightHint, boolean changed) {
		int width = widthHint == SWT.DEFAULT ? 240 : widthHint;
		int height = textHeight(width - 2 * PADDING) + 2 * PADDING + (noteBelow() ? noteHeight() : 0);
		return new Point(width, heightHint == SWT.DEFAULT ? height : heightHint);
	}

	private boolean noteBelow() {
		return minLines > 1 && !note.isEmpty();
	}

	private int noteHeight() {
		return text.getLineHeight();
	}

	private void place() {
		Rectangle area = getClientArea();
		int beside = minLines == 1 && !note.isEmpty() ? noteWidth() + PADDING : 0;
		shownHeight = area.height - 2 * PADDING - (noteBelow() ? noteHeight() : 0);
		text.setBounds(PADDING, PADDING, Math.max(1, area.width - 2 * PADDING - beside), Math.max(1, shownHeight));
		shownHeight = textHeight(text.getSize().x);
	}

	private int noteWidth() {
		GC gc = new GC(this);
		int width = gc.textExtent(note).x;
		gc.dispose();
		return width;
	}

	private void paint(GC gc) {
		Rectangle area = getClientArea();
		gc.setAntialias(SWT.ON);
		gc.setBackground(getParent().getBackground());
		gc.fillRectangle(area);
		gc.setBackground(text.getBackground());
		gc.fillRoundRectangle(0, 0, area.width, area.height, Drawing.CORNER, Drawing.CORNER);
		if (text.isFocusControl()) {
			Drawing.focus(gc, area);
		} else {
			Drawing.edge(gc, area, ThemeColor.LINE, 1);
		}
		if (!note.isEmpty()) {
			gc.setForeground((noteBad ? ThemeColor.BAD : ThemeColor.MUTED).get());
			int y = noteBelow() ? area.height - PADDING - noteHeight() + 2 : (area.height - gc.getFontMetrics().getHeight()) / 2;
			gc.drawText(note, area.width - PADDING - gc.textExtent(note).x, y, SWT.DRAW_TRANSPARENT);
		}
	}

	private void paintHint(GC gc) {
		if (text.getCharCount() == 0 && !hint.isEmpty()) {
			gc.setForeground(ThemeColor.MUTED.get());
			gc.drawText(hint, 1, 0, SWT.DRAW_TRANSPARENT);
		}
	}
}
