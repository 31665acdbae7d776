package org.promptstudio.ui.feedback.frame;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.promptstudio.ui.Ellipsis;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;
import org.promptstudio.ui.feedback.controls.Drawing;
import org.promptstudio.ui.widgets.Spoken;

/** The title of a section with its fold: a click, Space or Enter folds and unfolds it. */
public final class SectionHeader extends Canvas {

	private static final int ARROW = 8;
	private static final int GAP = 8;

	private final String title;
	private final Font bold;
	private boolean folded;
	private String progress = "";

	/**
	 * A header, unfolded.
	 *
	 * @param bold the font of the title; the caller's
	 * @param toggle called to fold or unfold
	 */
	public SectionHeader(Composite parent, String title, Font bold, Runnable toggle) {
		super(parent, SWT.DOUBLE_BUFFERED);
		this.title = title;
		this.bold = bold;
		addListener(SWT.Paint, event -> paint(event.gc));
		addListener(SWT.MouseDown, event -> toggle.run());
		addListener(SWT.KeyDown, event -> {
			if (event.character == ' ' || event.character == SWT.CR) {
				toggle.run();
			}
		});
		addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
		addListener(SWT.FocusIn, event -> redraw());
		addListener(SWT.FocusOut, event -> redraw());
		setCursor(getDisplay().getSystemCursor(SWT.CURSOR_HAND));
		Themes.onChange(this, this::useColors);
		useColors();
		Spoken.of(this).name(() -> NLS.bind(folded ? Messages.Section_folded : Messages.Section_unfolded, title, progress)).role(ACC.ROLE_PUSHBUTTON)
				.state(() -> folded ? ACC.STATE_COLLAPSED : ACC.STATE_EXPANDED);
	}

	private void useColors() {
		setBackground(ThemeColor.CARD.get());
		redraw();
	}

	/** Shows the fold, and how many of the questions asked are answered. */
	public void show(boolean isFolded, int answered, int asked) {
		folded = isFolded;
		progress = NLS.bind(Messages.Section_progress, Integer.valueOf(answered), Integer.valueOf(asked));
		redraw();
	}

	@Override
	public Point computeSize(int widthHint, int heightHint, boolean changed) {
		GC gc = new GC(this);
		gc.setFont(bold);
		int height = gc.getFontMetrics().getHeight() + GAP;
		gc.dispose();
		return new Point(widthHint == SWT.DEFAULT ? 240 : widthHint, heightHint == SWT.DEFAULT ? height : heightHint);
	}

	private void paint(GC gc) {
		Rectangle area = getClientArea();
		gc.setAntialias(SWT.ON);
		int middle = area.height / 2;
		gc.setForeground(ThemeColor.MUTED.get());
		int x = 3;
		gc.drawPolyline(folded
				? new int[] { x, middle - ARROW / 2, x + ARROW / 2, middle, x, middle + ARROW / 2 }
				: new int[] { x - 2, middle - ARROW / 4, x - 2 + ARROW / 2, middle + ARROW / 4, x - 2 + ARROW, middle - ARROW / 4 });
		int width = gc.textExtent(progress).x;
		gc.drawText(progress, area.width - width - 4, middle - gc.getFontMetrics().getHeight() / 2, SWT.DRAW_TRANSPARENT);
		gc.setFont(bold);
		gc.setForeground(ThemeColor.TEXT.get());
		int left = ARROW + GAP;
		gc.drawText(Ellipsis.shorten(gc, title, area.width - width - left - 2 * GAP), left, middle - gc.getFontMetrics().getHeight() / 2,
				SWT.DRAW_TRANSPARENT);
		if (isFocusControl()) {
			Drawing.focus(gc, area);
		}
	}
}
