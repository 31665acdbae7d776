package org.promptstudio.ui.conversation;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

import org.promptstudio.ui.Icons;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;

/** Stands where a conversation would: says in words why there is none, and what to do. */
final class MessagePage extends Composite {

	private static final int TEXT_WIDTH = 480;

	private final Label icon;
	private final Label title;
	private final Label text;
	private final Button button;
	private Runnable action;

	MessagePage(Composite parent) {
		super(parent, SWT.NONE);
		TestIds.set(this, "message");
		GridLayout layout = new GridLayout();
		layout.verticalSpacing = 12;
		setLayout(layout);
		icon = new Label(this, SWT.NONE);
		title = new Label(this, SWT.WRAP | SWT.CENTER);
		text = new Label(this, SWT.WRAP | SWT.CENTER);
		TestIds.set(text, "message.text");
		button = new Button(this, SWT.PUSH);
		TestIds.set(button, "message.action");
		button.addListener(SWT.Selection, event -> action.run());
		icon.setLayoutData(new GridData(SWT.CENTER, SWT.END, true, true));
		GridData titleData = new GridData(SWT.CENTER, SWT.CENTER, true, false);
		titleData.widthHint = TEXT_WIDTH;
		title.setLayoutData(titleData);
		GridData textData = new GridData(SWT.CENTER, SWT.BEGINNING, true, false);
		textData.widthHint = TEXT_WIDTH;
		text.setLayoutData(textData);
		button.setLayoutData(new GridData(SWT.CENTER, SWT.BEGINNING, true, true));
		Themes.onChange(this, this::applyTheme);
		applyTheme();
	}

	private void applyTheme() {
		for (Control control : new Control[] { this, icon, title, text }) {
			control.setBackground(ThemeColor.GROUND.get());
		}
		title.setForeground(ThemeColor.TEXT.get());
		text.setForeground(ThemeColor.MUTED.get());
	}

	/** Shows a message; without an action (null) there is no button. */
	void show(Icons newIcon, String newTitle, String newText, String actionLabel, Runnable newAction) {
		icon.setImage(newIcon.image());
		title.setText(newTitle);
		text.setText(newText == null ? "" : newText);
		action = newAction;
		button.setVisible(newAction != null);
		button.setText(actionLabel == null ? "" : actionLabel);
		layout(true, true);
	}

	@Override
	public boolean setFocus() {
		return button.getVisible() ? button.setFocus() : super.setFocus();
	}
}
