package org.promptstudio.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {

	@Test
	void compare_names_asPeopleExpect() {
		List<String> expected = List.of("a", "a/q2.json", "a/q10.json", "a.json", "B/q1.json", "q01.json", "q1.json", "Q2.json",
				"q2a.json", "q10.json", "q99999999999999999999.json", "q100000000000000000000.json", "ß.json");
		List<String> shuffled = new ArrayList<>(expected);
		Collections.shuffle(shuffled, new Random(7));
		shuffled.sort(NaturalOrder.INSTANCE);
		assertEquals(expected, shuffled);
	}

	@Property(seed = "20261128")
	void compare_isATotalOrder(@ForAll("paths") String a, @ForAll("paths") String b, @ForAll("paths") String c) {
		NaturalOrder order = NaturalOrder.INSTANCE;
		assertEquals(Integer.signum(order.compare(a, b)), -Integer.signum(order.compare(b, a)));
		assertEquals(a.equals(b), order.compare(a, b) == 0);
		if (order.compare(a, b) <= 0 && order.compare(b, c) <= 0) {
			assertTrue(order.compare(a, c) <= 0);
		}
	}

	@Provide
	Arbitrary<String> paths() {
		return Arbitraries.strings().withChars("aAb019/.-").ofMaxLength(6);
	}
}
