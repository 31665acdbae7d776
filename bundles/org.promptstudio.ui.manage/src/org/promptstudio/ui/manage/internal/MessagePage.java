package org.promptstudio.ui.manage.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;

/** Says in place of a view's content why there is none, and what to do. */
public final class MessagePage extends Composite {

	private static final int WIDTH = 420;

	private final Label label;
	private final IconButton button;
	private Runnable act = () -> {};

	/** @param testId of the text */
	public MessagePage(Composite parent, String testId) {
		super(parent, SWT.NONE);
		GridLayout layout = new GridLayout();
		layout.marginWidth = 16;
		layout.marginHeight = 32;
		layout.verticalSpacing = 8;
		setLayout(layout);
		label = new Label(this, SWT.WRAP | SWT.CENTER);
		GridData data = new GridData(SWT.CENTER, SWT.TOP, true, false);
		data.widthHint = WIDTH;
		label.setLayoutData(data);
		TestIds.set(label, testId);
		button = new IconButton(this, SWT.PUSH, null, "").testId(testId + ".action").onPress(() -> act.run());
		button.setPrimary(true);
		button.setTone(ThemeColor.ACCENT);
		button.setLayoutData(new GridData(SWT.CENTER, SWT.TOP, true, false));
		Themes.onChange(this, this::useColors);
		useColors();
	}

	/** Shows a text, and nothing to do. */
	public void show(String text) {
		show(text, null, () -> {});
	}

	/**
	 * Shows a text and what can be done.
	 *
	 * @param action a verb; null for nothing to do
	 */
	public void show(String text, String action, Runnable run) {
		label.setText(text.replace("&", "&&"));
		act = run;
		button.setText(action == null ? "" : action);
		button.setLabel(action == null ? "" : action);
		button.setVisible(action != null);
		((GridData) button.getLayoutData()).exclude = action == null;
		layout();
	}

	@Override
	public boolean setFocus() {
		return button.getVisible() ? button.setFocus() : forceFocus();
	}

	private void useColors() {
		setBackground(ThemeColor.GROUND.get());
		label.setBackground(ThemeColor.GROUND.get());
		button.setBackground(ThemeColor.GROUND.get());
		label.setForeground(ThemeColor.MUTED.get());
	}
}
