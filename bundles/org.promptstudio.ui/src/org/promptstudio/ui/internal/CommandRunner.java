package org.promptstudio.ui.internal;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.services.IServiceLocator;

/** Runs commands by their id, as buttons do. */
public final class CommandRunner {

	private CommandRunner() {
	}

	/** Runs a command without parameters; one that is not there or not enabled is only logged. */
	public static void run(IServiceLocator locator, String commandId) {
		try {
			locator.getService(IHandlerService.class).executeCommand(commandId, null);
		} catch (CommandException e) {
			ILog.of(CommandRunner.class).error("The command " + commandId + " could not be run.", e);
		}
	}
}
