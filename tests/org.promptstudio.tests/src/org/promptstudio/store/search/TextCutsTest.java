package org.promptstudio.store.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class TextCutsTest {

	@Test
	void pieces_areWordsWithWhatFollows() {
		assertEquals(List.of("time ", "management, ", "e.", "g. ", "q", "13"), TextCuts.pieces("time management, e.g. q13"));
		assertEquals(List.of("**", "bold** ", "naïve"), TextCuts.pieces("**bold** naïve"));
		assertEquals(List.of("東", "京", "tower 👍🏽 ", "ok"), TextCuts.pieces("東京tower 👍🏽 ok"));
		assertEquals(List.of(), TextCuts.pieces(""));
		assertEquals(List.of(" - "), TextCuts.pieces(" - "));
	}

	@Property(tries = 500, seed = "7")
	void pieces_togetherAreTheText(@ForAll String text) {
		assertEquals(text, String.join("", TextCuts.pieces(text)));
	}
}
