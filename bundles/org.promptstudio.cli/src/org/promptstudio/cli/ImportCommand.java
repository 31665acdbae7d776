package org.promptstudio.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.promptstudio.dataloop.json.JsonFormatException;
import org.promptstudio.dataloop.json.JsonText;
import org.promptstudio.exchange.OpenAssistantTree;
import org.promptstudio.exchange.OpenAssistantTree.ImportedItem;
import org.promptstudio.model.Problem;
import org.promptstudio.model.Problem.Severity;
import org.promptstudio.store.KeptFiles;
import org.promptstudio.store.Missing;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code import}: makes a dataset of a file of conversation trees. Its texts are in import.properties. */
@Command(name = "import", mixinStandardHelpOptions = true, versionProvider = StudioVersion.class, sortOptions = false)
final class ImportCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "FILE", descriptionKey = "FILE")
	private Path file;

	@Option(names = { "-o", "--output" }, paramLabel = "FOLDER", required = true, descriptionKey = "output")
	private Path folder;

	private long trees;
	private long items;
	private long problems;

	@Override
	public Integer call() throws IOException {
		trees = 0;
		items = 0;
		problems = 0;
		if (!Files.isRegularFile(file)) {
			throw wrongUse(Messages.Selection_missing, file, Reasons.of(Missing.at(file)));
		}
		if (Files.exists(folder) && !isEmptyFolder()) {
			throw wrongUse(Messages.Import_notEmpty, folder);
		}
		if (KeptFiles.isOne(folder.resolve("items"))) { // who may bring items into a dataset is said by its project
			throw wrongUse(Messages.Export_wouldReplaceItem, folder);
		}
		try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
			readLines(bytes);
		}
		terminal().tell(NLS.bind(Messages.Import_done, new Object[] { trees, items, folder }));
		return Integer.valueOf(problems == 0 ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE);
	}

	private boolean isEmptyFolder() throws IOException {
		if (!Files.isDirectory(folder)) {
			return false;
		}
		try (Stream<Path> content = Files.list(folder)) {
			return content.findAny().isEmpty();
		}
	}

	/** Bytes, not characters: whether they are UTF-8 is told for each line. */
	private void readLines(InputStream bytes) throws IOException {
		ByteArrayOutputStream line = new ByteArrayOutputStream();
		int number = 1;
		for (int next = bytes.read(); next >= 0; next = bytes.read()) {
			if (next == '\n') {
				read(line.toByteArray(), number++);
				line.reset();
			} else {
				line.write(next);
			}
		}
		read(line.toByteArray(), number);
	}

	/** A line that is no tree is told, and the others go on. */
	private void read(byte[] line, int number) throws IOException {
		if (new String(line, StandardCharsets.ISO_8859_1).isBlank()) {
			return;
		}
		try {
			Optional<OpenAssistantTree> tree = OpenAssistantTree.of(JsonText.parse(line).root());
			if (tree.isPresent()) {
				trees++;
				write(tree.get().items(Math.toIntExact(trees)));
			} else {
				tell(number, 1, Messages.Import_noTree);
			}
		} catch (JsonFormatException e) {
			tell(number, e.position().column(), Messages.Import_notJson);
		}
	}

	private void tell(int line, int column, String message) {
		problems++;
		terminal().tell(TextReport.line(new Problem(Severity.ERROR, file.toString(), line, column, "", message, "")));
	}

	private void write(List<ImportedItem> ofTree) throws IOException {
		for (ImportedItem item : ofTree) {
			write("items", item.displayPath(), item.item());
			write("json", item.displayPath(), item.annotations());
			items++;
		}
	}

	private void write(String kind, String displayPath, byte[] bytes) throws IOException {
		Path target = folder.resolve(kind).resolve(displayPath);
		Files.createDirectories(target.getParent());
		Files.write(target, bytes);
	}

	private Terminal terminal() {
		return new Terminal(spec.commandLine());
	}

	private ParameterException wrongUse(String message, Object... arguments) {
		return new ParameterException(spec.commandLine(), NLS.bind(message, arguments));
	}
}
