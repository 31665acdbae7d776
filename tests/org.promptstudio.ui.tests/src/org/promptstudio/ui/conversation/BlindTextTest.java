package org.promptstudio.ui.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlindTextTest {

	private static String blind(String json) {
		return BlindText.of(json, Set.of("basalt-13b", "65f2e8"), "hidden");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\'', value = {
			"{\"model\": {\"name\": \"aurora\", \"confidence\": 1.0, \"model_id\": null}} | {\"model\": {\"name\": \"hidden\", \"confidence\": 1.0, \"model_id\": null}}",
			"{\"modelName\" : \"aurora\", \"value\": \"aurora\"} | {\"modelName\" : \"hidden\", \"value\": \"aurora\"}",
			"{\"models\": [\"a\", {\"x\": \"b\"}], \"y\": \"c\"} | {\"models\": [\"hidden\", {\"x\": \"hidden\"}], \"y\": \"c\"}",
			"{\"a\": \"basalt-13b\", \"b\": [\"65f2e8\"], \"c\": \"about basalt-13b\"} | {\"a\": \"hidden\", \"b\": [\"hidden\"], \"c\": \"about basalt-13b\"}",
			"{\"model\": {\"info\": {\"name\": \"a\"}, \"tags\": [\"b\"]}, \"z\": \"c\"} | {\"model\": {\"info\": {\"name\": \"hidden\"}, \"tags\": [\"hidden\"]}, \"z\": \"c\"}",
			"{\"model\": \"\", \"x\": \"m\"} | {\"model\": \"\", \"x\": \"m\"}" })
	void models_areHiddenAndNothingElse(String json, String expected) {
		assertEquals(expected, blind(json));
	}

	@Test
	void quotesInStrings_endNothing() {
		assertEquals("{\"x\": \"say \\\"model\\\": \", \"model\": \"hidden\"}", blind("{\"x\": \"say \\\"model\\\": \", \"model\": \"a\\\"b\"}"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "\"", "\"model\": \"open", "]]}}", "{\"model\": {\"name\": \"x\\", "no json at all" })
	void whatIsNoJson_breaksNothing(String text) {
		assertEquals(text.startsWith("\"model\"") ? "\"model\": \"hidden" : text.contains("name") ? "{\"model\": {\"name\": \"hidden" : text,
				blind(text));
	}
}
