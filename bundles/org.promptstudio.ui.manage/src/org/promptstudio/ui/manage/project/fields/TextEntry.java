package org.promptstudio.ui.manage.project.fields;

import java.util.Optional;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.widgets.FieldBox;
import org.promptstudio.ui.widgets.InputText;
import org.promptstudio.ui.widgets.Looks;
import org.promptstudio.ui.widgets.Spoken;

/**
 * A line of text. What is typed is taken on leaving the field and by Enter, where {@link #takingAtRest} says so after a short rest, too; what cannot be taken
 * stays, with the reason under it.
 */
public final class TextEntry extends Entry {

	private static final int REST_MILLIS = 400;

	private final FieldBox box;
	private final InputText input;
	private final StyledText text;
	private final Function<String, Optional<String>> take;
	private final Runnable typed;
	private final Runnable rest = this::takeAtRest;
	private boolean takesAtRest;
	private String value = "";
	/** What was taken at rest and may be spelled otherwise than the value; null for nothing. */
	private String taken;
	private boolean refreshing;
	private boolean committing;
	private boolean resting;

	/**
	 * A field.
	 *
	 * @param take takes what was typed; gives why it cannot be taken, or nothing
	 * @param typed told when there is something typed that is not taken yet, or nothing any more
	 */
	public TextEntry(Composite parent, Looks looks, String label, String help, String testId, Function<String, Optional<String>> take,
			Runnable typed) {
		super(parent, looks, label, help, testId, 0);
		this.take = take;
		this.typed = typed;
		box = new FieldBox(root());
		place(box, true);
		input = new InputText(box, false);
		text = input.control();
		Spoken.of(text).name(label);
		TestIds.set(text, testId);
		text.addListener(SWT.Modify, event -> typed());
		text.addListener(SWT.FocusOut, event -> commit());
		text.addListener(SWT.DefaultSelection, event -> commit());
		applyTheme();
	}

	/** Shows a hint where nothing is typed. */
	public TextEntry hint(String hint) {
		input.setHint(hint);
		return this;
	}

	/** Runs an action on Enter, once what was typed is taken. */
	public TextEntry onEnter(Runnable action) {
		text.addListener(SWT.DefaultSelection, event -> action.run());
		return this;
	}

	/** Takes what was typed after a short rest, so that it is kept whatever happens; for texts that nothing else refers to. */
	public TextEntry takingAtRest() {
		takesAtRest = true;
		return this;
	}

	private void typed() {
		if (!refreshing) {
			typed.run();
			if (takesAtRest) {
				text.getDisplay().timerExec(REST_MILLIS, rest);
			}
		}
	}

	/** The text stays as it is typed, with the space after a word that another one may follow. */
	private void takeAtRest() {
		if (!isPending()) {
			return;
		}
		resting = true;
		Optional<String> refusal = take.apply(text.getText());
		resting = false;
		taken = refusal.isEmpty() ? text.getText() : null;
		setWrong(refusal.orElse(null));
		typed.run();
	}

	/** Shows a value; what was typed and is not taken yet stays unless it belongs to something else. */
	public void setValue(String newValue) {
		boolean isTyped = isPending();
		value = newValue == null ? "" : newValue;
		if (!isTyped && !resting || committing) {
			show();
		}
	}

	private void show() {
		taken = null;
		if (!text.getText().equals(value)) {
			refreshing = true;
			text.setText(value);
			text.setSelection(Math.min(text.getCaretOffset(), text.getCharCount()));
			refreshing = false;
		}
		setWrong(null);
	}

	/** What stands in the field. */
	public String text() {
		return text.getText();
	}

	/** Whether people can type; what stands there can be read and copied all the same. */
	public void setEditable(boolean isEditable) {
		text.setEditable(isEditable);
		text.setForeground((isEditable ? ThemeColor.TEXT : ThemeColor.MUTED).get());
	}

	/** Takes what was typed. */
	public void commit() {
		if (!isPending() || committing) {
			if (taken != null) {
				show();
			}
			return;
		}
		committing = true;
		Optional<String> refusal = take.apply(text.getText());
		committing = false;
		setWrong(refusal.orElse(null));
		if (refusal.isEmpty()) {
			show();
		}
		typed.run();
	}

	/** Whether something is typed that is not taken. */
	public boolean isPending() {
		return !text.isDisposed() && text.getEditable() && !text.getText().equals(value) && !text.getText().equals(taken);
	}

	/** Gives up what was typed and is not taken. */
	public void discard() {
		show();
		typed.run();
	}

	/** Gives the keyboard to the field, with its text selected. */
	public boolean setFocus() {
		text.selectAll();
		return text.setFocus();
	}

	@Override
	public void applyTheme() {
		super.applyTheme();
		setEditable(text.getEditable());
	}

	@Override
	void showWrong(boolean isWrong) {
		box.setWrong(isWrong);
	}
}
