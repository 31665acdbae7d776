package org.promptstudio.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.promptstudio.model.studio.Response;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PairingRuleTest {

	@Test
	void pairs_withDifferentRanks_chooseTheLowerOne() {
		assertEquals("b>a b>c a>c", pairs(new Talk("q").user("?").response("m", "a", 1).response("m", "b", 0).response("m", "c", 3)));
	}

	@Test
	void pairs_withTie_leaveItOut() {
		assertEquals("a>c b>c", pairs(new Talk("q").user("?").response("m", "a", 1).response("m", "b", 1).response("m", "c", 2)));
	}

	@Test
	void pairs_withCrownAmongEquals_chooseTheCrowned() {
		assertEquals("b>a b>c",
				pairs(new Talk("q").user("?").response("m", "a", 0).response("m", "b", 0).crown().response("m", "c", 0)));
	}

	@Test
	void pairs_withCrownAtLowerTie_breakThatTie() {
		assertEquals("a>c a>b c>b",
				pairs(new Talk("q").user("?").response("m", "a", 0).response("m", "b", 2).response("m", "c", 2).crown()));
	}

	@Test
	void pairs_withCrownOfWorseRank_letTheRankDecide() {
		assertEquals("a>b", pairs(new Talk("q").user("?").response("m", "a", 0).response("m", "b", 1).crown()));
	}

	@Test
	void pairs_withUnranked_leaveThemOutEvenWhenCrowned() {
		assertEquals("a>b", pairs(
				new Talk("q").user("?").response("m", "a", 0).response("m", "b", 1).unranked("m", "c").unranked("m", "d").crown()));
	}

	@Test
	void pairs_withOnlyACrown_areNone() {
		assertEquals("", pairs(new Talk("q").user("?").unranked("m", "a").crown().unranked("m", "b")));
	}

	@Test
	void pairs_withTwoCrowns_trustTheFirst() {
		assertEquals("a>b", pairs(new Talk("q").user("?").response("m", "a", 1).crown().response("m", "b", 1).crown()));
	}

	@Test
	void pairs_withRanksBeyondTheCacheOfIntegers_compareNumbers() {
		assertEquals("", pairs(new Talk("q").user("?").response("m", "a", 1000).response("m", "b", 1000)));
	}

	/** Every two responses, looked at one by one, against the rule's sorted walk. */
	@Property(seed = "20261128")
	void pairs_always_areThoseThatTheRuleTells(@ForAll("responses") List<Response> responses) {
		List<PreferencePair> pairs = PairingRule.EVERY_DIFFERENT_RANK.pairs(responses);
		Response crowned = responses.stream().filter(Response::isBest).findFirst().orElse(null);
		Set<PreferencePair> expected = new HashSet<>();
		for (Response one : responses) {
			for (Response other : responses) {
				if (one != other && one.getRank() != null && other.getRank() != null && (one.getRank().intValue() < other.getRank().intValue()
						|| one == crowned && one.getRank().equals(other.getRank()))) {
					expected.add(new PreferencePair(one, other));
				}
			}
		}
		assertEquals(expected, new HashSet<>(pairs));
		assertEquals(expected.size(), pairs.size());
	}

	@Property(seed = "20261128")
	void pairs_always_haveNoCircle(@ForAll("responses") List<Response> responses) {
		List<PreferencePair> pairs = PairingRule.EVERY_DIFFERENT_RANK.pairs(responses);
		for (PreferencePair pair : pairs) {
			assertFalse(pairs.contains(new PreferencePair(pair.rejected(), pair.chosen())));
			for (PreferencePair next : pairs) {
				if (next.chosen() == pair.rejected()) {
					assertTrue(pairs.contains(new PreferencePair(pair.chosen(), next.rejected())));
				}
			}
		}
	}

	@Provide
	Arbitrary<List<Response>> responses() {
		Arbitrary<Integer> ranks = Arbitraries.integers().between(0, 3).injectNull(0.3);
		Arbitrary<Boolean> crowns = Arbitraries.of(Boolean.FALSE, Boolean.FALSE, Boolean.FALSE, Boolean.TRUE);
		return Combinators.combine(ranks, crowns).as((rank, crown) -> {
			Talk talk = new Talk("q").user("?").response("m", "text", rank);
			talk.lastResponse().setBest(crown.booleanValue());
			return talk.lastResponse();
		}).list().ofMaxSize(7);
	}

	private static String pairs(Talk talk) {
		return String.join(" ", PairingRule.EVERY_DIFFERENT_RANK.pairs(talk.lastPrompt().getResponses()).stream()
				.map(pair -> pair.chosen().getValue() + '>' + pair.rejected().getValue()).toList());
	}
}
