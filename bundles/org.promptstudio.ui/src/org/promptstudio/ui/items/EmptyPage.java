package org.promptstudio.ui.items;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;

/** Says in place of the rows why there are none and what to do. */
public final class EmptyPage extends Composite {

	private static final int WIDTH = 220;

	private final ThemeColor ground;
	private final Label message;

	EmptyPage(Composite parent) {
		this(parent, ThemeColor.CARD, "items.empty");
	}

	/**
	 * A page without a message.
	 *
	 * @param ground what the page looks like
	 * @param testId of the message
	 */
	public EmptyPage(Composite parent, ThemeColor ground, String testId) {
		super(parent, SWT.NONE);
		this.ground = ground;
		GridLayout layout = new GridLayout(1, false);
		layout.marginWidth = 16;
		layout.marginHeight = 32;
		layout.verticalSpacing = 8;
		setLayout(layout);
		message = new Label(this, SWT.WRAP | SWT.CENTER);
		GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
		data.widthHint = WIDTH;
		message.setLayoutData(data);
		TestIds.set(message, testId);
		Themes.onChange(this, this::useColors);
		useColors();
	}

	/** Adds something to do; the first one stands out. */
	public EmptyPage action(String label, String testId, Runnable run) {
		IconButton button = new IconButton(this, SWT.PUSH, null, label).testId(testId).onPress(run);
		button.setText(label);
		button.setPrimary(getChildren().length == 2);
		button.setTone(ThemeColor.ACCENT);
		button.setLayoutData(new GridData(SWT.CENTER, SWT.CENTER, true, false));
		useColors();
		return this;
	}

	/** Says why there is nothing. */
	public void setMessage(String text) {
		String shown = text.replace("&", "&&");
		if (!shown.equals(message.getText())) { // a label's height takes milliseconds to find
			message.setText(shown);
			layout();
		}
	}

	private void useColors() {
		setBackground(ground.get());
		for (Control child : getChildren()) {
			child.setBackground(ground.get());
		}
		message.setForeground(ThemeColor.MUTED.get());
	}
}
