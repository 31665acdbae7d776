package org.promptstudio.ui;

import java.util.Map;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.services.IServiceLocator;

/** Runs commands by their ids, as buttons do; also those of bundles that may not be installed. User-interface thread. */
public final class CommandRunner {

	private CommandRunner() {
	}

	/** Whether a command is installed. */
	public static boolean has(IServiceLocator locator, String commandId) {
		return command(locator, commandId).isDefined();
	}

	/** Runs a command; nothing is done when it is not installed, and one that cannot be run is logged. */
	public static void run(IServiceLocator locator, String commandId, Map<String, String> parameters) {
		Command command = command(locator, commandId);
		if (!command.isDefined()) {
			return;
		}
		try {
			locator.getService(IHandlerService.class).executeCommand(ParameterizedCommand.generateCommand(command, parameters), null);
		} catch (CommandException e) {
			ILog.of(CommandRunner.class).error("The command " + commandId + " could not be run.", e);
		}
	}

	private static Command command(IServiceLocator locator, String commandId) {
		return locator.getService(ICommandService.class).getCommand(commandId);
	}
}
