package org.promptstudio.core.team;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;

import org.junit.jupiter.api.Test;

class MentionsTest {

	private static String withNames(String text) {
		Map<String, String> names = Map.of("ben@example.org", "Ben");
		return Mentions.withNames(text, mail -> names.getOrDefault(mail, mail));
	}

	@Test
	void withNames_ofAMailAddress_tellsTheName() {
		assertEquals("Is this true, @Ben? Write to ben@example.org.", withNames("Is this true, @ben@example.org? Write to ben@example.org."));
	}

	@Test
	void withNames_ofSomebodyUnknown_staysAsItIs() {
		assertEquals("@cleo@example.org and @ben", withNames("@cleo@example.org and @ben"));
		assertEquals("", withNames(""));
	}
}
