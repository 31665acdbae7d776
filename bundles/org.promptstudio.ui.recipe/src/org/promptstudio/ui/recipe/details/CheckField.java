package org.promptstudio.ui.recipe.details;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.widgets.CheckBox;

/** Yes or no. */
final class CheckField extends Field {

	private CheckBox button;

	CheckField(Composite parent, FieldContext context, Setting setting) {
		super(parent, context, setting, false);
	}

	@Override
	Control create(Composite parent) {
		button = new CheckBox(parent, setting().style().label());
		TestIds.set(button, testId(""));
		button.addListener(SWT.Selection, event -> change(Boolean.valueOf(button.getSelection())));
		return button;
	}

	@Override
	void applyTheme() {
		super.applyTheme();
		button.setBackground(root().getBackground());
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
