package org.promptstudio.ui.feedback.controls;

import org.eclipse.core.databinding.observable.value.IObservableValue;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.feedback.QuestionControl;
import org.promptstudio.ui.feedback.QuestionSite;

/** A question answered by typing. What is typed is told after a pause, and when the field is left. */
abstract class TypedControl implements QuestionControl {

	/** So many milliseconds without a key are a pause. */
	static final int PAUSE = 700;

	private final QuestionSite site;
	private final TextBox box;
	private final AnswerValue value = new AnswerValue(this::show);
	private final Runnable paused = this::commit;
	private boolean showing;
	private boolean telling;
	private boolean typed;

	/** @param lines how high the field is; 1 for one line only */
	TypedControl(Composite parent, int lines, QuestionSite site) {
		this.site = site;
		box = new TextBox(parent, lines, site.accessibleName(), site::relayout);
		TestIds.set(box.text(), site.testId(""));
		box.text().addListener(SWT.Modify, event -> modified());
		box.text().addListener(SWT.FocusOut, event -> commit());
		if (lines == 1) {
			box.text().addVerifyKeyListener(event -> event.doit &= !leave(event.keyCode, event.stateMask));
		}
		box.addDisposeListener(event -> {
			box.getDisplay().timerExec(-1, paused);
			value.dispose();
		});
	}

	/** A field of one line needs neither Up and Down nor Enter; they lead to other questions. */
	private boolean leave(int keyCode, int stateMask) {
		boolean enter = keyCode == SWT.CR || keyCode == SWT.KEYPAD_CR;
		boolean up = keyCode == SWT.ARROW_UP;
		if ((stateMask & SWT.MODIFIER_MASK) != 0 || !enter && !up && keyCode != SWT.ARROW_DOWN) {
			return false;
		}
		commit();
		site.move(up ? -1 : 1);
		return true;
	}

	TextBox box() {
		return box;
	}

	/** What a text answers; null for nothing. */
	abstract Object answerOf(String text);

	/** How an answer is written. */
	abstract String textOf(Object answer);

	/** Told after each key and whenever another answer is shown. */
	void changed(String text) {
		// for notes about the text
	}

	private void modified() {
		changed(box.text().getText());
		if (!showing) {
			setTyped(true);
			box.getDisplay().timerExec(PAUSE, paused);
		}
	}

	private void setTyped(boolean newTyped) {
		if (typed != newTyped) {
			typed = newTyped;
			site.openItem().ifPresent(item -> item.setTyping(newTyped));
		}
	}

	@Override
	public void commit() {
		if (typed && !telling && !box.isDisposed()) {
			box.getDisplay().timerExec(-1, paused);
			telling = true;
			try {
				value.answer(answerOf(box.text().getText()));
			} finally {
				telling = false;
				setTyped(false);
			}
		}
	}

	/** What was typed stays as it was typed, even when it is no answer. */
	private void show(Object answer) {
		if (telling) {
			return;
		}
		setTyped(false);
		box.getDisplay().timerExec(-1, paused);
		if (answer == null || !FeatureValues.same(answer, answerOf(box.text().getText()))) {
			showing = true;
			box.show(textOf(answer));
			showing = false;
		}
		changed(box.text().getText());
	}

	@Override
	public Control control() {
		return box;
	}

	@Override
	public Control focusControl() {
		return box.text();
	}

	@Override
	public IObservableValue<Object> value() {
		return value;
	}

	@Override
	public void setReadOnly(boolean readOnly) {
		box.setReadOnly(readOnly);
	}
}
