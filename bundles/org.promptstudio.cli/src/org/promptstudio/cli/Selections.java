package org.promptstudio.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import org.eclipse.osgi.util.NLS;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Turns the PATH of a command into a selection. */
final class Selections {

	private Selections() {
	}

	/**
	 * The selection that a path means.
	 *
	 * @throws ParameterException when there is no such path, or it can be no item
	 */
	static ItemSelection select(CommandSpec command, Path path) {
		if (path.toString().isEmpty()) {
			throw new ParameterException(command.commandLine(), Messages.Selection_empty);
		}
		try {
			if (path.toString().endsWith(".jsonl") && Files.isRegularFile(path)) {
				throw new ParameterException(command.commandLine(), NLS.bind(Messages.Selection_lines, path));
			}
			ItemSelection selection = ItemSelection.of(path);
			if (selection.isNothing()) {
				throw new ParameterException(command.commandLine(), NLS.bind(Messages.Selection_noItem, path));
			}
			return selection;
		} catch (IOException | InvalidPathException e) {
			throw new ParameterException(command.commandLine(), e.getMessage(), e);
		}
	}
}
