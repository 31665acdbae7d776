package org.promptstudio.dataloop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.promptstudio.model.studio.Prompt;
import org.promptstudio.model.studio.Response;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Round trips over the 160 real items. */
class RealDataTest {

	private static List<Samples.Pair> pairs;

	@BeforeAll
	static void load() {
		pairs = Samples.real();
		assumeTrue(!pairs.isEmpty(), "The real data is absent; name its folder by the system property promptstudio.data.");
	}

	@Test
	void read_all_hasNoProblem() throws FormatException {
		int responses = 0;
		for (Samples.Pair pair : pairs) {
			PromptItemDocument document = pair.read();
			assertEquals(List.of(), document.problems(), pair.name());
			assertFalse(document.item().getPrompts().isEmpty());
			responses += Samples.responses(document.item()).size();
		}
		assertEquals(160, pairs.size());
		assertEquals(400 + 60, responses);
	}

	@Test
	void write_unchanged_isTheSameArray() throws FormatException {
		for (Samples.Pair pair : pairs) {
			PromptItemDocument document = pair.read();
			assertSame(pair.item(), document.itemBytes());
			assertSame(pair.annotations(), document.annotationBytes());
		}
	}

	@Test
	void write_oneRankChanged_altersNothingElse() throws FormatException, IOException {
		ObjectMapper mapper = new ObjectMapper();
		for (Samples.Pair pair : pairs) {
			JsonNode before = mapper.readTree(pair.annotations());
			for (int i = 0; i < before.get("annotations").size(); i++) {
				PromptItemDocument document = pair.read();
				Response response = Samples.responses(document.item()).get(i);
				response.setRank(i % 4);
				byte[] after = document.annotationBytes();
				((ObjectNode) attributes(annotation(before, response))).put("rank", String.valueOf(i % 4));
				assertEquals(before, mapper.readTree(after), pair.name());
				((ObjectNode) attributes(annotation(before, response))).remove("rank");
				assertOnlyInserted(Samples.text(pair.annotations()), Samples.text(after),
						"\n            \"rank\": \"" + i % 4 + "\"\n          ");
				response.setRank(null);
				assertSame(pair.annotations(), document.annotationBytes());
			}
		}
	}

	private static JsonNode annotation(JsonNode file, Response response) {
		for (JsonNode annotation : file.get("annotations")) {
			if (annotation.get("id").asText().equals(response.getId())) {
				return annotation;
			}
		}
		throw new AssertionError(response.getId());
	}

	private static JsonNode attributes(JsonNode annotation) {
		return annotation.get("metadata").get("system").get("attributes");
	}

	/** The text around is the same to the letter. */
	private static void assertOnlyInserted(String before, String after, String inserted) {
		int same = 0;
		while (before.charAt(same) == after.charAt(same)) {
			same++;
		}
		assertTrue(after.startsWith(inserted, same), after.substring(same));
		assertEquals(before.substring(same), after.substring(same + inserted.length()));
	}

	@Test
	void write_oneDeleted_leavesTheOthers() throws FormatException, IOException {
		ObjectMapper mapper = new ObjectMapper();
		for (Samples.Pair pair : pairs) {
			PromptItemDocument document = pair.read();
			Prompt prompt = document.item().getPrompts().getFirst();
			if (!prompt.getResponses().isEmpty()) {
				Response deleted = prompt.getResponses().removeLast();
				JsonNode expected = mapper.readTree(pair.annotations());
				expected.get("annotations").forEach(annotation -> assertTrue(annotation.isObject()));
				((com.fasterxml.jackson.databind.node.ArrayNode) expected.get("annotations"))
						.removeIf(annotation -> annotation.get("id").asText().equals(deleted.getId()));
				assertEquals(expected, mapper.readTree(document.annotationBytes()));
				prompt.getResponses().add(deleted);
				assertSame(pair.annotations(), document.annotationBytes());
			}
		}
	}
}
