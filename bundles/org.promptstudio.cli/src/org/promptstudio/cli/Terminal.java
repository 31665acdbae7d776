package org.promptstudio.cli;

import java.io.IOException;
import java.io.PrintWriter;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Where a command prints: standard output for results, standard error for everything else. Nothing here is to be closed. */
final class Terminal {

	private final PrintWriter out;
	private final PrintWriter err;

	Terminal(CommandLine command) {
		out = command.getOut();
		err = command.getErr();
	}

	/** Prints a line of the result at once. */
	void result(String line) {
		out.println(line);
		out.flush();
	}

	/** Tells the person at the prompt something at once. */
	void tell(String line) {
		err.println(line);
		err.flush();
	}

	/** Writes the result as JSON. */
	JsonGenerator resultAs(JsonFactory json) throws IOException {
		return json.createGenerator(out);
	}

	/** Names the options or commands that a misspelt one may mean. */
	void suggest(ParameterException e) {
		UnmatchedArgumentException.printSuggestions(e, err);
		err.flush();
	}
}
