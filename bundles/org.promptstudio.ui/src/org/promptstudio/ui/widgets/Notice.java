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

	/** Something to do about the notice, which is gone by then. */
	public record Choice(String label, Runnable action) {}

	private final String testId;
	private final Label icon;
	private final Label text;
	private final Composite choices;

	/**
	 * A notice that does not show yet.
	 *
	 * @param testId of the notice; those of what is in it begin so
	 */
	public Notice(Composite parent, String testId) {
		super(parent, SWT.NONE);
		this.testId = testId;
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
				hide();
				choice.action().run();
			});
			button.setText(choice.label());
			button.setTone(ThemeColor.ACCENT);
		}
		new IconButton(choices, SWT.PUSH, Icons.CLEAR, Messages.Notice_close).testId(testId + ".close").onPress(this::hide);
		applyTheme();
		setShown(true);
	}

	/** Takes the notice away. */
	public void hide() {
		if (isOpen()) {
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
