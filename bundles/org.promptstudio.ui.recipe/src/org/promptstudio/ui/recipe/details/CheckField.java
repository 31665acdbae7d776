package org.promptstudio.ui.recipe.details;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.ThemeColor;

/** Yes or no. */
final class CheckField extends Field {

	private Button button;

	CheckField(Composite parent, FieldContext context, Setting setting) {
		super(parent, context, setting, false);
	}

	@Override
	Control create(Composite parent) {
		button = new Button(parent, SWT.CHECK);
		button.setText(setting().style().label().replace("&", "&&"));
		TestIds.set(button, testId(""));
		button.addListener(SWT.Selection, event -> change(Boolean.valueOf(button.getSelection())));
		return button;
	}

	@Override
	void applyTheme() {
		super.applyTheme();
		button.setBackground(root().getBackground());
		button.setForeground(ThemeColor.TEXT.get());
	}

	@Override
	Control focusControl() {
		return button;
	}

	@Override
	void refresh() {
		button.setSelection(Boolean.TRUE.equals(setting().value()));
	}
}
