package org.promptstudio.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Supplier;

import org.eclipse.osgi.util.NLS;
import org.promptstudio.exchange.Exporters;
import org.promptstudio.store.Missing;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.ParameterException;

/**
 * The commands that need no window. The application adds them to its own command line:
 *
 * <pre>
 * CommandLine line = new CommandLine(new …());
 * CliCommands.addTo(line);
 * return line.execute(arguments);
 * </pre>
 *
 * Their exit codes are 0 when all is well, 1 for problems and failures, 2 for wrong use.
 */
public final class CliCommands {

	private CliCommands() {
	}

	/** Fresh commands, each one ready to be executed alone or added to another. */
	public static List<CommandLine> create() {
		// not System.out, which keeps silent when the reader of a pipe has gone or the disk is full
		return create(Exporters.inBox(), () -> new FileOutputStream(FileDescriptor.out));
	}

	/**
	 * As {@link #create()}.
	 *
	 * @param exporters      the formats of {@code export}
	 * @param standardOutput gives where {@code export -o -} and {@code recipe -o -} write bytes; closed afterwards
	 */
	static List<CommandLine> create(Exporters exporters, Supplier<OutputStream> standardOutput) {
		IFactory factory = new IFactory() {

			@Override
			public <K> K create(Class<K> type) throws Exception {
				return type == FormatIds.class ? type.cast(new FormatIds(exporters)) : CommandLine.defaultFactory().create(type);
			}
		};
		return List.of(command(new ValidateCommand(), factory),
				command(new ExportCommand(exporters, standardOutput), factory), command(new RecipeCommand(standardOutput), factory),
				command(new StatusCommand(), factory), command(new SearchCommand(), factory), command(new ImportCommand(), factory));
	}

	/** Adds the commands to another command line, and makes all of it report errors in one sentence. */
	public static void addTo(CommandLine root) {
		addTo(root, create());
	}

	static void addTo(CommandLine root, List<CommandLine> commands) {
		commands.forEach(command -> root.addSubcommand(command.getCommandName(), command));
		reportBriefly(root);
	}

	/**
	 * Checks the PATH of the product itself, where somebody may have mistyped a command.
	 *
	 * @param path null when none was given
	 * @throws ParameterException when there is nothing at the path; names the commands that may be meant
	 */
	public static void checkPath(CommandLine root, Path path) {
		if (path == null) {
			return;
		}
		String typed = path.toString();
		if (typed.isEmpty()) {
			throw new ParameterException(root, Messages.Selection_empty);
		}
		if (Files.exists(path)) {
			return;
		}
		Missing missing = Missing.at(path);
		if (missing.kind() != Missing.Kind.GONE) {
			throw new ParameterException(root, NLS.bind(Messages.Selection_missing, typed, Reasons.of(missing)));
		}
		boolean word = typed.matches("[\\w-]+");
		List<String> near = word ? NearNames.of(typed, root.getSubcommands().keySet()) : List.of();
		String message = NLS.bind(word ? Messages.Start_noCommand : Messages.Start_nothing, typed);
		throw new ParameterException(root,
				near.isEmpty() ? message : message + ' ' + NLS.bind(Messages.Start_meant, String.join(", ", near)));
	}

	/** The texts of {@code --help} in a bundle of properties, and errors told in one sentence. */
	public static CommandLine prepared(CommandLine command, ResourceBundle texts) {
		command.setResourceBundle(new NamelessTexts(texts));
		reportBriefly(command);
		return command;
	}

	private static CommandLine command(Object userObject, IFactory factory) {
		CommandLine command = new CommandLine(userObject, factory);
		String texts = "org.promptstudio.cli." + command.getCommandName();
		return prepared(command, ResourceBundle.getBundle(texts, Locale.getDefault(), CliCommands.class.getClassLoader()));
	}

	private static void reportBriefly(CommandLine command) {
		CliErrors errors = new CliErrors();
		command.setParameterExceptionHandler(errors);
		command.setExecutionExceptionHandler(errors);
	}
}
