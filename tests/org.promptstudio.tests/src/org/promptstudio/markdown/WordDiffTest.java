package org.promptstudio.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.promptstudio.markdown.DiffSegment.Kind;

class WordDiffTest {

	private static final Duration LIMIT = Duration.ofSeconds(10);

	/** In the expected text {@code -old-} is deleted and {@code +new+} inserted. */
	@ParameterizedTest
	@MethodSource("changes")
	void between_twoTexts_marksTheWordsThatChanged(String oldText, String newText, String expected) {
		assertEquals(expected, marked(WordDiff.between(oldText, newText)));
	}

	static Stream<Arguments> changes() {
		return Stream.of(
				arguments("", "", ""),
				arguments("same text", "same text", "same text"),
				arguments("", "new", "+new+"),
				arguments("old", "", "-old-"),
				arguments("The cat sat.", "The dog sat.", "The -cat-+dog+ sat."),
				arguments("The quick brown fox", "The slow red fox", "The -quick brown-+slow red+ fox"),
				arguments("one two", "one new two", "one +new +two"),
				arguments("one, two", "one. two", "one-,-+.+ two"),
				arguments("a  b", "a b", "a-  -+ +b"),
				arguments("line\nline two", "line\n\nline two", "line-\n-+\n\n+line two"),
				arguments("end", "end.", "end+.+"),
				arguments("Kühe 12", "Kühe 13", "Kühe -12-+13+"),
				arguments("我喜欢猫", "我喜欢狗", "我喜欢-猫-+狗+"),
				arguments("ok 👍🏽", "ok 👍🏻", "ok -👍🏽-+👍🏻+"),
				arguments("e\u0301a x", "ea x", "-e\u0301a-+ea+ x"));
	}

	@Test
	void between_textsThatShareTheirEnds_comparesTheMiddleOnly() {
		List<DiffSegment> segments = WordDiff.between("a b c d", "a x c d");
		assertEquals(List.of(new DiffSegment(Kind.EQUAL, "a "), new DiffSegment(Kind.DELETED, "b"), new DiffSegment(Kind.INSERTED, "x"),
				new DiffSegment(Kind.EQUAL, " c d")), segments);
	}

	@Test
	void between_longTextsWithFewChanges_findsEachWord() {
		String oldText = text(new Random(1), 100_000);
		String newText = oldText.replace("word7 ", "changed ").replace("word500", "other").substring(50);
		List<DiffSegment> segments = assertTimeoutPreemptively(LIMIT, () -> WordDiff.between(oldText, newText));
		assertRebuilds(oldText, newText, segments);
		assertTrue(segments.stream().filter(segment -> segment.kind() == Kind.DELETED).skip(1)
				.allMatch(segment -> segment.text().length() < 200), "whole sentences were replaced");
		assertTrue(segments.stream().anyMatch(segment -> "changed".equals(segment.text())));
	}

	@Test
	void between_longTextsWithNothingInCommon_staysWithinTheTime() {
		Random random = new Random(2);
		String oldText = text(random, 100_000);
		String newText = text(random, 100_000).replace("word", "term");
		assertRebuilds(oldText, newText, assertTimeoutPreemptively(LIMIT, () -> WordDiff.between(oldText, newText)));
	}

	@Test
	void between_longTextsShuffled_staysWithinTheTime() {
		String oldText = text(new Random(3), 1_000_000);
		String newText = oldText.substring(300_000) + oldText.substring(0, 300_000);
		assertRebuilds(oldText, newText, assertTimeoutPreemptively(LIMIT, () -> WordDiff.between(oldText, newText)));
	}

	@Test
	void between_longTextsWithoutSentences_staysWithinTheTime() {
		String oldText = text(new Random(4), 200_000).replaceAll("[.\n]", "");
		String newText = text(new Random(5), 200_000).replaceAll("[.\n]", "");
		assertRebuilds(oldText, newText, assertTimeoutPreemptively(LIMIT, () -> WordDiff.between(oldText, newText)));
	}

	static void assertRebuilds(String oldText, String newText, List<DiffSegment> segments) {
		assertEquals(oldText, joined(segments, Kind.DELETED));
		assertEquals(newText, joined(segments, Kind.INSERTED));
	}

	private static String joined(List<DiffSegment> segments, Kind kind) {
		return segments.stream().filter(segment -> segment.kind() == Kind.EQUAL || segment.kind() == kind).map(DiffSegment::text)
				.collect(Collectors.joining());
	}

	private static String marked(List<DiffSegment> segments) {
		return segments.stream().map(segment -> switch (segment.kind()) {
			case EQUAL -> segment.text();
			case DELETED -> "-" + segment.text() + "-";
			case INSERTED -> "+" + segment.text() + "+";
		}).collect(Collectors.joining());
	}

	/** Sentences of ten words, four to a line. */
	private static String text(Random random, int length) {
		StringBuilder out = new StringBuilder(length + 20);
		for (int word = 1; out.length() < length; word++) {
			out.append("word").append(random.nextInt(1000)).append(word % 10 == 0 ? "." : "").append(word % 40 == 0 ? "\n" : " ");
		}
		return out.toString();
	}
}
