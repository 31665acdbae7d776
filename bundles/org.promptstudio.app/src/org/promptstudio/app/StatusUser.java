package org.promptstudio.app;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.menus.WorkbenchWindowControlContribution;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.Icons;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;
import org.promptstudio.ui.user.UserMenu;
import org.promptstudio.ui.user.UserSwitch;

/** Shows at the foot of the window who works here, and lets people switch. */
public final class StatusUser extends WorkbenchWindowControlContribution {

	private static final int LONGEST = 40;

	private final StudioWorkspace workspace = StudioWorkspace.get();

	@Override
	protected Control createControl(Composite parent) {
		Composite root = new Composite(parent, SWT.NONE);
		Themes.keepOwnColors(root);
		root.setLayout(new FillLayout());
		IconButton button = new IconButton(root, SWT.PUSH, Icons.HUMAN, "").testId("status.user");
		button.setArrow(true);
		button.onPress(() -> UserMenu.open(getWorkbenchWindow(), button));
		Runnable listener = () -> update(root, button);
		workspace.addListener(listener);
		button.addDisposeListener(event -> workspace.removeListener(listener));
		Themes.onChange(root, () -> useColors(root, button));
		update(root, button);
		return root;
	}

	private void update(Composite root, IconButton button) {
		String name = UserSwitch.shownName(workspace);
		String text = name.length() > LONGEST ? name.substring(0, LONGEST) + '…' : name;
		button.setLabel(UserSwitch.explain(workspace));
		boolean isOther = !text.equals(button.getText());
		button.setText(text);
		useColors(root, button);
		if (isOther && root.getParent() != null) {
			root.pack();
			root.getParent().requestLayout();
		}
	}

	private void useColors(Composite root, IconButton button) {
		root.setBackground(ThemeColor.GROUND.get());
		button.setBackground(ThemeColor.GROUND.get());
		button.setTone(UserSwitch.isStranger(workspace) ? ThemeColor.WARN : ThemeColor.MUTED);
	}
}
