package org.promptstudio.ui.review;

import java.util.Map;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;

/** Runs commands of other bundles by their ids; one that is not installed does nothing. */
final class WorkbenchCommands {

	private WorkbenchCommands() {
	}

	static void run(IWorkbenchPage page, String commandId, Map<String, String> parameters) {
		Command command = page.getWorkbenchWindow().getService(ICommandService.class).getCommand(commandId);
		if (!command.isDefined()) {
			return;
		}
		try {
			page.getWorkbenchWindow().getService(IHandlerService.class).executeCommand(ParameterizedCommand.generateCommand(command, parameters),
					null);
		} catch (CommandException e) {
			ILog.of(WorkbenchCommands.class).error("The command " + commandId + " could not be run.", e);
		}
	}
}
