package org.promptstudio.ui.feedback.controls;

import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.IntUnaryOperator;

import org.eclipse.core.databinding.observable.value.IObservableValue;
import org.eclipse.swt.widgets.Control;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.feedback.QuestionControl;
import org.promptstudio.ui.feedback.QuestionSite;

/** A question answered by one or several of some choices, all of which are to be seen. */
final class ChoiceControl implements QuestionControl {

	private static final int KEYS = 10;

	private final List<Choice> choices;
	private final boolean several;
	private final QuestionSite site;
	private final AnswerValue value = new AnswerValue(this::show);
	private final ChoiceCanvas canvas;
	private IntUnaryOperator digits;

	/** @param maker makes the canvas, which tells the consumer which choice a person chose */
	ChoiceControl(List<Choice> choices, boolean several, QuestionSite site, Function<IntConsumer, ChoiceCanvas> maker) {
		this.choices = List.copyOf(choices);
		this.several = several;
		this.site = site;
		digits = digit -> digit == 0 ? KEYS - 1 : digit - 1;
		canvas = maker.apply(this::choose);
		TestIds.set(canvas, site.testId(""));
		ChoiceAccess.install(canvas, site.accessibleName());
		canvas.addDisposeListener(event -> value.dispose());
	}

	/** Says which choice a digit means, by its index; a negative one means none. Returns this control. */
	ChoiceControl digits(IntUnaryOperator newDigits) {
		digits = newDigits;
		return this;
	}

	private void choose(int index) {
		Object chosen = choices.get(index).value();
		value.answer(several ? ChosenValues.toggled(choices, value.get(), chosen) : FeatureValues.same(chosen, value.get()) ? null : chosen);
		show(value.get());
	}

	private void show(Object answer) {
		BitSet chosen = new BitSet();
		List<?> values = FeatureValues.all(answer);
		for (int i = 0; i < choices.size(); i++) {
			Object choice = choices.get(i).value();
			chosen.set(i, values.stream().anyMatch(one -> FeatureValues.same(one, choice)));
		}
		canvas.show(chosen);
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
		int index = digits.applyAsInt(digit);
		if (index < 0 || index >= choices.size() || canvas.isReadOnly()) {
			return false;
		}
		if (several) {
			return canvas.press(index);
		}
		if (!canvas.isChosen(index)) {
			canvas.press(index);
		}
		site.next();
		return true;
	}

	@Override
	public boolean chooseLedTo() {
		if (!canvas.isLed() || canvas.isReadOnly()) {
			return false;
		}
		if (!canvas.isChosen(canvas.cursor())) {
			canvas.press(canvas.cursor());
		}
		site.next();
		return true;
	}

	@Override
	public void setReadOnly(boolean readOnly) {
		canvas.setReadOnly(readOnly);
	}
}
