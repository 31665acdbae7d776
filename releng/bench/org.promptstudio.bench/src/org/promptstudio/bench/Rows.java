package org.promptstudio.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/**
 * The rows of the table that {@code releng/bench/run} prints: measure, figure, unit, reference, what the reference is, and the limit of the ratio, with
 * tabs between. They are appended to the file named by the system property {@value #FILE}.
 */
final class Rows {

	/** The system property with the file for the rows. */
	static final String FILE = "promptstudio.bench.rows";
	private static final double NONE = 0;

	private Rows() {
	}

	/** A figure that must not exceed a limit. */
	static void limited(String measure, double figure, String unit, double limit) {
		append(measure, figure, unit, limit, "limit", "<=1");
	}

	/** A figure that is only told. */
	static void told(String measure, double figure, String unit) {
		append(measure, figure, unit, NONE, "-", "-");
	}

	private static void append(String measure, double figure, String unit, double reference, String referenceName, String limit) {
		String row = String.format(Locale.ROOT, "%s\t%.2f\t%s\t%.2f\t%s\t%s%n", measure, Double.valueOf(figure), unit, Double.valueOf(reference),
				referenceName, limit);
		try {
			Files.writeString(Path.of(System.getProperty(FILE)), row, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
