package org.promptstudio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

class CliCommandsTest {

	@Test
	void create_givesAllCommands() {
		assertEquals(List.of("validate", "export", "recipe", "status", "search", "import"),
				CliCommands.create().stream().map(CommandLine::getCommandName).toList());
	}

	@ParameterizedTest
	@ValueSource(strings = { "validate", "export", "recipe", "status", "search", "import" })
	void help_ofEachCommand_hasExamplesAndExitCodes(String command) {
		Cli.Run run = Cli.run(command, "--help");
		assertEquals(0, run.exitCode());
		assertTrue(run.out().contains("\nUsage: prompt-studio " + command + " "), run.out());
		assertTrue(run.out().contains("\nExamples:\n  prompt-studio " + command + " "), run.out());
		assertTrue(run.out().contains("\nExit codes:\n  0   "), run.out());
		assertFalse(run.out().contains("%n") || run.out().contains("${") || run.out().contains("usage."), run.out());
		assertEquals("", run.err());
	}

	@ParameterizedTest
	@ValueSource(strings = { "validate", "export", "recipe", "status", "search", "import" })
	void version_ofEachCommand_isTheProducts(String command) {
		Cli.Run run = Cli.run(command, "--version");
		assertEquals(0, run.exitCode());
		assertTrue(run.out().startsWith("Prompt Studio " + StudioVersion.NUMBER + "\nJava "), run.out());
	}

	@Test
	void version_is_thatOfTheBundle() throws IOException {
		Path manifest = Path.of("../../bundles/org.promptstudio.cli/META-INF/MANIFEST.MF");
		assertTrue(Files.readString(manifest).contains("Bundle-Version: " + StudioVersion.NUMBER + ".qualifier"));
	}

	@Test
	void options_ofEachCommand_haveADescription() {
		for (CommandLine command : CliCommands.create()) {
			for (ArgSpec argument : command.getCommandSpec().args()) {
				assertTrue(argument.description().length > 0 && !argument.description()[0].isBlank(), argument.paramLabel());
			}
		}
	}

	@Test
	void help_ofTheProduct_listsTheCommands() {
		String help = Cli.run("--help").out();
		assertTrue(help.contains("validate  Looks for problems"), help);
		assertTrue(help.contains("export    Writes ranked items"), help);
		assertTrue(help.contains("recipe    Converts between recipes"), help);
	}

	@Test
	void errors_ofTheProduct_areBriefToo() {
		Cli.Run run = Cli.run("--nonsense");
		assertEquals(2, run.exitCode());
		assertTrue(run.err().endsWith("Type \"prompt-studio --help\" to see how it is used.\n"), run.err());
	}

	@ParameterizedTest
	@CsvSource({ "valdate, Did you mean: validate?", "Export, Did you mean: export?", "val, Did you mean: validate?" })
	void mistypedCommand_isWrongUseWithASuggestion(String typed, String suggestion) {
		Cli.Run run = Cli.run(typed);
		assertEquals(2, run.exitCode());
		assertEquals("prompt-studio: There is no command, file or folder \"" + typed + "\". " + suggestion
				+ "\nType \"prompt-studio --help\" to see how it is used.\n", run.err());
		assertEquals("", run.out());
	}

	@ParameterizedTest
	@ValueSource(strings = { "a-dataset", "--json" })
	void mistypedCommand_withArguments_isWrongUseWithASuggestion(String argument) {
		Cli.Run run = Cli.run("valdate", argument);
		assertEquals(2, run.exitCode());
		assertEquals("prompt-studio: There is no command, file or folder \"valdate\". Did you mean: validate?"
				+ "\nType \"prompt-studio --help\" to see how it is used.\n", run.err());
	}

	@Test
	void pathThatIsThere_withAnUnknownOption_tellsTheOption(@TempDir Path folder) {
		Cli.Run run = Cli.run(folder, "--nonsense");
		assertEquals(2, run.exitCode());
		assertTrue(run.err().startsWith("prompt-studio: Unknown option: '--nonsense'"), run.err());
	}

	@Test
	void wordThatIsNothing_isWrongUse() {
		Cli.Run run = Cli.run("nope");
		assertEquals(2, run.exitCode());
		assertTrue(run.err().startsWith("prompt-studio: There is no command, file or folder \"nope\".\n"), run.err());
	}

	@Test
	void pathThatIsNotThere_isWrongUseAndNoCommandIsSuggested(@TempDir Path folder) {
		Path typed = folder.resolve("validat");
		Cli.Run run = Cli.run(typed);
		assertEquals(2, run.exitCode());
		assertTrue(run.err().startsWith("prompt-studio: There is no file or folder " + typed + ".\n"), run.err());
	}

	@Test
	void linkThatLeadsNowhere_isTold(@TempDir Path folder) throws IOException {
		Path link = Files.createSymbolicLink(folder.resolve("data"), Path.of("gone"));
		Cli.Run run = Cli.run(link);
		assertEquals(2, run.exitCode());
		assertTrue(run.err().startsWith("prompt-studio: " + link + " cannot be opened: it is a link to gone, which is not there.\n"), run.err());
	}

	@Test
	void emptyPath_isWrongUse() {
		for (Cli.Run run : List.of(Cli.run(""), Cli.run("validate", ""), Cli.run("export", "", "-f", "trl-preference", "-o", "-"))) {
			assertEquals(2, run.exitCode());
			assertTrue(run.err().contains(": The PATH is empty. Name a dataset folder or a prompt item.\n"), run.err());
			assertEquals("", run.out());
		}
	}

	@Test
	void pathThatIsThere_opensTheWorkbench(@TempDir Path folder) {
		assertEquals("the workbench would open\n", Cli.run(folder).out());
		assertEquals("the workbench would open\n", Cli.run().out());
	}

	@Test
	void messages_andTheirFile_haveTheSameKeys() throws IOException {
		Properties texts = new Properties();
		try (InputStream in = Messages.class.getResourceAsStream("messages.properties")) {
			texts.load(in);
		}
		Set<String> fields = new TreeSet<>();
		for (Field field : Messages.class.getFields()) {
			fields.add(field.getName());
		}
		assertEquals(fields, new TreeSet<>(texts.stringPropertyNames()));
	}
}
