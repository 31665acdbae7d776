package org.promptstudio.ui.manage.project.fields;

import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.widgets.CheckBox;
import org.promptstudio.ui.widgets.Looks;

/** Yes or no. */
public final class CheckEntry extends Entry {

	private final CheckBox box;

	/** @param check told when people check the box or take that back */
	public CheckEntry(Composite parent, Looks looks, String label, String help, String testId, Consumer<Boolean> check) {
		super(parent, looks, null, help, testId, CheckBox.TEXT);
		box = new CheckBox(root(), label);
		TestIds.set(box, testId);
		place(box, true);
		box.addListener(SWT.Selection, event -> check.accept(box.getSelection()));
		applyTheme();
	}

	/** Shows a value. */
	public void setValue(boolean value) {
		box.setSelection(value);
	}

	/** Whether people can check it. */
	public void setEditable(boolean isEditable) {
		box.setEnabled(isEditable);
	}

	@Override
	public void applyTheme() {
		super.applyTheme();
		box.setBackground(root().getBackground());
	}
}
