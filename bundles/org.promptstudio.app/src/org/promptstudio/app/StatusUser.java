package org.promptstudio.app;

import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchWindow;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.Icons;
import org.promptstudio.ui.StudioPreferences;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.user.UserDialog;
import org.promptstudio.ui.user.UserMenu;
import org.promptstudio.ui.user.UserSwitch;

/**
 * The button at the foot of the window that shows who works here, and lets people switch. As long as nobody has said who works here, it asks: there it holds nobody up,
 * and takes the keyboard from nobody.
 */
final class StatusUser {

	private static final int LONGEST = 40;

	private final StudioWorkspace workspace = StudioWorkspace.get();
	private final IPreferenceStore preferences = StudioPreferences.store();
	private final IconButton button;

	StatusUser(Composite parent, IWorkbenchWindow window) {
		button = new IconButton(parent, SWT.PUSH, Icons.HUMAN, "").testId("status.user");
		button.onPress(() -> press(window));
		Runnable listener = this::update;
		workspace.addListener(listener);
		IPropertyChangeListener asked = event -> {
			if (event.getProperty().equals(StudioPreferences.USER_ASKED)) {
				update();
			}
		};
		preferences.addPropertyChangeListener(asked);
		button.addDisposeListener(event -> {
			workspace.removeListener(listener);
			preferences.removePropertyChangeListener(asked);
		});
		update();
		useColors();
	}

	private void press(IWorkbenchWindow window) {
		if (isAsking()) {
			new UserDialog(window).open();
		} else {
			UserMenu.open(window, button);
		}
	}

	private boolean isAsking() {
		return !workspace.isUserKnown() && !preferences.getBoolean(StudioPreferences.USER_ASKED);
	}

	private void update() {
		String name = isAsking() ? Messages.Status_whoWorks : UserSwitch.shownName(workspace);
		String text = name.codePointCount(0, name.length()) > LONGEST ? name.substring(0, name.offsetByCodePoints(0, LONGEST)) + '…' : name;
		button.setLabel(isAsking() ? Messages.Status_whoWorksHelp : UserSwitch.explain(workspace));
		button.setArrow(!isAsking());
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
		button.setTone(isAsking() ? ThemeColor.ACCENT : UserSwitch.isStranger(workspace) ? ThemeColor.WARN : ThemeColor.MUTED);
	}
}
