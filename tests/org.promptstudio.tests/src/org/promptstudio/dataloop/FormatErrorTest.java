package org.promptstudio.dataloop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.promptstudio.dataloop.json.JsonText;

/** Bad input gives one clear error with file, line and column. */
class FormatErrorTest {

	private static final String HEAD = "{\n  \"shebang\": \"dataloop\",\n  \"metadata\": {\"dltype\": \"prompt\"},\n";

	private static FormatException itemError(byte[] item) {
		return assertThrows(FormatException.class,
				() -> PromptItemDocument.read("q1.json", item, "q1.annotations.json", null));
	}

	private static void assertItemError(String item, int line, int column, String reason) {
		assertError(itemError(Samples.bytes(item)), "q1.json", line, column, reason);
	}

	private static void assertAnnotationError(String annotations, int line, int column, String reason) {
		assertError(assertThrows(FormatException.class, () -> Samples.read(annotations)), Samples.ANNOTATION_FILE, line, column,
				reason);
	}

	private static void assertError(FormatException e, String file, int line, int column, String reason) {
		assertEquals(file + ':' + line + ':' + column + ": " + reason, e.file() + ':' + e.line() + ':' + e.column() + ": " + e.reason());
		assertFalse(e.advice().isBlank());
		assertEquals(file + ':' + line + ':' + column + ": " + reason + ' ' + e.advice(), e.getMessage());
	}

	@Test
	void read_empty_isRefused() {
		assertItemError("", 1, 1, "The file is empty.");
		assertItemError(" \n\t", 2, 2, "The file is empty.");
		assertItemError("\uFEFF", 1, 1, "The file is empty.");
		assertAnnotationError("", 1, 1, "The file is empty.");
	}

	@Test
	void read_notJson_tellsThePlace() {
		assertItemError("Hello", 1, 1, "This is not valid JSON: Unrecognized token 'Hello': was expecting "
				+ "(JSON String, Number, Array, Object or token 'null', 'true' or 'false').");
		assertItemError(HEAD + "  \"prompts\" {}\n}", 4, 13,
				"This is not valid JSON: Unexpected character ('{' (code 123)): was expecting a colon to separate field name and value.");
		assertItemError("\uFEFF{a:1}", 1, 2,
				"This is not valid JSON: Unexpected character ('a' (code 97)): was expecting double-quote to start field name.");
		assertItemError("[1,]", 1, 4, "This is not valid JSON: Unexpected character (']' (code 93)): expected a value.");
	}

	@Test
	void read_wrongBracket_tellsWhereItBegan() {
		assertItemError("{\n \"a\": [1\n}", 3, 1, "This is not valid JSON: Unexpected close marker '}': expected ']' "
				+ "(for Array starting at line 2).");
	}

	@Test
	void read_truncated_pointsToTheEnd() {
		assertItemError("{", 1, 2, "The file ends in the middle of its content.");
		assertItemError(HEAD, 4, 1, "The file ends in the middle of its content.");
		assertItemError(HEAD + "  \"prompts\"", 4, 12, "The file ends in the middle of its content.");
		assertItemError("{\r\n\"a\": \"b\\", 2, 9, "The file ends in the middle of its content.");
		assertItemError("[[1,2", 1, 6, "The file ends in the middle of its content.");
	}

	@Test
	void read_anyPrefixOfAFile_saysThatItIsCutOff() {
		byte[] whole = Samples.own("walk").annotations();
		for (int length = 1; length < whole.length - 2; length++) {
			byte[] cut = Arrays.copyOf(whole, length);
			FormatException e = assertThrows(FormatException.class,
					() -> PromptItemDocument.read("q1.json", Samples.bytes(Samples.TWO_PROMPTS), "a.json", cut));
			assertEquals("The file ends in the middle of its content.", e.reason(), Samples.text(cut));
			assertEquals((int) Samples.text(cut).lines().count() + (cut[length - 1] == '\n' ? 1 : 0), e.line());
		}
	}

	@Test
	void read_nul_isRefused() {
		String reason = "There is a NUL byte: the file is damaged, or it is no text.";
		assertItemError("{\n  \u0000}", 2, 3, reason);
		assertItemError("{\"é\u0000\":1}", 1, 4, reason);
		assertItemError("{}\u0000\u0000", 1, 3, reason);
		assertError(itemError(new byte[1]), "q1.json", 1, 1, reason);
		assertError(itemError(new byte[4096]), "q1.json", 1, 1, reason);
	}

	@Test
	void read_controlCharacter_pointsToIt() {
		assertItemError("{\n  \u0007}", 2, 3, "This is not valid JSON: Illegal character ((CTRL-CHAR, code 7)): "
				+ "only regular white space (\\r, \\n, \\t) is allowed between tokens.");
		assertItemError("{\"é\u0007\":1}", 1, 4, "This is not valid JSON: Illegal unquoted character ((CTRL-CHAR, code 7)): "
				+ "has to be escaped using backslash to be included in name.");
	}

	@Test
	void read_errorInARootString_isNoTrailingOne() {
		assertAnnotationError("\"\\x\"", 1, 3, "This is not valid JSON: Unrecognized character escape 'x' (code 120).");
		assertAnnotationError("\"é", 1, 3, "The file ends in the middle of its content.");
		assertAnnotationError("\"é\" \"", 1, 5, "Something follows the end of the document.");
	}

	@Test
	void read_utf16_isRefused() {
		assertError(itemError("{}".getBytes(StandardCharsets.UTF_16)), "q1.json", 1, 1,
				"The file is UTF-16 text, and Dataloop files are UTF-8.");
		assertError(itemError("{}".getBytes(StandardCharsets.UTF_16LE)), "q1.json", 1, 1,
				"The file is UTF-16 text, and Dataloop files are UTF-8.");
		assertError(itemError("{}".getBytes(StandardCharsets.UTF_16BE)), "q1.json", 1, 1,
				"The file is UTF-16 text, and Dataloop files are UTF-8.");
	}

	@Test
	void read_invalidUtf8_tellsThePlaceAndTheByte() {
		byte[] latin1 = "{\n\"é\": \"ok\",\n  \"c\": \"caf\u00E9\"}".getBytes(StandardCharsets.ISO_8859_1);
		assertError(itemError(latin1), "q1.json", 2, 2, "The byte E9 is not valid UTF-8 here.");
		byte[] later = Samples.bytes("\uFEFF{\"é\": \"ok\",\r\n  \"😀\": \"x?\"}");
		later[later.length - 3] = (byte) 0xC3;
		assertError(itemError(later), "q1.json", 2, 11, "The byte C3 is not valid UTF-8 here.");
		byte[] cut = Samples.bytes("{\"é");
		assertError(itemError(Arrays.copyOf(cut, cut.length - 1)), "q1.json", 1, 3, "The byte C3 is not valid UTF-8 here.");
	}

	@Test
	void read_encodedSurrogates_areRefused() {
		assertError(itemError(new byte[] { '"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"' }), "q1.json", 1, 2,
				"The byte ED is not valid UTF-8 here.");
	}

	@Test
	void read_replacementCharacterOfTheFileItself_isFine() throws FormatException {
		assertEquals("\uFFFD", Samples.readItem(HEAD + "\"prompts\": {\"\uFFFD\": []}}").item().getPrompts().getFirst().getKey());
	}

	@Test
	void read_duplicateName_pointsToTheSecond() {
		assertItemError(HEAD + "  \"prompts\": {\n    \"1\": [],\n    \"\\u0031\": []\n  }\n}", 6, 5,
				"The name \"1\" stands twice in one object.");
		assertAnnotationError("[{\"id\":\"a\",\"x\":{\"k\":1,\"k\":2}}]", 1, 23, "The name \"k\" stands twice in one object.");
	}

	@Test
	void read_duplicateNameInLargeObject_pointsToTheSecond() {
		StringBuilder json = new StringBuilder("[{");
		for (int i = 0; i < 1000; i++) {
			json.append("\n\"k").append(i).append("\":").append(i).append(',');
		}
		assertAnnotationError(json + "\n\"k500\":1}]", 1002, 1, "The name \"k500\" stands twice in one object.");
	}

	@Test
	void read_somethingAfterTheEnd_isRefused() {
		assertItemError(Samples.TWO_PROMPTS + "\n {}", 4, 2, "Something follows the end of the document.");
		assertItemError(Samples.TWO_PROMPTS + "}", 3, 55, "Something follows the end of the document.");
		assertAnnotationError("[] x", 1, 4, "Something follows the end of the document.");
	}

	@Test
	void read_errorFarInALongLine_countsCharacters() {
		String reason = "This is not valid JSON: Unexpected character ('?' (code 63)): expected a valid value "
				+ "(JSON String, Number, Array, Object or token 'null', 'true' or 'false').";
		String ascii = "[" + "\"x\",".repeat(5000);
		assertAnnotationError(ascii + "?]", 1, 20_002, reason);
		String wide = "[\n\n" + "\"é😀\",".repeat(5000);
		assertAnnotationError(wide + "?]", 3, 30_001, reason);
		assertAnnotationError("[".repeat(100) + "\n".repeat(4095 - 100) + "[", 3996, 2, "The file ends in the middle of its content.");
	}

	@Test
	void read_tooDeep_isRefusedWithoutOverflow() {
		String tooDeep = "[".repeat(JsonText.MAX_DEPTH + 1) + "]".repeat(JsonText.MAX_DEPTH + 1);
		assertAnnotationError(tooDeep, 1, JsonText.MAX_DEPTH + 1, "There are more than 200 objects and arrays inside each other.");
		assertAnnotationError("[".repeat(5_000_000), 1, JsonText.MAX_DEPTH + 1,
				"There are more than 200 objects and arrays inside each other.");
		assertAnnotationError("{\"a\":".repeat(5_000_000), 1, 5 * JsonText.MAX_DEPTH + 1,
				"There are more than 200 objects and arrays inside each other.");
	}

	@Test
	void read_deepest_isReadAndWritten() throws FormatException {
		int inside = JsonText.MAX_DEPTH - 5;
		String deep = "[{\"type\":\"text\",\"metadata\":{\"system\":{\"promptId\":\"1\",\"attributes\":{\"q\":" + "[".repeat(inside)
				+ "]".repeat(inside) + "}}}}]";
		PromptItemDocument document = Samples.read(deep);
		Samples.response(document, 0, 0).setRank(1);
		assertEquals(deep.replace("]}}}}]", "],\"rank\":\"1\"}}}}]"), Samples.text(document.annotationBytes()));
	}

	@Test
	void read_tooManyValues_isRefused() {
		assertAnnotationError("[" + "1,".repeat(JsonText.MAX_VALUES) + "1]", 1, 2 * JsonText.MAX_VALUES,
				"There are more than 2000000 values in the file.");
	}

	@Test
	void read_tooLarge_isRefusedByLength() {
		assertError(itemError(new byte[JsonText.MAX_BYTES + 1]), "q1.json", 1, 1,
				"The file has 67108865 bytes, and at most 67108864 are read.");
		assertError(assertThrows(FormatException.class, () -> PromptItemDocument.checkSize("q1.json", 200L << 20)), "q1.json", 1, 1,
				"The file has 209715200 bytes, and at most 67108864 are read.");
	}

	@Test
	void read_wrongShebangOrType_isRefused() {
		assertItemError("[]", 1, 1, "A prompt item is a JSON object, and this is not.");
		assertItemError("\n {\"metadata\":{}}", 2, 2, "There is no \"shebang\".");
		assertItemError("{\"shebang\": \"dl\"}", 1, 13, "\"shebang\" is not \"dataloop\".");
		assertItemError("{\"shebang\": 1}", 1, 13, "\"shebang\" is not \"dataloop\".");
		assertItemError("{\"shebang\":\"dataloop\"}", 1, 1, "\"metadata\" has no \"dltype\".");
		assertItemError("{\"shebang\":\"dataloop\",\"metadata\":{}}", 1, 34, "\"metadata\" has no \"dltype\".");
		assertItemError("{\"shebang\":\"dataloop\",\n\"metadata\":{\"dltype\":\"image\"}}", 2, 22, "\"dltype\" is not \"prompt\".");
	}

	@Test
	void read_wrongPrompts_isRefused() {
		assertItemError(HEAD.strip().replaceAll(",$", "}"), 1, 1, "There is no \"prompts\".");
		assertItemError(HEAD + "\"prompts\": [\n]}", 4, 12, "\"prompts\" is not an object.");
		assertItemError(HEAD + "\"prompts\": null}", 4, 12, "\"prompts\" is not an object.");
	}

	@Test
	void read_annotationsOfWrongType_areRefused() {
		assertAnnotationError("\n\"text\"", 2, 1, "This is neither an item with annotations nor an array of annotations.");
		assertAnnotationError("{\"annotations\": {}}", 1, 17, "\"annotations\" is not an array.");
	}

	@Test
	void message_holdsNoInternals() {
		String message = itemError(Samples.bytes("{\"a\": [1}")).getMessage();
		assertFalse(message.contains("Source") || message.contains("REDACTED"), message);
		assertTrue(message.startsWith("q1.json:1:9: "), message);
	}
}
