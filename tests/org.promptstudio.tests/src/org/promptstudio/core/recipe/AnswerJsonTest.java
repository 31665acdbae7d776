package org.promptstudio.core.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerJsonTest {

	@Test
	void read_knowsEveryKindOfValue() {
		Map<String, Object> expected = new LinkedHashMap<>();
		expected.put("a", Arrays.asList(Recipes.decimal("-1.5e3"), true, false, null, "x\"\\\n\u00e9\ud83d\ude00/"));
		expected.put("b", Map.of());
		expected.put("c", List.of());
		assertEquals(expected, AnswerJson.read(" {\"a\" : [-1.5e3,true,false,null,\"x\\\"\\\\\\n\\u00e9\ud83d\ude00\\/\"], \"b\":{}, \"c\":[ ]}\n"));
		assertNull(AnswerJson.read("null"));
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "", " ", "tru", "yes", "'a'", "\"a", "\"\\x\"", "\"\\u12\"", "[1,]", "[1", "{\"a\"}", "{\"a\":1,}", "{a:1}", "01", "+1", "1.",
					".5", "1 2", "-", "1e", "NaN", "\"a\nb\"", "1e99999999999" })
	void read_whatIsNoJson_saysWhere(String json) {
		assertThrows(IllegalArgumentException.class, () -> AnswerJson.read(json));
	}

	@Test
	void read_fault_namesTheCharacter() {
		assertEquals("This is no JSON from character 4 on.",
				assertThrows(IllegalArgumentException.class, () -> AnswerJson.read("[1,x]")).getMessage());
	}

	@Test
	void read_deepNesting_isRefusedNotOverflowing() {
		assertThrows(IllegalArgumentException.class, () -> AnswerJson.read("[".repeat(100_000)));
	}

	@Property(seed = "20261128")
	void write_canBeReadAgain(@ForAll("values") Object value) {
		assertEquals(value, AnswerJson.read(AnswerJson.write(value)));
	}

	@Provide
	static Arbitrary<Object> values() {
		Arbitrary<Object> plain = Arbitraries.oneOf(Arbitraries.strings().ofMaxLength(20), Arbitraries.of(true, false),
				Arbitraries.bigDecimals().ofScale(3));
		Arbitrary<Object> lists = plain.list().ofMaxSize(5).map(list -> (Object) list);
		Arbitrary<Object> maps = Arbitraries.maps(Arbitraries.strings().ofMaxLength(5), Arbitraries.oneOf(plain, lists)).ofMaxSize(4)
				.map(map -> (Object) map);
		return Arbitraries.oneOf(plain, lists, maps);
	}
}
