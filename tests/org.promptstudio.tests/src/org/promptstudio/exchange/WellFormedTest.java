package org.promptstudio.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class WellFormedTest {

	@Test
	void text_withWholePairs_isTheSameObject() {
		String text = "smile \uD83D\uDE42";
		assertSame(text, WellFormed.text(text));
	}

	@Test
	void text_withSwappedHalves_replacesBoth() {
		assertEquals("\uFFFD\uFFFD\uD83D\uDE42", WellFormed.text("\uDE42\uD83D\uD83D\uDE42"));
	}

	@Property(seed = "20261128")
	void text_always_canBeEncoded(@ForAll String text) {
		String fixed = WellFormed.text(text);
		assertEquals(text.length(), fixed.length());
		assertEquals(-1, fixed.codePoints().map(c -> Character.MIN_SURROGATE <= c && c <= Character.MAX_SURROGATE ? 1 : -1).max().orElse(-1));
	}
}
