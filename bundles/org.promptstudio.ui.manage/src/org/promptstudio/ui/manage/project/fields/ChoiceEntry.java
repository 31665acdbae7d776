package org.promptstudio.ui.manage.project.fields;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.widgets.Looks;
import org.promptstudio.ui.widgets.MenuButtons;

/**
 * One of some values, chosen from a menu.
 *
 * @param <T> what is chosen
 */
public final class ChoiceEntry<T> extends Entry {

	private final String label;
	private final Supplier<List<T>> values;
	private final Function<T, String> text;
	private final Consumer<T> choose;
	private final IconButton button;
	private T value;

	/**
	 * A field.
	 *
	 * @param values what can be chosen, asked when the menu opens
	 * @param text of a value; of null, too, when it can be none
	 */
	public ChoiceEntry(Composite parent, Looks looks, String label, String help, String testId, Supplier<List<T>> values, Function<T, String> text,
			Consumer<T> choose) {
		super(parent, looks, label, help, testId, 0);
		this.label = label;
		this.values = values;
		this.text = text;
		this.choose = choose;
		button = MenuButtons.create(root(), label, testId, this::fill);
		place(button.getParent(), false);
		applyTheme();
	}

	private void fill(Menu menu) {
		values.get().forEach(each -> MenuButtons.item(menu, SWT.RADIO, text.apply(each), null, Objects.equals(each, value), () -> choose(each)));
	}

	/** Does what choosing a value in the menu does. */
	public void choose(T chosen) {
		if (!Objects.equals(chosen, value)) {
			choose.accept(chosen);
		}
	}

	/** Shows a value. */
	public void setValue(T newValue) {
		value = newValue;
		String shown = text.apply(newValue);
		if (!shown.equals(button.getText())) {
			button.setText(shown);
			button.setLabel(label + ": " + shown);
			button.requestLayout();
		}
	}

	/** The value shown. */
	public T value() {
		return value;
	}

	/** Whether people can choose. */
	public void setEditable(boolean isEditable) {
		button.setEnabled(isEditable);
	}

	@Override
	public void applyTheme() {
		super.applyTheme();
		button.setTone(ThemeColor.TEXT);
	}
}
