package org.promptstudio.ui.feedback.view;

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

/** Says why there is nothing to answer, and what to do. */
final class EmptyPage extends Composite {

	private static final int WIDTH = 220;

	private final Label message;

	EmptyPage(Composite parent) {
		super(parent, SWT.NONE);
		GridLayout layout = new GridLayout(1, false);
		layout.marginWidth = 16;
		layout.marginHeight = 32;
		layout.verticalSpacing = 8;
		setLayout(layout);
		message = new Label(this, SWT.WRAP | SWT.CENTER);
		GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
		data.widthHint = WIDTH;
		message.setLayoutData(data);
		TestIds.set(message, "feedback.empty");
		Themes.onChange(this, this::useColors);
		useColors();
	}

	/** Shows another text, and nothing to do. Returns this page, for {@link #action}. */
	EmptyPage show(String text) {
		message.setText(text.replace("&", "&&"));
		for (Control child : getChildren()) {
			if (child != message) {
				child.dispose();
			}
		}
		layout();
		return this;
	}

	/** Adds something to do; the first one stands out. */
	EmptyPage action(String label, String testId, Runnable run) {
		IconButton button = new IconButton(this, SWT.PUSH, null, label).testId(testId).onPress(run);
		button.setText(label);
		button.setPrimary(getChildren().length == 2);
		button.setTone(ThemeColor.ACCENT);
		button.setLayoutData(new GridData(SWT.CENTER, SWT.CENTER, true, false));
		button.setBackground(ThemeColor.GROUND.get());
		layout();
		return this;
	}

	private void useColors() {
		setBackground(ThemeColor.GROUND.get());
		for (Control child : getChildren()) {
			child.setBackground(ThemeColor.GROUND.get());
		}
		message.setForeground(ThemeColor.MUTED.get());
	}

	@Override
	public boolean setFocus() {
		Control[] children = getChildren();
		return children.length > 1 ? children[1].setFocus() : forceFocus();
	}
}
