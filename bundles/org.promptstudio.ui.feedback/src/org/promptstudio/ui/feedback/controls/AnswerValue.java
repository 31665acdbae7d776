package org.promptstudio.ui.feedback.controls;

import java.util.Objects;
import java.util.function.Consumer;

import org.eclipse.core.databinding.observable.Diffs;
import org.eclipse.core.databinding.observable.value.AbstractObservableValue;

/** The answer that a control shows. Only what a person answers is told to listeners; what is set is shown. */
final class AnswerValue extends AbstractObservableValue<Object> {

	private final Consumer<Object> show;
	private Object value;

	/** @param show shows an answer that was set; given null for none */
	AnswerValue(Consumer<Object> show) {
		this.show = show;
	}

	/** Takes what a person answered; null for no answer. */
	void answer(Object newValue) {
		if (!Objects.equals(value, newValue)) {
			Object before = value;
			value = newValue;
			fireValueChange(Diffs.createValueDiff(before, newValue));
		}
	}

	/** The answer, outside of the tracking of observables. */
	Object get() {
		return value;
	}

	@Override
	public Object getValueType() {
		return Object.class;
	}

	@Override
	protected Object doGetValue() {
		return value;
	}

	@Override
	protected void doSetValue(Object newValue) {
		value = newValue;
		show.accept(newValue);
	}
}
