package org.promptstudio.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.promptstudio.exchange.Exporters;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a command line as the product would, and keeps what it prints. */
final class Cli {

	private final StringWriter out = new StringWriter();
	private final StringWriter err = new StringWriter();
	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
	private final CommandLine line;

	@Command(name = "prompt-studio", mixinStandardHelpOptions = true)
	private static final class Root implements Runnable {

		@Spec
		private CommandSpec spec;

		@Parameters(arity = "0..1", paramLabel = "PATH")
		private Path path;

		@Override
		public void run() {
			CliCommands.checkPath(spec.commandLine(), path);
			spec.commandLine().getOut().println("the workbench would open");
		}
	}

	private Cli(Exporters exporters) {
		line = new CommandLine(new Root());
		CliCommands.addTo(line, CliCommands.create(exporters, () -> bytes));
		line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
	}

	/** What a run has printed, with the line ends of this machine turned to line feeds. */
	record Run(int exitCode, String out, String err, String bytes) {}

	static Run run(Object... arguments) {
		return run(Exporters.inBox(), arguments);
	}

	static Run run(Exporters exporters, Object... arguments) {
		Cli cli = new Cli(exporters);
		String[] texts = new String[arguments.length];
		for (int i = 0; i < texts.length; i++) {
			texts[i] = arguments[i].toString();
		}
		int exitCode = cli.line.execute(texts);
		return new Run(exitCode, cli.out.toString().replace("\r\n", "\n"), cli.err.toString().replace("\r\n", "\n"),
				cli.bytes.toString(StandardCharsets.UTF_8));
	}
}
