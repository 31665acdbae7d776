package org.promptstudio.ui.feedback.view;

import java.util.Map;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.services.IServiceLocator;

/** Commands of other bundles that the view offers. */
final class Workbench {

	/** Makes a new recipe. */
	static final String NEW_RECIPE = "org.promptstudio.ui.recipe.new";
	/** Opens a recipe in its editor. */
	static final String EDIT_RECIPE = "org.promptstudio.ui.recipe.edit";
	/** The parameter of {@link #EDIT_RECIPE}: the path of the file. */
	static final String EDIT_FILE = "org.promptstudio.ui.recipe.edit.file";

	private Workbench() {
	}

	/** Whether a command is installed. */
	static boolean has(IServiceLocator locator, String commandId) {
		return locator.getService(ICommandService.class).getCommand(commandId).isDefined();
	}

	/** Runs a command; one that cannot be run is logged. */
	static void run(IServiceLocator locator, String commandId, Map<String, String> parameters) {
		ParameterizedCommand command = ParameterizedCommand.generateCommand(locator.getService(ICommandService.class).getCommand(commandId),
				parameters);
		try {
			locator.getService(IHandlerService.class).executeCommand(command, null);
		} catch (CommandException e) {
			ILog.of(Workbench.class).error("The command " + commandId + " could not be run.", e);
		}
	}
}
