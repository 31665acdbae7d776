package org.promptstudio.ui.feedback.controls;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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

/** A question answered by one or several of many choices, which open in a list where one types to find them: Space, Alt+Down or a click. */
final class ComboControl implements QuestionControl {

	private static final int PADDING = 8;
	private static final int ARROW = 8;
	private static final int SWATCH = 18;
	private static final int MIN_HEIGHT = 28;

	private final List<Choice> choices;
	private final Map<Object, Integer> indexes = new HashMap<>();
	private final boolean several;
	private final QuestionSite site;
	private final AnswerValue value = new AnswerValue(this::show);
	private final Canvas canvas;
	private List<Choice> chosen = List.of();
	private boolean hovered;
	private boolean readOnly;

	ComboControl(Composite parent, List<Choice> choices, boolean several, QuestionSite site) {
		this.choices = List.copyOf(choices);
		this.several = several;
		this.site = site;
		for (int i = 0; i < choices.size(); i++) {
			indexes.putIfAbsent(choices.get(i).value(), Integer.valueOf(i));
		}
		canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED) {
			@Override
			public Point computeSize(int widthHint, int heightHint, boolean changed) {
				int width = widthHint == SWT.DEFAULT ? 240 : widthHint;
				return new Point(width, heightHint == SWT.DEFAULT ? height(width) : heightHint);
			}
		};
		TestIds.set(canvas, site.testId(""));
		canvas.addListener(SWT.Paint, event -> paint(event.gc));
		canvas.addListener(SWT.MouseDown, event -> {
			canvas.setFocus();
			if (event.button == 1) {
				open();
			}
		});
		canvas.addListener(SWT.MouseEnter, event -> hover(true));
		canvas.addListener(SWT.MouseExit, event -> hover(false));
		canvas.addListener(SWT.KeyDown, this::key);
		SingleKeys.setChosenFrom(canvas);
		canvas.addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
		canvas.addListener(SWT.FocusIn, event -> canvas.redraw());
		canvas.addListener(SWT.FocusOut, event -> canvas.redraw());
		canvas.addDisposeListener(event -> value.dispose());
		Themes.onChange(canvas, canvas::redraw);
		Spoken.of(canvas).name(site::accessibleName).role(ACC.ROLE_COMBOBOX).value(this::text).state(() -> readOnly ? ACC.STATE_READONLY : 0);
	}

	private void hover(boolean over) {
		hovered = over;
		canvas.redraw();
	}

	private void key(Event event) {
		boolean down = event.keyCode == SWT.ARROW_DOWN && (event.stateMask & SWT.MOD3) != 0;
		if (event.character == ' ' || down) {
			open();
		}
	}

	private void open() {
		if (!readOnly && !choices.isEmpty()) {
			OptionPopup.open(canvas, site.accessibleName(), choices, several, this::isChosen, this::choose);
		}
	}

	private boolean isChosen(int index) {
		return FeatureValues.all(value.get()).contains(choices.get(index).value());
	}

	private void choose(int index) {
		Object one = choices.get(index).value();
		value.answer(several ? ChosenValues.toggled(choices, value.get(), one) : one);
		show(value.get());
		if (!several) {
			site.next();
		}
	}

	private void show(Object answer) {
		List<Choice> shown = new ArrayList<>();
		for (Object one : FeatureValues.all(answer)) {
			Integer index = indexes.get(one);
			if (index != null) {
				shown.add(choices.get(index.intValue()));
			}
		}
		if (!shown.equals(chosen)) {
			int before = height(canvas.getSize().x);
			chosen = List.copyOf(shown);
			canvas.redraw();
			canvas.getAccessible().sendEvent(ACC.EVENT_VALUE_CHANGED, null);
			if (canvas.getSize().x > 0 && height(canvas.getSize().x) != before) {
				site.relayout();
			}
		}
	}

	private String text() {
		return chosen.stream().map(Choice::label).collect(Collectors.joining(", "));
	}

	private int height(int width) {
		GC gc = new GC(canvas);
		int lines = Drawing.lines(gc, text(), textWidth(width)).size();
		int height = Math.max(MIN_HEIGHT, lines * gc.getFontMetrics().getHeight() + PADDING);
		gc.dispose();
		return height;
	}

	private int textWidth(int width) {
		return width - 3 * PADDING - ARROW - (hasSwatch() ? SWATCH : 0);
	}

	private boolean hasSwatch() {
		return chosen.size() == 1 && chosen.get(0).color() != null;
	}

	private void paint(GC gc) {
		Rectangle area = canvas.getClientArea();
		gc.setAntialias(SWT.ON);
		gc.setBackground(canvas.getBackground());
		gc.fillRectangle(area);
		Drawing.fill(gc, area, readOnly ? ThemeColor.CODE : hovered ? ThemeColor.HOVER : ThemeColor.CARD);
		if (canvas.isFocusControl()) {
			Drawing.focus(gc, area);
		} else {
			Drawing.edge(gc, area, ThemeColor.LINE, 1);
		}
		int x = PADDING;
		if (hasSwatch()) {
			Drawing.swatch(gc, x, area.height / 2 - 6, chosen.get(0).color());
			x += SWATCH;
		}
		gc.setForeground((chosen.isEmpty() ? ThemeColor.MUTED : ThemeColor.TEXT).get());
		String empty = choices.isEmpty() ? Messages.Choice_none : several ? Messages.Choice_many : Messages.Choice_few;
		List<String> lines = Drawing.lines(gc, chosen.isEmpty() ? empty : text(), textWidth(area.width));
		Drawing.drawLines(gc, lines, x, (area.height - lines.size() * gc.getFontMetrics().getHeight()) / 2);
		gc.setForeground(ThemeColor.MUTED.get());
		int left = area.width - PADDING - ARROW;
		int top = area.height / 2 - 2;
		gc.drawPolyline(new int[] { left, top, left + ARROW / 2, top + ARROW / 2, left + ARROW, top });
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
	public void setReadOnly(boolean readOnly) {
		this.readOnly = readOnly;
		canvas.redraw();
	}
}
