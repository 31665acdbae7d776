package org.promptstudio.ui.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.Icons;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;

/** Stands where the content of an editor would: says in words why there is none, and what to do. */
public final class MessagePane extends Composite {

	private static final int TEXT_WIDTH = 480;

	private final Label title;
	private final Label text;

	/**
	 * A page with a title and a text.
	 *
	 * @param testId of the page; that of the text ends in {@code .text}
	 * @param text null for none
	 */
	public MessagePane(Composite parent, String testId, Icons icon, String title, String text) {
		super(parent, SWT.NONE);
		TestIds.set(this, testId);
		GridLayout layout = new GridLayout();
		layout.verticalSpacing = 12;
		setLayout(layout);
		Label image = new Label(this, SWT.NONE);
		image.setImage(icon.image());
		image.setLayoutData(new GridData(SWT.CENTER, SWT.END, true, true));
		this.title = Looks.label(this, SWT.WRAP | SWT.CENTER, title, null, ThemeColor.TEXT);
		this.title.setLayoutData(data());
		this.text = Looks.label(this, SWT.WRAP | SWT.CENTER, text == null ? "" : text, null, ThemeColor.MUTED);
		this.text.setLayoutData(data());
		TestIds.set(this.text, testId + ".text");
		Themes.onChange(this, this::applyTheme);
		applyTheme();
	}

	private static GridData data() {
		GridData data = new GridData(SWT.CENTER, SWT.CENTER, true, false);
		data.widthHint = TEXT_WIDTH;
		return data;
	}

	/** Adds what can be done about it. */
	public void addAction(String label, String testId, Runnable run) {
		IconButton button = new IconButton(this, SWT.PUSH, null, label).testId(testId).onPress(run);
		button.setText(label);
		button.setPrimary(true);
		button.setLayoutData(new GridData(SWT.CENTER, SWT.BEGINNING, true, true));
		applyTheme();
	}

	private void applyTheme() {
		setBackground(ThemeColor.GROUND.get());
		for (Control child : getChildren()) {
			child.setBackground(ThemeColor.GROUND.get());
		}
		title.setForeground(ThemeColor.TEXT.get());
		text.setForeground(ThemeColor.MUTED.get());
	}
}
