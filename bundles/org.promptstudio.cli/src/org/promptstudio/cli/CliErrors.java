package org.promptstudio.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** What people read when a command fails: one sentence, and no stack trace. The exit code is 2 for wrong use, else 1. */
final class CliErrors implements IParameterExceptionHandler, IExecutionExceptionHandler {

	private static final System.Logger LOG = System.getLogger("org.promptstudio.cli");

	@Override
	public int handleParseException(ParameterException e, String[] arguments) {
		if (arguments.length > 0 && !arguments[0].startsWith("-") && e.getCommandLine().getParent() == null) {
			return tell(mistypedCommand(e.getCommandLine(), arguments[0]).orElse(e));
		}
		return tell(e);
	}

	/** What comes behind a mistyped command is not what is wrong. */
	private static Optional<ParameterException> mistypedCommand(CommandLine root, String typed) {
		try {
			CliCommands.checkPath(root, Path.of(typed));
			return Optional.empty();
		} catch (ParameterException e) {
			return Optional.of(e);
		} catch (InvalidPathException e) {
			return Optional.empty(); // neither a command nor a path: the first message tells as much
		}
	}

	private static int tell(ParameterException e) {
		CommandLine command = e.getCommandLine();
		String name = command.getCommandSpec().qualifiedName();
		Terminal terminal = new Terminal(command);
		terminal.tell(NLS.bind(Messages.Errors_failed, name, e.getMessage()));
		terminal.suggest(e);
		terminal.tell(NLS.bind(Messages.Errors_tryHelp, name));
		return CommandLine.ExitCode.USAGE;
	}

	@Override
	public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
		LOG.log(Level.DEBUG, command.getCommandName(), e);
		new Terminal(command).tell(NLS.bind(Messages.Errors_failed, command.getCommandSpec().qualifiedName(), explain(e)));
		return CommandLine.ExitCode.SOFTWARE;
	}

	private static String explain(Exception e) {
		return switch (e) {
			case FileSystemException failed -> failed.getFile() + ": " + Reasons.of(failed) + '.';
			case IOException failed -> Reasons.of(failed) + '.';
			case UncheckedIOException wrapped -> explain(wrapped.getCause());
			default -> NLS.bind(Messages.Errors_unexpected, e);
		};
	}
}
