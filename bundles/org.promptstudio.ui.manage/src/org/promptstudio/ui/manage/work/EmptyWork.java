package org.promptstudio.ui.manage.work;

import java.util.Map;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.services.IServiceLocator;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;

/** Says in place of the tasks why there are none and what to do. */
final class EmptyWork extends Composite {

	/** What can be done about it: a command. */
	enum Action {
		NONE(null, ""),
		OPEN_DATASET("org.promptstudio.ui.openDataset", Messages.Empty_openDataset),
		SAY_WHO("org.eclipse.ui.window.preferences",
				Messages.Empty_sayWho);

		private final String command;
		private final String label;

		Action(String command, String label) {
			this.command = command;
			this.label = label;
		}
	}

	private static final int WIDTH = 220;

	private final Label message;
	private final IconButton button;
	private Action action = Action.NONE;

	EmptyWork(Composite parent, IServiceLocator locator) {
		super(parent, SWT.NONE);
		GridLayout layout = new GridLayout();
		layout.marginWidth = 16;
		layout.marginHeight = 32;
		layout.verticalSpacing = 8;
		setLayout(layout);
		message = new Label(this, SWT.WRAP | SWT.CENTER);
		GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
		data.widthHint = WIDTH;
		message.setLayoutData(data);
		TestIds.set(message, "work.empty");
		button = new IconButton(this, SWT.PUSH, null, "").testId("work.empty.action").onPress(() -> run(locator));
		button.setPrimary(true);
		button.setLayoutData(new GridData(SWT.CENTER, SWT.CENTER, true, false));
		Themes.onChange(this, this::useColors);
		useColors();
	}

	private void useColors() {
		setBackground(ThemeColor.CARD.get());
		message.setBackground(ThemeColor.CARD.get());
		message.setForeground(ThemeColor.MUTED.get());
		button.setBackground(ThemeColor.CARD.get());
	}

	private void run(IServiceLocator locator) {
		if (action.command == null) {
			return;
		}
		try {
			ParameterizedCommand command = ParameterizedCommand
					.generateCommand(locator.getService(ICommandService.class).getCommand(action.command), Map.of());
			locator.getService(IHandlerService.class).executeCommand(command, null);
		} catch (CommandException e) {
			ILog.of(EmptyWork.class).error("The command " + action.command + " could not be run.", e);
		}
	}

	void show(String text, Action newAction) {
		action = newAction;
		message.setText(text.replace("&", "&&"));
		button.setLabel(action.label);
		button.setText(action.label);
		button.setVisible(action != Action.NONE);
		layout(true, true);
	}
}
