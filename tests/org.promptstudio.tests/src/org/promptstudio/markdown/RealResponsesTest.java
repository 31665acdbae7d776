package org.promptstudio.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Every response of the real datasets is read, and no letter or digit of it is lost or moved. */
class RealResponsesTest {

	private static final Path DATA = Path.of(System.getProperty("promptstudio.data", "../../../shared/data"));

	@ParameterizedTest
	@CsvSource({ "vicuna80, 400", "mtbench, 60" })
	void read_ofResponses_keepsLettersAndDigitsInOrder(String dataset, int count) throws IOException {
		List<String> responses = responses(DATA.resolve(dataset).resolve("json"));
		assertEquals(count, responses.size());
		for (String response : responses) {
			StyledDocument document = MarkdownReader.read(response);
			assertTrue(document.formatted(), response);
			assertEquals(lettersAndDigits(response), lettersAndDigits(everything(document)));
		}
	}

	@ParameterizedTest
	@CsvSource({ "vicuna80", "mtbench" })
	void diff_ofResponsesToOnePrompt_rebuildsBoth(String dataset) throws IOException {
		List<String> responses = responses(DATA.resolve(dataset).resolve("json"));
		for (int i = 1; i < responses.size(); i++) {
			String oldText = responses.get(i - 1);
			String newText = responses.get(i);
			WordDiffTest.assertRebuilds(oldText, newText, WordDiff.between(oldText, newText));
		}
	}

	private static List<String> responses(Path folder) throws IOException {
		assumeTrue(Files.isDirectory(folder), () -> "The real data is not there: " + folder.toAbsolutePath());
		List<String> responses = new ArrayList<>();
		ObjectMapper mapper = new ObjectMapper();
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.filter(path -> path.toString().endsWith(".json")).sorted().toList()) {
				for (JsonNode annotation : mapper.readTree(file.toFile()).path("annotations")) {
					if (annotation.path("coordinates").isTextual()) {
						responses.add(annotation.path("coordinates").asText());
					}
				}
			}
		}
		return responses;
	}

	/** The text in reading order, with the info of code and the targets of links, which the source has too. */
	private static String everything(StyledDocument document) {
		StringBuilder out = new StringBuilder();
		for (StyledBlock block : document.blocks()) {
			out.append(block.placement().startsItem() ? block.placement().marker() : "");
			out.append(block.placement().task() == TaskState.DONE ? "x" : "");
			switch (block) {
				case TextBlock text -> text.spans().forEach(span -> append(span, out));
				case CodeBlock code -> out.append(code.info()).append(code.code());
				case TableBlock table -> table.rows().forEach(row -> row.forEach(cell -> cell.forEach(span -> append(span, out))));
				case RuleBlock rule -> out.append('\n');
			}
		}
		return out.toString();
	}

	private static void append(Span span, StringBuilder out) {
		out.append(span.text());
		if (span.isLink() && !span.href().equals(span.text())) {
			out.append(span.href());
		}
		out.append(span.isImage() ? span.image().source() : "").append(span.title() == null ? "" : span.title());
	}

	private static String lettersAndDigits(String text) {
		return text.codePoints().filter(Character::isLetterOrDigit)
				.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
	}
}
