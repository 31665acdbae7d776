package org.promptstudio.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.promptstudio.cli.StudioVersion;
import org.promptstudio.dataloop.FormatException;
import org.promptstudio.store.Dataset;
import org.promptstudio.store.ItemLocation;
import org.promptstudio.store.ItemSession;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code prompt-studio screenshot}: opens an item in the real workbench and writes a picture of it. */
@Command(name = "screenshot", mixinStandardHelpOptions = true, versionProvider = StudioVersion.class,
		description = "Open an item in the workbench and write a picture of the window.",
		footer = { "", "Example:", "  prompt-studio screenshot my-dataset/items/q001.json -o q001.png --theme dark", "",
				"Exit codes: 0 the picture is written, 1 the item cannot be opened or the picture not be written, 2 wrong use." })
final class ScreenshotCommand implements Callable<Integer> {

	private static final Pattern SIZE = Pattern.compile("(\\d{2,5})x(\\d{2,5})");
	private static final int LEAST = 400;
	private static final int MOST = 3840;

	enum Theme {
		light, dark
	}

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "ITEM", description = "The prompt item, a .json file.")
	private Path item;

	@Option(names = { "-o", "--output" }, paramLabel = "FILE.png", required = true, description = "The picture to write.")
	private Path output;

	@Option(names = "--size", paramLabel = "WIDTHxHEIGHT", defaultValue = "1600x1000",
			description = "The size of the window. Default: ${DEFAULT-VALUE}.")
	private String size;

	@Option(names = "--theme", defaultValue = "light", description = "light or dark. Default: ${DEFAULT-VALUE}.")
	private Theme theme;

	private final ToIntFunction<StartRequest> workbench;

	ScreenshotCommand(ToIntFunction<StartRequest> workbench) {
		this.workbench = workbench;
	}

	@Override
	public Integer call() throws Exception {
		Matcher matcher = SIZE.matcher(size);
		if (!matcher.matches()) {
			throw wrongUse("The size " + size + " is not of the form WIDTHxHEIGHT, such as 1600x1000.");
		}
		int width = Integer.parseInt(matcher.group(1));
		int height = Integer.parseInt(matcher.group(2));
		if (Math.min(width, height) < LEAST || Math.max(width, height) > MOST) {
			throw wrongUse("The size " + size + " is outside " + LEAST + " to " + MOST + ".");
		}
		if (!Files.isRegularFile(item)) {
			throw wrongUse("There is no item " + item + ".");
		}
		if (!output.toString().toLowerCase(Locale.ROOT).endsWith(".png")) {
			throw wrongUse("The picture is written as PNG, and " + output + " does not end in .png.");
		}
		Path folder = output.toAbsolutePath().getParent();
		if (!Files.isDirectory(folder)) {
			throw wrongUse("There is no folder " + folder + " for the picture.");
		}
		Path file = item.toAbsolutePath();
		ItemLocation location = Dataset.find(file).location(file).orElseThrow(() -> wrongUse(item + " is no prompt item."));
		try {
			ItemSession.open(location).close(); // a broken item is reported before a window opens
		} catch (FormatException e) {
			spec.commandLine().getErr().println(spec.qualifiedName() + ": " + e.getMessage());
			spec.commandLine().getErr().flush();
			return Integer.valueOf(CommandLine.ExitCode.SOFTWARE);
		}
		ScreenshotRequest request = new ScreenshotRequest(output.toAbsolutePath(), width, height, theme == Theme.dark);
		return Integer.valueOf(workbench.applyAsInt(new StartRequest(file, false, null, request)));
	}

	private ParameterException wrongUse(String message) {
		return new ParameterException(new CommandLine(spec), message);
	}
}
