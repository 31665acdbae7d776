package org.promptstudio.ui.conversation;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.Icons;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;

/** A line above the conversation that tells of something to decide, with the choices beside it; takes no place while there is nothing. */
final class NoticeBar extends Composite {

	/** Something to do about the notice. */
	record Choice(String label, Runnable action) {}

	private final Label icon;
	private final Label text;
	private final Composite choices;
	private final Runnable leave;

	/** @param leave gives the focus to another place, when the bar goes away with it */
	NoticeBar(Composite parent, Runnable leave) {
		super(parent, SWT.NONE);
		this.leave = leave;
		TestIds.set(this, "notice");
		GridLayout layout = new GridLayout(3, false);
		layout.marginWidth = 12;
		layout.marginHeight = 6;
		layout.horizontalSpacing = 8;
		setLayout(layout);
		setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		icon = new Label(this, SWT.NONE);
		text = new Label(this, SWT.WRAP);
		text.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		choices = new Composite(this, SWT.NONE);
		RowLayout row = new RowLayout();
		row.spacing = 4;
		row.marginTop = 0;
		row.marginBottom = 0;
		choices.setLayout(row);
		Themes.onChange(this, this::applyTheme);
		applyTheme();
		setShown(false);
	}

	private void applyTheme() {
		for (Control control : new Control[] { this, icon, text, choices }) {
			control.setBackground(ThemeColor.SELECTION.get());
		}
		text.setForeground(ThemeColor.TEXT.get());
		for (Control choice : choices.getChildren()) {
			choice.setBackground(ThemeColor.SELECTION.get());
		}
	}

	/** Shows a notice; the last choice can be closed too when there is none. */
	void show(Icons newIcon, String newText, Choice... newChoices) {
		icon.setImage(newIcon.image());
		text.setText(newText);
		text.setToolTipText(newText);
		for (Control old : choices.getChildren()) {
			old.dispose();
		}
		for (Choice choice : newChoices) {
			IconButton button = new IconButton(choices, SWT.PUSH, null, choice.label()).testId("notice.choice").onPress(choice.action());
			button.setText(choice.label());
			button.setTone(ThemeColor.ACCENT);
		}
		new IconButton(choices, SWT.PUSH, Icons.CLEAR, Messages.Notice_close).testId("notice.close").onPress(this::hide);
		applyTheme();
		setShown(true);
	}

	void hide() {
		if (isOpen()) {
			if (getDisplay().getFocusControl() instanceof Control focus && focus.getParent() == choices) {
				leave.run();
			}
			setShown(false);
		}
	}

	boolean isOpen() {
		return getVisible();
	}

	private void setShown(boolean shown) {
		setVisible(shown);
		((GridData) getLayoutData()).exclude = !shown;
		layout(true, true);
		getParent().layout(true, true);
	}
}
