package org.promptstudio.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;

import org.promptstudio.cli.CliCommands;
import org.promptstudio.cli.StudioVersion;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command line of the product: the workbench itself, and the sub-commands of the {@code cli} bundle. */
@Command(name = "prompt-studio", mixinStandardHelpOptions = true, versionProvider = StudioVersion.class)
final class StudioCommandLine implements Callable<Integer> {

	@Parameters(arity = "0..1", paramLabel = "PATH",
			description = "A dataset folder or a prompt item to open; without it, what was open last.")
	private Path path;

	@Option(names = "--sample", description = "Open the sample dataset, copied to the workspace folder.")
	private boolean sample;

	@Option(names = "--user", paramLabel = "NAME", description = "Who works here, a name or a mail address.")
	private String user;

	private final ToIntFunction<StartRequest> workbench;

	private StudioCommandLine(ToIntFunction<StartRequest> workbench) {
		this.workbench = workbench;
	}

	static CommandLine create(ToIntFunction<StartRequest> workbench) {
		CommandLine line = new CommandLine(new StudioCommandLine(workbench));
		line.addSubcommand(new ScreenshotCommand(workbench));
		CliCommands.addTo(line);
		return line;
	}

	@Override
	public Integer call() {
		return Integer.valueOf(workbench.applyAsInt(new StartRequest(path, sample, user, null)));
	}
}
