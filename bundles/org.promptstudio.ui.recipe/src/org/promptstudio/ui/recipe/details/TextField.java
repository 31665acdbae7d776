package org.promptstudio.ui.recipe.details;

import java.math.BigDecimal;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.recipe.details.FieldStyle.Kind;
import org.promptstudio.ui.recipe.internal.Messages;
import org.promptstudio.ui.widgets.FieldBox;
import org.promptstudio.ui.widgets.InputText;
import org.promptstudio.ui.widgets.Spoken;

/**
 * A text, a number, or texts one a line. What is typed becomes a command after a short rest and on leaving, so that undo goes back in steps; a key only on
 * leaving or by Enter, for nobody wants conditions to follow half a word.
 */
class TextField extends Field {

	private static final int REST = 400;
	private static final int LINES = 2;
	private static final int MOST_LINES = 12;

	private FieldBox box;
	private InputText input;
	private StyledText text;
	private final Runnable commit = this::commit;
	private boolean refreshing;
	/** Whether what stands there was typed and has not become a command, which then would be lost when the field takes up another value. */
	private boolean typing;

	TextField(Composite parent, FieldContext context, Setting setting) {
		super(parent, context, setting, true);
	}

	private boolean isMulti() {
		return setting().style().kind() == Kind.LINES || setting().style().kind() == Kind.TEXT_LIST;
	}

	@Override
	Control create(Composite parent) {
		box = new FieldBox(parent);
		input = new InputText(box, isMulti());
		text = input.control();
		Spoken.of(text).name(setting().style().label());
		TestIds.set(text, testId(""));
		text.addListener(SWT.Modify, event -> typed());
		text.addListener(SWT.FocusOut, event -> commit());
		text.addListener(SWT.DefaultSelection, event -> commit());
		text.addListener(SWT.Resize, event -> grow());
		return box;
	}

	@Override
	Control focusControl() {
		return text;
	}

	/** A hint where nothing is typed. */
	void setHint(String hint) {
		input.setHint(hint);
	}

	private void typed() {
		if (refreshing) {
			return;
		}
		typing = true;
		grow();
		context().typed();
		if (setting().style().kind() != Kind.KEY) {
			text.getDisplay().timerExec(REST, commit);
		}
	}

	/** A field of several lines is as high as its text. */
	private void grow() {
		if (isMulti()) {
			GridData data = (GridData) box.getLayoutData();
			int height = input.height(LINES, MOST_LINES) + 10;
			if (data != null && data.heightHint != height) {
				data.heightHint = height;
				context().relayout();
			}
		}
	}

	@Override
	boolean isPending() {
		return !text.isDisposed() && !text.getText().equals(shown());
	}

	@Override
	void commit() {
		if (text.isDisposed() || !isPending()) {
			typing = false;
			return;
		}
		try {
			Object value = parse(text.getText());
			typing = false;
			refuse(null);
			change(value);
		} catch (IllegalArgumentException e) {
			refuse(e.getMessage());
		}
		context().typed();
	}

	@Override
	void discard() {
		typing = false;
		refresh();
		context().typed();
	}

	@Override
	void refresh() {
		if (!typing && !text.getText().equals(shown())) {
			refreshing = true;
			int caret = text.getCaretOffset();
			text.setText(shown());
			text.setSelection(Math.min(caret, text.getCharCount()));
			refreshing = false;
			refuse(null);
		}
		grow();
	}

	private String shown() {
		return format(setting().value());
	}

	/** The text of a value. */
	String format(Object value) {
		return switch (value) {
			case null -> "";
			case BigDecimal number -> number.toPlainString();
			case List<?> list -> String.join("\n", list.stream().map(String::valueOf).toList());
			default -> value.toString();
		};
	}

	/**
	 * The value of a text; null for none.
	 *
	 * @throws IllegalArgumentException when it is none, with a sentence why
	 */
	Object parse(String typed) {
		String stripped = typed.strip();
		return switch (setting().style().kind()) {
			case WHOLE_NUMBER -> stripped.isEmpty() ? null : wholeNumber(stripped);
			case DECIMAL -> stripped.isEmpty() ? null : decimal(stripped);
			case TEXT_LIST -> typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
			case KEY -> stripped.isEmpty() ? null : stripped;
			default -> typed.isBlank() ? null : typed;
		};
	}

	private static Integer wholeNumber(String typed) {
		try {
			return Integer.valueOf(typed);
		} catch (NumberFormatException e) {
			throw new IllegalArgumentException(Messages.Field_noWholeNumber, e);
		}
	}

	/** A decimal number; a comma is taken for a point. */
	static BigDecimal decimal(String typed) {
		try {
			BigDecimal number = new BigDecimal(typed.replace(',', '.'));
			if (number.precision() > 30 || Math.abs((long) number.scale()) > 30) {
				throw new IllegalArgumentException(Messages.Field_noNumber);
			}
			return number;
		} catch (NumberFormatException e) {
			throw new IllegalArgumentException(Messages.Field_noNumber, e);
		}
	}

	@Override
	void setWrong(boolean wrong) {
		box.setWrong(wrong);
	}
}
