package org.promptstudio.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UneditedTest {

	private static String left(String before, String after) {
		return Unedited.of(WordDiff.between(before, after)).stream().map(DiffSegment::text).collect(Collectors.joining());
	}

	@ParameterizedTest
	@CsvSource({ "the sky is blue, the sky is grey today, 'the sky is '", "the sky is blue, the sea is blue, 'the … is blue'",
			"blue sky, a blue sky, 'blue sky'", "one two three four, one 2 three 4, 'one … three '", "same, same, same", "one, two, ''" })
	void of_edit_isWhatBothHave(String before, String after, String expected) {
		assertEquals(expected, left(before, after));
	}

	@Test
	void of_changedLines_endsALineToo() {
		assertEquals("first\n…\nlast", left("first\nsecond\nlast", "first\nanother\nlast").replace(" …", "…"));
	}

	@Test
	void of_nothing_isNothing() {
		assertEquals(List.of(), Unedited.of(List.of()));
	}
}
