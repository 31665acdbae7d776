package org.promptstudio.ui.widgets;

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
import org.promptstudio.ui.internal.Messages;

/** A line above the pages that tells of something to decide, with the choices beside it; takes no place while there is nothing. In a grid. */
public final class Notice extends Composite {

	/**
	 * Something to do about the notice.
	 *
	 * @param isLast whether the notice is gone by then
	 */
	public record Choice(String label, Runnable action, boolean isLast) {

		/** Something that settles what the notice is about. */
		public Choice(String label, Runnable action) {
			this(label, action, true);
		}

		/** Something that leaves the notice, which may still be to decide about. */
		public static Choice leaving(String label, Runnable action) {
			return new Choice(label, action, false);
		}
	}

	private final String testId;
	private final Label icon;
	private final Label text;
	private final Composite choices;
	private final Runnable leave;

	/**
	 * A notice that does not show yet.
	 *
	 * @param testId of the notice; those of what is in it begin so
	 * @param leave  gives the keyboard to another place, when the notice goes away with it
	 */
	public Notice(Composite parent, String testId, Runnable leave) {
		super(parent, SWT.NONE);
		this.testId = testId;
		this.leave = leave;
		TestIds.set(this, testId);
		GridLayout layout = new GridLayout(3, false);
		layout.marginWidth = 12;
		layout.marginHeight = 6;
		layout.horizontalSpacing = Looks.GRID;
		setLayout(layout);
		setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		icon = new Label(this, SWT.NONE);
		text = new Label(this, SWT.WRAP);
		TestIds.set(text, testId + ".text");
		text.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		choices = new Composite(this, SWT.NONE);
		RowLayout row = new RowLayout();
		row.spacing = 4;
		row.marginTop = 0;
		row.marginBottom = 0;
		row.wrap = false;
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

	/** Shows a notice in place of the one before. */
	public void show(Icons newIcon, String newText, Choice... newChoices) {
		icon.setImage(newIcon.image());
		text.setText(newText.replace("&", "&&"));
		text.setToolTipText(newText);
		for (Control old : choices.getChildren()) {
			old.dispose();
		}
		for (Choice choice : newChoices) {
			IconButton button = new IconButton(choices, SWT.PUSH, null, choice.label()).testId(testId + ".choice").onPress(() -> {
				if (choice.isLast()) {
					hide();
				}
				choice.action().run();
			});
			button.setText(choice.label());
			button.setTone(ThemeColor.ACCENT);
		}
		new IconButton(choices, SWT.PUSH, Icons.CLEAR, Messages.Notice_close).testId(testId + ".close").onPress(this::hide);
		applyTheme();
		setShown(true);
	}

	/** Gives the keyboard to the first choice of the notice, if there is one, for somebody who waits for what it asks. */
	public void focusChoices() {
		if (isOpen()) {
			choices.getChildren()[0].setFocus();
		}
	}

	/** Takes the notice away. */
	public void hide() {
		if (isOpen()) {
			if (getDisplay().getFocusControl() instanceof Control focus && focus.getParent() == choices) {
				leave.run();
			}
			setShown(false);
		}
	}

	/** Whether there is one. */
	public boolean isOpen() {
		return getVisible();
	}

	private void setShown(boolean shown) {
		setVisible(shown);
		((GridData) getLayoutData()).exclude = !shown;
		layout(true, true);
		getParent().layout(true, true);
	}
}
