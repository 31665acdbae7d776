package org.promptstudio.dataloop.json;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import org.junit.jupiter.api.Test;

class JsonPatchTest {

	private static String patched(String json, BiConsumer<JsonPatch, JsonValue> change) throws JsonFormatException {
		JsonText text = JsonText.parse(json.getBytes(StandardCharsets.UTF_8));
		JsonPatch patch = new JsonPatch(text);
		change.accept(patch, text.root());
		String result = new String(patch.apply(), StandardCharsets.UTF_8);
		JsonText.parse(result.getBytes(StandardCharsets.UTF_8));
		return result;
	}

	private static void assertPut(String expected, String json, Object value, String... path) throws JsonFormatException {
		assertEquals(expected, patched(json, (patch, root) -> patch.put(root, List.of(path), value)));
	}

	private static void assertRemoved(String expected, String json, String... names) throws JsonFormatException {
		assertEquals(expected,
				patched(json, (patch, root) -> Arrays.stream(names).forEach(name -> patch.remove(root.get(name)))));
	}

	private static Map<String, Object> map(Object... namesAndValues) {
		Map<String, Object> map = new LinkedHashMap<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			map.put((String) namesAndValues[i], namesAndValues[i + 1]);
		}
		return map;
	}

	@Test
	void apply_withoutChange_givesTheSameArray() throws JsonFormatException {
		byte[] bytes = "\uFEFF { \"a\" : 1.0e+05 }\r\n\r\n".getBytes(StandardCharsets.UTF_8);
		assertSame(bytes, new JsonPatch(JsonText.parse(bytes)).apply());
	}

	@Test
	void put_existing_replacesOnlyTheValue() throws JsonFormatException {
		assertPut("{ \"a\" :1 ,\n\"b\":  \"x\"\t}", "{ \"a\" :1 ,\n\"b\":  -0e1\t}", "x", "b");
		assertPut("{\"a\":{\"b\":[null,{\"c\":true}]}}", "{\"a\":{\"b\":[]}}", Arrays.asList(null, map("c", true)), "a", "b");
	}

	@Test
	void put_newInCompact_staysCompact() throws JsonFormatException {
		assertPut("{\"a\":1,\"b\":\"x\"}", "{\"a\":1}", "x", "b");
		assertPut("{\"a\": 1, \"b\": \"x\"}", "{\"a\": 1}", "x", "b");
		assertPut("{ \"a\": 1, \"b\": 2 }", "{ \"a\": 1 }", 2, "b");
		assertPut("{ \"a\" : 1 ,  \"b\" : 2 ,  \"c\" : 3 }", "{ \"a\" : 1 ,  \"b\" : 2 }", 3, "c");
		assertPut("{\"a\":{\"b\":2}}", "{\"a\":{}}", 2, "a", "b");
		assertPut("{ \"a\": { \"b\": 2 } }", "{ \"a\": { } }", 2, "a", "b");
		assertPut("{\"a\": 1, \"b\": {\"c\": [2, 3]}}", "{\"a\": 1}", List.of(2, 3), "b", "c");
	}

	@Test
	void put_newInIndented_getsALineOfItsOwn() throws JsonFormatException {
		assertPut("{\n  \"a\": 1,\n  \"b\": 2\n}", "{\n  \"a\": 1\n}", 2, "b");
		assertPut("{\n    \"a\": {\n        \"b\": 2\n    }\n}", "{\n    \"a\": {}\n}", 2, "a", "b");
		assertPut("{\r\n\t\"a\":1,\r\n\t\"b\":{\r\n\t\t\"c\":[\r\n\t\t\t2\r\n\t\t]\r\n\t}\r\n}\r\n", "{\r\n\t\"a\":1\r\n}\r\n",
				List.of(2), "b", "c");
		assertPut("{\r \"a\": 1,\r \"b\": 2\r}", "{\r \"a\": 1\r}", 2, "b");
	}

	@Test
	void put_inMixedLayout_followsTheNeighbours() throws JsonFormatException {
		assertPut("{\n  \"a\": { \"x\": 1, \"y\": 2 },\n  \"b\": []\n}", "{\n  \"a\": { \"x\": 1 },\n  \"b\": []\n}", 2, "a", "y");
		assertPut("{ \"a\": 1,\n  \"b\": 2,\n  \"c\": 3 }", "{ \"a\": 1,\n  \"b\": 2 }", 3, "c");
		assertPut("{\"a\": 1\n,\"b\": 2\n,\"c\": 3\n}", "{\"a\": 1\n,\"b\": 2\n}", 3, "c");
	}

	@Test
	void put_throughNullOrEmptyArray_makesObjects() throws JsonFormatException {
		assertPut("{\"a\":{\"b\":{\"c\":1}}}", "{\"a\":null}", 1, "a", "b", "c");
		assertPut("{\"a\":{\"b\":1}}", "{\"a\":[]}", 1, "a", "b");
		assertThrows(IllegalArgumentException.class, () -> assertPut("", "{\"a\":\"text\"}", 1, "a", "b"));
	}

	@Test
	void put_twoInOneNewObject_sharesIt() throws JsonFormatException {
		assertEquals("{\"a\":1,\"b\":{\"c\":2,\"d\":{\"e\":3}}}", patched("{\"a\":1}", (patch, root) -> {
			patch.put(root, List.of("b", "c"), 2);
			patch.put(root, List.of("b", "d", "e"), 3);
		}));
		assertEquals("{\"a\":{\"c\":2,\"d\":3}}", patched("{\"a\":null}", (patch, root) -> {
			patch.put(root, List.of("a", "c"), 2);
			patch.put(root, List.of("a", "d"), 3);
		}));
	}

	@Test
	void remove_takesItsCommaAndLine() throws JsonFormatException {
		String json = "{\n  \"a\": 1,\n  \"b\": 2,\n  \"c\": 3\n}";
		assertRemoved("{\n  \"b\": 2,\n  \"c\": 3\n}", json, "a");
		assertRemoved("{\n  \"a\": 1,\n  \"c\": 3\n}", json, "b");
		assertRemoved("{\n  \"a\": 1,\n  \"b\": 2\n}", json, "c");
		assertRemoved("{\n  \"a\": 1\n}", json, "b", "c");
		assertRemoved("{\n  \"b\": 2\n}", json, "c", "a");
		assertRemoved("{\n  \"c\": 3\n}", json, "a", "b");
		assertRemoved("{}", json, "a", "b", "c");
	}

	@Test
	void removeAndPut_together_fit() throws JsonFormatException {
		assertEquals("{\n  \"a\": 1,\n  \"d\": 4\n}", patched("{\n  \"a\": 1,\n  \"b\": 2,\n  \"c\": 3\n}", (patch, root) -> {
			patch.remove(root.get("c"));
			patch.remove(root.get("b"));
			patch.put(root, List.of("d"), 4);
		}));
		assertEquals("{ \"d\": 4 }", patched("{ \"a\": 1 }", (patch, root) -> {
			patch.remove(root.get("a"));
			patch.put(root, List.of("d"), 4);
		}));
		assertEquals("{\"a\":0,\"c\":3}", patched("{\"a\":1,\"b\":2}", (patch, root) -> {
			patch.put(root, List.of("a"), 0);
			patch.remove(root.get("b"));
			patch.put(root, List.of("c"), 3);
		}));
	}

	@Test
	void append_followsTheElements() throws JsonFormatException {
		Map<String, Object> element = map("a", 2, "b", map("c", List.of(3), "d", map()));
		assertEquals("[{\"a\":1},{\"a\":2,\"b\":{\"c\":[3],\"d\":{}}}]", appended("[{\"a\":1}]", element));
		assertEquals("[\n  {\"a\": 1},\n  {\"a\": 2, \"b\": {\"c\": [3], \"d\": {}}}\n]", appended("[\n  {\"a\": 1}\n]", element));
		assertEquals("[{\n  \"a\": 1\n}, {\n  \"a\": 2\n}, {\n  \"a\": 2,\n  \"b\": {\n    \"c\": [\n      3\n    ],\n    \"d\": {}\n  }\n}]",
				appended("[{\n  \"a\": 1\n}, {\n  \"a\": 2\n}]", element));
		assertEquals("[\n {\n  \"a\": 1,\n  \"b\": { \"c\": [] }\n },\n {\n  \"a\": 2,\n  \"b\": { \"c\": [3], \"d\": {} }\n }\n]",
				appended("[\n {\n  \"a\": 1,\n  \"b\": { \"c\": [] }\n }\n]", element));
	}

	@Test
	void append_toEmpty_isIndented() throws JsonFormatException {
		assertEquals("[\n  {\n    \"a\": 1\n  },\n  2\n]\n", patched("[]\n", (patch, root) -> {
			patch.append(root, map("a", 1));
			patch.append(root, 2);
		}));
		assertEquals("{\n    \"x\": [\n        1\n    ]\n}",
				patched("{\n    \"x\": []\n}", (patch, root) -> patch.append(root.get("x"), 1)));
	}

	private static String appended(String json, Object element) throws JsonFormatException {
		return patched(json, (patch, root) -> patch.append(root, element));
	}

	@Test
	void removeElement_leavesTheOthers() throws JsonFormatException {
		List<String> results = new ArrayList<>();
		for (int i = 0; i < 3; i++) {
			int index = i;
			results.add(patched("[ 1 ,{\"a\":2} , 3 ]", (patch, root) -> patch.remove(nth(root, index))));
		}
		assertEquals(List.of("[ {\"a\":2} , 3 ]", "[ 1 , 3 ]", "[ 1 ,{\"a\":2} ]"), results);
	}

	private static JsonValue nth(JsonValue array, int index) {
		JsonValue value = array.first();
		for (int i = 0; i < index; i++) {
			value = value.next();
		}
		return value;
	}

	@Test
	void wrapRoot_withMembersAfterIt() throws JsonFormatException {
		assertEquals("{\n  \"list\": [\n  1\n],\n  \"m\": {\n    \"a\": 1\n  }\n}\n",
				patched("[\n  1\n]\n", (patch, root) -> patch.wrapRoot(Map.of(), "list", map("m", map("a", 1)))));
		assertEquals("{\"d\": 1, \"list\": [1, 2], \"m\": 2}",
				patched("[1, 2]", (patch, root) -> patch.wrapRoot(map("d", 1), "list", map("m", 2))));
	}

	@Test
	void wrapRoot_makesTheRootAMember() throws JsonFormatException {
		assertEquals("{\n  \"d\": \"x\",\n  \"list\": [\n  1\n]\n}\n",
				patched("[\n  1\n]\n", (patch, root) -> patch.wrapRoot(map("d", "x"), "list", Map.of())));
		assertEquals("{\"d\":\"x\",\"e\":1,\"list\":[1,2,3]}", patched("[1,2]", (patch, root) -> {
			patch.wrapRoot(map("d", "x", "e", 1), "list", Map.of());
			patch.append(root, 3);
		}));
	}

	@Test
	void strings_areEscapedAsJsonAsks() throws JsonFormatException {
		String odd = "\"\\/\b\f\n\r\t\u0001\u007F é \u2028 😀 \uD83D x \uDE00";
		String json = patched("{\"a\":1}", (patch, root) -> patch.put(root, List.of("a"), odd));
		assertEquals("{\"a\":\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\u007F é \u2028 😀 \\ud83d x \\ude00\"}", json);
		assertEquals(odd, JsonText.parse(json.getBytes(StandardCharsets.UTF_8)).root().get("a").string());
	}

	@Test
	void strings_inAnAsciiDocument_areAscii() throws JsonFormatException {
		assertPut("{\"a\":\"caf\\u00e9\",\"b\":\"t\\u00fcr \\ud83d\\ude00\"}", "{\"a\":\"caf\\u00e9\"}", "tür 😀", "b");
		assertPut("{\"a\":\"\\\\u00e9\",\"b\":\"tür\"}", "{\"a\":\"\\\\u00e9\"}", "tür", "b");
		assertPut("{\"a\":\"é\\u00e9\",\"b\":\"tür\"}", "{\"a\":\"é\\u00e9\"}", "tür", "b");
	}

	@Test
	void numbers_areWrittenWhole() throws JsonFormatException {
		assertPut("{\"a\":1.50}", "{\"a\":1}", new BigDecimal("1.50"), "a");
		assertPut("{\"a\":1E+400}", "{\"a\":1}", new BigDecimal("1E400"), "a");
		assertPut("{\"a\":0.72}", "{\"a\":1}", 0.72, "a");
		assertPut("{\"a\":null}", "{\"a\":1}", Double.NaN, "a");
		assertThrows(IllegalArgumentException.class, () -> assertPut("", "{\"a\":1}", new Object(), "a"));
	}

	@Test
	void byteOrderMark_isKept() throws JsonFormatException {
		byte[] changed = patched("\uFEFF{\"a\":1}", (patch, root) -> patch.put(root, List.of("a"), "é"))
				.getBytes(StandardCharsets.UTF_8);
		assertArrayEquals("\uFEFF{\"a\":\"é\"}".getBytes(StandardCharsets.UTF_8), changed);
	}

	@Test
	void newDocument_isIndentedByTwo() {
		assertEquals("{\n  \"a\": [\n    1,\n    {}\n  ],\n  \"b\": null\n}\n",
				new String(JsonPatch.newDocument(map("a", List.of(1, map()), "b", null)), StandardCharsets.UTF_8));
	}

	@Test
	void get_followsPathsThroughWhatIsNotThere() throws JsonFormatException {
		JsonValue root = JsonText.parse("{\"a\":{\"b\":1}}".getBytes(StandardCharsets.UTF_8)).root();
		assertEquals("1", root.get(List.of("a", "b")).raw());
		assertSame(JsonValue.MISSING, root.get(List.of("x", "y", "z")));
		assertSame(JsonValue.MISSING, root.get(List.of("a", "b", "c")));
		assertTrue(JsonValue.MISSING.isNothing() && JsonValue.MISSING.isEmpty());
	}
}
