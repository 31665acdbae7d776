package org.promptstudio.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

import org.promptstudio.model.Problem;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;

/**
 * One JSON document, written as a stream with a problem per line, in ASCII so that no terminal or pipe spoils it:
 *
 * <pre>
 * {"path": "…", "problems": [{"severity": "error", "file": "…", "line": 3, "column": 14, "place": "…", "message": "…", "advice": "…"}],
 *  "items": 80, "recipes": 1, "errors": 1, "warnings": 0, "hints": 0}
 * </pre>
 *
 * {@code severity} is error, warning or hint; {@code line} and {@code column} count from 1 and are null when unknown; {@code place} and
 * {@code advice} may be empty.
 */
final class JsonReport implements ProblemReport {

	private static final int LAST_OF_ASCII = 127;
	/** Makes generators of ASCII that leave the terminal open. */
	static final JsonFactory JSON = new JsonFactoryBuilder().highestNonEscapedChar(LAST_OF_ASCII)
			.disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

	private final Terminal terminal;
	private final JsonGenerator json;

	/** Writes the beginning. */
	JsonReport(Terminal terminal, String path) {
		this.terminal = terminal;
		try {
			json = terminal.resultAs(JSON);
			json.writeStartObject();
			json.writeStringField("path", path);
			json.writeArrayFieldStart("problems");
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Override
	public void problem(Problem problem) {
		try {
			json.writeRaw('\n');
			json.writeStartObject();
			json.writeStringField("severity", problem.severity().name().toLowerCase(Locale.ROOT));
			json.writeStringField("file", problem.file());
			writePosition("line", problem.line());
			writePosition("column", problem.column());
			json.writeStringField("place", problem.place());
			json.writeStringField("message", problem.message());
			json.writeStringField("advice", problem.advice());
			json.writeEndObject();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private void writePosition(String field, int position) throws IOException {
		if (position > 0) {
			json.writeNumberField(field, position);
		} else {
			json.writeNullField(field);
		}
	}

	@Override
	public void end(Totals totals) {
		try {
			json.writeEndArray();
			json.writeNumberField("items", totals.items());
			json.writeNumberField("recipes", totals.recipes());
			json.writeNumberField("errors", totals.errors());
			json.writeNumberField("warnings", totals.warnings());
			json.writeNumberField("hints", totals.hints());
			json.writeEndObject();
			json.close();
			terminal.result("");
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
