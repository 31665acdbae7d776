package org.promptstudio.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.osgi.util.NLS;
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

/** {@code prompt-studio screenshot}: opens an item in the real workbench and writes a picture of it. Its texts are in screenshot.properties. */
@Command(name = "screenshot", mixinStandardHelpOptions = true, versionProvider = StudioVersion.class, sortOptions = false)
final class ScreenshotCommand implements Callable<Integer> {

	private static final Pattern SIZE = Pattern.compile("(\\d{2,5})x(\\d{2,5})");
	private static final int LEAST = 400;
	private static final int MOST = 3840;

	enum Theme {
		light, dark
	}

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "ITEM", descriptionKey = "ITEM")
	private Path item;

	@Option(names = { "-o", "--output" }, paramLabel = "FILE.png", required = true, descriptionKey = "output")
	private Path output;

	@Option(names = "--size", paramLabel = "WIDTHxHEIGHT", defaultValue = "1600x1000", descriptionKey = "size")
	private String size;

	@Option(names = "--theme", defaultValue = "light", descriptionKey = "theme")
	private Theme theme;

	private final ToIntFunction<StartRequest> workbench;

	ScreenshotCommand(ToIntFunction<StartRequest> workbench) {
		this.workbench = workbench;
	}

	@Override
	public Integer call() throws Exception {
		Matcher matcher = SIZE.matcher(size);
		if (!matcher.matches()) {
			throw wrongUse(NLS.bind(Messages.Screenshot_badSize, size));
		}
		int width = Integer.parseInt(matcher.group(1));
		int height = Integer.parseInt(matcher.group(2));
		if (Math.min(width, height) < LEAST || Math.max(width, height) > MOST) {
			throw wrongUse(NLS.bind(Messages.Screenshot_sizeOutside, new Object[] { size, Integer.valueOf(LEAST), Integer.valueOf(MOST) }));
		}
		if (!Files.isRegularFile(item)) {
			throw wrongUse(NLS.bind(Messages.Screenshot_noItem, item));
		}
		if (!output.toString().toLowerCase(Locale.ROOT).endsWith(".png")) {
			throw wrongUse(NLS.bind(Messages.Screenshot_notPng, output));
		}
		Path folder = output.toAbsolutePath().getParent();
		if (!Files.isDirectory(folder)) {
			throw wrongUse(NLS.bind(Messages.Screenshot_noFolder, folder));
		}
		Path file = item.toAbsolutePath();
		ItemLocation location = Dataset.find(file).location(file).orElseThrow(() -> wrongUse(NLS.bind(Messages.Screenshot_notAnItem, item)));
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
