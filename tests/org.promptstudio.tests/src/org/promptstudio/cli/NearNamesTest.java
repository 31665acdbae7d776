package org.promptstudio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearNamesTest {

	private static final List<String> COMMANDS = List.of("validate", "export", "screenshot", "recipe");

	@ParameterizedTest
	@CsvSource({ "validate, validate, 0", "valdate, validate, 1", "xeport, export, 2", "'', export, 6", "export, '', 6", "kitten, sitting, 3" })
	void distance_countsTheEdits(String one, String other, int edits) {
		assertEquals(edits, NearNames.distance(one, other));
	}

	@Test
	void of_somethingElse_isNothing() {
		assertEquals(List.of(), NearNames.of("nope", COMMANDS));
	}

	@Test
	void of_aBeginning_isTheName() {
		assertEquals(List.of("screenshot"), NearNames.of("scr", COMMANDS));
	}

	@Test
	void of_severalNearOnes_theNearestComesFirst() {
		assertEquals(List.of("abcdefgh", "abcdefxx"), NearNames.of("abcdefg", List.of("abcdefxx", "abcdefgh", "other")));
	}
}
