package org.promptstudio.app;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchWindow;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.Icons;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.user.UserMenu;
import org.promptstudio.ui.user.UserSwitch;

/** The button at the foot of the window that shows who works here, and lets people switch. */
final class StatusUser {

	private static final int LONGEST = 40;

	private final StudioWorkspace workspace = StudioWorkspace.get();
	private final IconButton button;

	StatusUser(Composite parent, IWorkbenchWindow window) {
		button = new IconButton(parent, SWT.PUSH, Icons.HUMAN, "").testId("status.user");
		button.setArrow(true);
		button.onPress(() -> UserMenu.open(window, button));
		Runnable listener = this::update;
		workspace.addListener(listener);
		button.addDisposeListener(event -> workspace.removeListener(listener));
		update();
		useColors();
	}

	private void update() {
		String name = UserSwitch.shownName(workspace);
		String text = name.codePointCount(0, name.length()) > LONGEST ? name.substring(0, name.offsetByCodePoints(0, LONGEST)) + '…' : name;
		button.setLabel(UserSwitch.explain(workspace));
		if (!text.equals(button.getText())) {
			button.setText(text);
			button.requestLayout();
		}
		showTone();
	}

	/** Takes up the colours of the theme. */
	void useColors() {
		button.setBackground(ThemeColor.GROUND.get());
		showTone();
	}

	private void showTone() {
		button.setTone(UserSwitch.isStranger(workspace) ? ThemeColor.WARN : ThemeColor.MUTED);
	}
}
