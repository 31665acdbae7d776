package org.promptstudio.ui.feedback.view;

import java.util.List;

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

	/** Something to do. */
	record Action(String label, String testId, Runnable run) {}

	private final Label message;
	private String shown = "";
	private List<Action> actions = List.of();

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

	/** Shows a text, and nothing to do. */
	void show(String text) {
		show(text, List.of());
	}

	/**
	 * Shows a text and what can be done; the first act stands out. Nothing is made anew when all of it reads as before, which is so for most items that
	 * follow each other.
	 */
	void show(String text, List<Action> newActions) {
		boolean same = text.equals(shown) && labels(newActions).equals(labels(actions));
		actions = List.copyOf(newActions);
		if (same) {
			return;
		}
		shown = text;
		message.setText(text.replace("&", "&&"));
		for (Control child : getChildren()) {
			if (child != message) {
				child.dispose();
			}
		}
		for (int i = 0; i < actions.size(); i++) {
			addButton(i);
		}
		layout();
	}

	private static List<String> labels(List<Action> actions) {
		return actions.stream().map(action -> action.testId() + ' ' + action.label()).toList();
	}

	private void addButton(int index) {
		Action action = actions.get(index);
		IconButton button = new IconButton(this, SWT.PUSH, null, action.label()).testId(action.testId())
				.onPress(() -> actions.get(index).run().run());
		button.setText(action.label());
		button.setPrimary(index == 0);
		button.setTone(ThemeColor.ACCENT);
		button.setLayoutData(new GridData(SWT.CENTER, SWT.CENTER, true, false));
		button.setBackground(ThemeColor.GROUND.get());
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
