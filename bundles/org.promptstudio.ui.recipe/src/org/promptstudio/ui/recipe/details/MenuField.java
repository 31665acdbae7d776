package org.promptstudio.ui.recipe.details;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.widgets.Looks;
import org.promptstudio.ui.widgets.MenuButtons;

/** Something chosen from a menu that opens below it. */
abstract class MenuField extends Field {

	private Composite row;
	private IconButton button;

	MenuField(Composite parent, FieldContext context, Setting setting) {
		super(parent, context, setting, true);
	}

	@Override
	Control create(Composite parent) {
		row = new Composite(parent, SWT.NONE);
		row.setBackground(parent.getBackground());
		row.setLayout(Looks.grid(1, 0, 0));
		button = MenuButtons.create(row, setting().style().label(), testId(""), this::fill);
		return row;
	}

	/** Puts what can be chosen into the menu. */
	abstract void fill(Menu menu);

	/** What the button says for the value now. */
	abstract String text();

	@Override
	void applyTheme() {
		super.applyTheme();
		row.setBackground(root().getBackground());
		button.setTone(ThemeColor.TEXT);
	}

	@Override
	Control focusControl() {
		return button;
	}

	@Override
	void refresh() {
		String text = text();
		if (!text.equals(button.getText())) {
			button.setText(text);
			button.setLabel(setting().style().label() + ": " + text);
			row.layout(true, true);
			context().relayout();
		}
	}
}
