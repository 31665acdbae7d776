package org.promptstudio.core.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.promptstudio.core.progress.TeamProgress.Row;

/** {@code -Dpromptstudio.golden=rewrite} writes the golden file anew. */
class ProgressCsvTest {

	private static final Path GOLDEN = Path.of("testdata/progress/progress.csv");

	private static final Figures FIGURES = new Figures(40, 12, Map.of("completed", 25, "discard", 2, "approved", 1), 11, 28, 7, 3,
			List.of(Duration.ofMillis(61_500), Duration.ofSeconds(90)), Duration.ofMinutes(7), Set.of(LocalDate.of(2026, 5, 1)), new Score(2, 3));
	private static final Figures NOTHING = new Figures(0, 0, Map.of(), 0, 0, 0, 0, List.of(), Duration.ZERO, Set.of(), Score.NONE);

	@Test
	void write_isTheGoldenFile_inAnyLanguage() throws IOException {
		Locale before = Locale.getDefault();
		Locale.setDefault(Locale.GERMANY);
		StringBuilder out = new StringBuilder();
		try {
			ProgressCsv.write(List.of(new Row("t1", "Rank, then \"crown\"", "anna@example.org", "Änne Öz", FIGURES),
					new Row("t2", "=HYPERLINK(\"http://example.org\")", "@bo", "Line\nbreak", NOTHING),
					new Row("", "", "", "", NOTHING), new Row(null, null, "bo@example.org", " Bo", NOTHING)), out);
		} finally {
			Locale.setDefault(before);
		}
		if ("rewrite".equals(System.getProperty("promptstudio.golden"))) {
			Files.writeString(GOLDEN, out, StandardCharsets.UTF_8);
		}
		assertEquals(Files.readString(GOLDEN, StandardCharsets.UTF_8), out.toString());
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', value = { "plain|plain", "a,b|\"a,b\"", "say \"x\"|\"say \"\"x\"\"\"", "-1+2|'-1+2", "+49|'+49", "=A1|'=A1",
			"@SUM(A1)|'@SUM(A1)", "` =A1`|' =A1", "＝A1|'＝A1", "%x|'%x" }, delimiter = '|')
	void cell_isQuotedAndHarmless(String text, String expected) {
		assertEquals(expected, ProgressCsv.cell(text));
	}

	@Test
	void cell_beginningWithTabOrReturn_isHarmless() {
		assertEquals("'\t=A1", ProgressCsv.cell("\t=A1"));
		assertEquals("\"'\r=A1\"", ProgressCsv.cell("\r=A1"));
	}
}
