package org.promptstudio.ui.feedback;

import org.eclipse.core.databinding.observable.value.IObservableValue;
import org.eclipse.swt.widgets.Control;

/** What answers one question on the screen. User-interface thread; it ends with its control. */
public interface QuestionControl {

	/** The control; it has an accessible name, role and state, and a test id. */
	Control control();

	/**
	 * The answer: a value of the question's feature, an immutable list for a feature of many values, null for none. It changes when a person answers; the
	 * engine sets it when the answer changed otherwise, which the control shows without telling anybody. Text is told while it is typed at most once per pause
	 * and when the control is left, so that an answer is one step of undo.
	 */
	IObservableValue<Object> value();

	/**
	 * Answers by a digit key.
	 *
	 * @param digit 0 to 9
	 * @return false when that means nothing here
	 */
	default boolean chooseDigit(int digit) {
		return false;
	}

	/**
	 * Answers by the choice that the arrow keys have led to, and goes on.
	 *
	 * @return false when they have led to none
	 */
	default boolean chooseLedTo() {
		return false;
	}

	/** Whether the answer can only be looked at. The control stays readable and reachable by the keyboard. */
	void setReadOnly(boolean readOnly);

	/** The control that takes the keyboard. */
	default Control focusControl() {
		return control();
	}

	/** Tells what is typed but not told yet; before a save, and before another response is shown. */
	default void commit() {
		// most controls tell at once
	}
}
