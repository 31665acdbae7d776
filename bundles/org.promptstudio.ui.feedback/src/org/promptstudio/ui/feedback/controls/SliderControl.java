package org.promptstudio.ui.feedback.controls;

import java.util.List;

import org.eclipse.core.databinding.observable.value.IObservableValue;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.promptstudio.ui.SingleKeys;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;
import org.promptstudio.ui.feedback.QuestionControl;
import org.promptstudio.ui.feedback.QuestionSite;
import org.promptstudio.ui.widgets.Spoken;

/**
 * A scale as a slider: no thumb until there is an answer. A click sets it; Left and Right move it by a step, Page Up and Page Down by a tenth, Home and End to
 * its ends. While it is dragged nothing is told; letting go is one answer.
 */
final class SliderControl implements QuestionControl {

	private static final int INSET = 10;
	private static final int TRACK = 4;
	private static final int THUMB = 16;
	private static final int BAR = 24;
	private static final int MAX_TICKS = 21;

	private final List<Choice> steps;
	private final String firstLabel;
	private final String lastLabel;
	private final QuestionSite site;
	private final AnswerValue value = new AnswerValue(this::show);
	private final Canvas canvas;
	private int position = -1;
	private boolean dragging;
	private boolean hovered;
	private boolean readOnly;

	/** @param steps all values in their order, at least two */
	SliderControl(Composite parent, List<Choice> steps, String firstLabel, String lastLabel, QuestionSite site) {
		this.steps = List.copyOf(steps);
		this.firstLabel = firstLabel;
		this.lastLabel = lastLabel;
		this.site = site;
		canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED) {
			@Override
			public Point computeSize(int widthHint, int heightHint, boolean changed) {
				return new Point(widthHint == SWT.DEFAULT ? 240 : widthHint, heightHint == SWT.DEFAULT ? height() : heightHint);
			}
		};
		TestIds.set(canvas, site.testId(""));
		canvas.addListener(SWT.Paint, event -> paint(event.gc));
		hookMouse();
		canvas.addListener(SWT.KeyDown, this::key);
		SingleKeys.setChosenFrom(canvas);
		canvas.addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
		canvas.addListener(SWT.FocusIn, event -> canvas.redraw());
		canvas.addListener(SWT.FocusOut, event -> canvas.redraw());
		canvas.addDisposeListener(event -> value.dispose());
		Themes.onChange(canvas, canvas::redraw);
		Spoken.of(canvas).name(site::accessibleName).role(ACC.ROLE_SLIDER).value(() -> position < 0 ? "" : steps.get(position).label())
				.state(() -> readOnly ? ACC.STATE_READONLY : 0);
	}

	private int height() {
		GC gc = new GC(canvas);
		int line = gc.getFontMetrics().getHeight();
		gc.dispose();
		return BAR + line + 4;
	}

	private void hookMouse() {
		canvas.addListener(SWT.MouseDown, event -> {
			canvas.setFocus();
			if (event.button == 1 && !readOnly) {
				dragging = true;
				moveTo(indexAt(event.x));
			}
		});
		canvas.addListener(SWT.MouseMove, event -> {
			if (dragging) {
				moveTo(indexAt(event.x));
			}
		});
		canvas.addListener(SWT.MouseUp, event -> {
			if (dragging) {
				dragging = false;
				tell();
			}
		});
		canvas.addListener(SWT.MouseEnter, event -> hover(true));
		canvas.addListener(SWT.MouseExit, event -> hover(false));
	}

	private void hover(boolean over) {
		hovered = over;
		canvas.redraw();
	}

	private void key(Event event) {
		if (readOnly || (event.stateMask & SWT.MODIFIER_MASK) != 0) {
			return;
		}
		int page = Math.max(1, steps.size() / 10);
		switch (event.keyCode) {
			case SWT.ARROW_LEFT -> step(-1);
			case SWT.ARROW_RIGHT -> step(1);
			case SWT.PAGE_DOWN -> step(-page);
			case SWT.PAGE_UP -> step(page);
			case SWT.HOME -> step(-steps.size());
			case SWT.END -> step(steps.size());
			case ' ' -> step(0);
			default -> {
				// not for this control
			}
		}
	}

	/** The first step of a scale without an answer leads to its middle. */
	private void step(int by) {
		moveTo(Math.clamp(position < 0 ? (steps.size() - 1) / 2 : position + by, 0, steps.size() - 1));
		tell();
	}

	private void moveTo(int index) {
		position = index;
		canvas.redraw();
	}

	private void tell() {
		value.answer(position < 0 ? null : steps.get(position).value());
		canvas.getAccessible().sendEvent(ACC.EVENT_VALUE_CHANGED, null);
	}

	private void show(Object answer) {
		int index = -1;
		for (int i = 0; i < steps.size(); i++) {
			index = FeatureValues.same(steps.get(i).value(), answer) ? i : index;
		}
		dragging = false;
		moveTo(index);
	}

	private int indexAt(int x) {
		double share = (x - INSET) / (double) Math.max(1, canvas.getClientArea().width - 2 * INSET);
		return Math.clamp((int) Math.round(share * (steps.size() - 1)), 0, steps.size() - 1);
	}

	private int place(int index) {
		return INSET + (int) Math.round(index * (canvas.getClientArea().width - 2.0 * INSET) / Math.max(1, steps.size() - 1));
	}

	private void paint(GC gc) {
		Rectangle area = canvas.getClientArea();
		gc.setAntialias(SWT.ON);
		gc.setBackground(canvas.getBackground());
		gc.fillRectangle(area);
		int middle = BAR / 2;
		gc.setBackground((hovered && !readOnly ? ThemeColor.MUTED : ThemeColor.LINE).get());
		gc.fillRoundRectangle(INSET, middle - TRACK / 2, area.width - 2 * INSET, TRACK, TRACK, TRACK);
		if (steps.size() <= MAX_TICKS) {
			gc.setBackground(ThemeColor.MUTED.get());
			for (int i = 0; i < steps.size(); i++) {
				gc.fillRectangle(place(i), middle + TRACK, 1, 3);
			}
		}
		if (position >= 0) {
			gc.setBackground(ThemeColor.ACCENT.get());
			gc.fillRoundRectangle(INSET, middle - TRACK / 2, place(position) - INSET, TRACK, TRACK, TRACK);
			gc.fillOval(place(position) - THUMB / 2, middle - THUMB / 2, THUMB, THUMB);
		}
		if (canvas.isFocusControl()) {
			Drawing.focus(gc, new Rectangle(0, 0, area.width, BAR));
		}
		paintLabels(gc, area.width);
	}

	private void paintLabels(GC gc, int width) {
		int y = BAR + 4;
		gc.setForeground(ThemeColor.MUTED.get());
		String first = firstLabel.isEmpty() ? steps.get(0).label() : firstLabel;
		String last = lastLabel.isEmpty() ? steps.get(steps.size() - 1).label() : lastLabel;
		gc.drawText(first, 0, y, SWT.DRAW_TRANSPARENT);
		gc.drawText(last, width - gc.textExtent(last).x, y, SWT.DRAW_TRANSPARENT);
		String present = position < 0 ? Messages.Slider_unanswered : steps.get(position).label();
		gc.setForeground((position < 0 ? ThemeColor.MUTED : ThemeColor.TEXT).get());
		gc.drawText(present, (width - gc.textExtent(present).x) / 2, y, SWT.DRAW_TRANSPARENT);
	}

	@Override
	public Control control() {
		return canvas;
	}

	@Override
	public IObservableValue<Object> value() {
		return value;
	}

	@Override
	public boolean chooseDigit(int digit) {
		for (int i = 0; i < steps.size() && !readOnly; i++) {
			if (steps.get(i).label().equals(Integer.toString(digit))) {
				moveTo(i);
				tell();
				site.next();
				return true;
			}
		}
		return false;
	}

	@Override
	public void setReadOnly(boolean readOnly) {
		this.readOnly = readOnly;
		canvas.redraw();
	}
}
