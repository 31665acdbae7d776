package org.promptstudio.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;

import org.promptstudio.cli.CliCommands;
import org.promptstudio.cli.StudioVersion;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command line of the product: the workbench itself, and the sub-commands of the {@code cli} bundle. Its texts are in product.properties. */
@Command(name = "prompt-studio", mixinStandardHelpOptions = true, versionProvider = StudioVersion.class, sortOptions = false)
final class StudioCommandLine implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Parameters(arity = "0..1", paramLabel = "PATH", descriptionKey = "PATH")
	private Path path;

	@Option(names = "--sample", descriptionKey = "sample")
	private boolean sample;

	@Option(names = "--user", paramLabel = "NAME", descriptionKey = "user")
	private String user;

	private final ToIntFunction<StartRequest> workbench;

	private StudioCommandLine(ToIntFunction<StartRequest> workbench) {
		this.workbench = workbench;
	}

	static CommandLine create(ToIntFunction<StartRequest> workbench) {
		CommandLine line = CliCommands.prepared(new CommandLine(new StudioCommandLine(workbench)), texts("product"));
		line.addSubcommand("screenshot", CliCommands.prepared(new CommandLine(new ScreenshotCommand(workbench)), texts("screenshot")));
		CliCommands.addTo(line);
		return line;
	}

	private static ResourceBundle texts(String name) {
		return ResourceBundle.getBundle("org.promptstudio.app." + name, Locale.getDefault(), StudioCommandLine.class.getClassLoader());
	}

	@Override
	public Integer call() {
		CliCommands.checkPath(spec.commandLine(), path);
		return Integer.valueOf(workbench.applyAsInt(new StartRequest(path, sample, user, null)));
	}
}
