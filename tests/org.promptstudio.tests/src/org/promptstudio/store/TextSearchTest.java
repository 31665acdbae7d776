package org.promptstudio.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class TextSearchTest {

	@Property(seed = "20261128")
	void find_isWhatStringFinds(@ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 40) String text,
			@ForAll @CharRange(from = 'a', to = 'c') @StringLength(min = 1, max = 4) String wanted,
			@ForAll @IntRange(max = 45) int from) {
		assertEquals(text.indexOf(wanted, from) < 0 || from > text.length() ? -1 : text.indexOf(wanted, from),
				new TextSearch(wanted).find(text.getBytes(UTF_8), from));
	}

	@Test
	void find_upperCaseOutsideAscii_isFolded() {
		assertEquals(2, new TextSearch("GRÖẞE").find("a größe".getBytes(UTF_8), 0));
		assertTrue(new TextSearch("").isEmpty());
	}
}
