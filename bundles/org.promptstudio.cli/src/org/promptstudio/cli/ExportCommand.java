package org.promptstudio.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.osgi.util.NLS;
import org.promptstudio.exchange.ExportResult;
import org.promptstudio.exchange.Exporter;
import org.promptstudio.exchange.Exporters;
import org.promptstudio.exchange.LeftOut;
import org.promptstudio.store.KeptFiles;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code export}: writes training data. Its texts are in export.properties. */
@Command(name = "export", mixinStandardHelpOptions = true, versionProvider = StudioVersion.class, sortOptions = false)
final class ExportCommand implements Callable<Integer> {

	private static final Path STANDARD_OUTPUT = Path.of("-");

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "PATH", descriptionKey = "PATH")
	private Path path;

	@Option(names = { "-f", "--format" }, paramLabel = "FORMAT", required = true, completionCandidates = FormatIds.class, descriptionKey = "format")
	private String format;

	@Option(names = { "-o", "--output" }, paramLabel = "FILE", required = true, descriptionKey = "output")
	private Path output;

	@Option(names = "--force", descriptionKey = "force")
	private boolean force;

	private final Exporters exporters;
	private final Supplier<OutputStream> standardOutput;

	ExportCommand(Exporters exporters, Supplier<OutputStream> standardOutput) {
		this.exporters = exporters;
		this.standardOutput = standardOutput;
	}

	@Override
	public Integer call() throws IOException {
		Exporter exporter = exporters.find(format)
				.orElseThrow(() -> wrongUse(Messages.Export_unknownFormat, format, String.join(", ", exporters.ids())));
		ItemSelection selection = Selections.select(spec, path);
		ExportResult result = STANDARD_OUTPUT.equals(output)
				? exportToStandardOutput(exporter, selection)
				: exportToFile(exporter, selection);
		summarise(result);
		return Integer.valueOf(
				result.leftOut(LeftOut.Reason.ITEM_UNREADABLE) == 0 ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE);
	}

	private ExportResult exportToStandardOutput(Exporter exporter, ItemSelection selection) throws IOException {
		try (OutputStream out = standardOutput.get()) {
			return export(exporter, selection, out);
		}
	}

	private ExportResult exportToFile(Exporter exporter, ItemSelection selection) throws IOException {
		checkOutput(selection);
		try (ExportFile file = new ExportFile(output)) {
			ExportResult result = export(exporter, selection, file);
			file.commit();
			return result;
		}
	}

	private void checkOutput(ItemSelection selection) {
		Path folder = output.toAbsolutePath().normalize().getParent();
		if (Files.isDirectory(output)) {
			throw wrongUse(Messages.Export_isFolder, output);
		}
		if (folder == null || !Files.isDirectory(folder)) {
			throw wrongUse(Messages.Export_noFolder, folder);
		}
		if (selection.location(output).isPresent() || KeptFiles.isOne(output)) {
			throw wrongUse(Messages.Export_wouldReplaceItem, output);
		}
		if (Files.isRegularFile(output) && !force) {
			throw wrongUse(Messages.Export_exists, output);
		}
	}

	private ExportResult export(Exporter exporter, ItemSelection selection, OutputStream out) throws IOException {
		try (DatasetSource source = new DatasetSource(selection, problem -> terminal().tell(TextReport.line(problem)))) {
			return exporter.export(source, out, new NullProgressMonitor());
		}
	}

	private Terminal terminal() {
		return new Terminal(spec.commandLine());
	}

	private void summarise(ExportResult result) {
		terminal().tell(NLS.bind(Messages.Export_summary, new Object[] { Long.valueOf(result.lines()), Long.valueOf(result.itemsWritten()),
				Long.valueOf(result.itemsRead()), STANDARD_OUTPUT.equals(output) ? Messages.Export_standardOutput : output }));
		if (!result.leftOut().isEmpty()) {
			terminal().tell(Messages.Export_leftOut);
			result.leftOut().forEach(leftOut -> terminal().tell(line(leftOut)));
		}
		if (result.lines() == 0) {
			terminal().tell(Messages.Export_hint);
		}
	}

	private static String line(LeftOut leftOut) {
		String examples = String.join("; ", leftOut.examples());
		return NLS.bind(Messages.Export_leftOutLine, new Object[] { leftOut.reason().text(), Long.valueOf(leftOut.count()),
				leftOut.examples().size() < leftOut.count() ? NLS.bind(Messages.Export_more, examples) : examples });
	}

	private ParameterException wrongUse(String message, Object... arguments) {
		return new ParameterException(spec.commandLine(), NLS.bind(message, arguments));
	}
}
