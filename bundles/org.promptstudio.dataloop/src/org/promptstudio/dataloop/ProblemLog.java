package org.promptstudio.dataloop;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.promptstudio.dataloop.json.JsonValue;
import org.promptstudio.dataloop.json.TextPosition;
import org.promptstudio.model.Problem;
import org.promptstudio.model.Problem.Severity;

/** Collects the problems of one item while its files are read. */
final class ProblemLog {

	private final List<Problem> problems = new ArrayList<>();

	void error(Source source, JsonValue at, String place, String message, String advice) {
		add(Severity.ERROR, source, at, place, message, advice);
	}

	void warning(Source source, JsonValue at, String place, String message, String advice) {
		add(Severity.WARNING, source, at, place, message, advice);
	}

	private void add(Severity severity, Source source, JsonValue at, String place, String message, String advice) {
		TextPosition position = source.text().position(at.from());
		problems.add(new Problem(severity, source.file(), position.line(), position.column(), place, message, advice));
	}

	List<Problem> problems() {
		return Collections.unmodifiableList(problems);
	}
}
