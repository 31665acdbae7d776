package org.promptstudio.ui.conversation.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

class SourceMapTest {

	private static final String TABLE = "Before.\n\n| Fare | Comment |\n|---|---|\n| eighty four euros one way | **cheap** for a train to the sea |\n| none | - |\n\nAfter.";

	/** What is shown of a passage of the source, each range apart. */
	private static List<String> shown(String source, int width, String passage) {
		LaidOutText text = Layouts.of(source, width);
		int start = source.indexOf(passage);
		return SourceMap.between(source, text).shown(start, start + passage.length()).stream()
				.map(range -> text.text().substring(range.start(), range.end())).toList();
	}

	private static String words(List<String> ranges) {
		return String.join(" ", ranges).replaceAll("\\s+", " ");
	}

	@Test
	void shown_ofAPassageWithMarkup_isOneRange() {
		String source = "Say **it** loud, and\n\n- say it *again*\n";
		assertEquals(List.of("it loud"), shown(source, 500, "it** loud"));
		assertEquals(1, shown(source, 500, "loud, and\n\n- say").size());
		assertEquals(List.of(), shown(source, 500, "**"));
	}

	@Test
	void shown_ofACellOverSeveralLines_isAllOfItAndNothingElse() {
		for (int width : new int[] { 1000, 260, 200, 160 }) {
			assertEquals("eighty four euros one way", words(shown(TABLE, width, "eighty four euros one way")), "at " + width);
			assertEquals("cheap for a train to the sea", words(shown(TABLE, width, "cheap** for a train to the sea")), "at " + width);
			assertEquals("four euros one", words(shown(TABLE, width, "four euros one")), "at " + width);
		}
		assertEquals(1, shown(TABLE, 1000, "eighty four euros one way").size());
		assertTrue(shown(TABLE, 200, "eighty four euros one way").size() > 1, Layouts.of(TABLE, 200).text());
	}

	@Test
	void shown_aroundATable_isWhatItWas() {
		assertEquals(List.of("Before."), shown(TABLE, 200, "Before."));
		assertEquals(List.of("After."), shown(TABLE, 200, "After."));
	}

	@Test
	void shown_ofAHeadingOfATableTakenApart_isEachOfItsPlaces() {
		LaidOutText narrow = Layouts.of(TABLE, 90);
		assertTrue(narrow.text().contains("Fare: none"), narrow.text());
		assertEquals(List.of("Fare", "Fare"), shown(TABLE, 90, "Fare"));
	}

	@Test
	void source_ofWhatIsSelectedInACell_isTheSamePassage() {
		for (int width : new int[] { 1000, 200 }) {
			LaidOutText text = Layouts.of(TABLE, width);
			int start = text.text().indexOf("eighty");
			TextRange range = SourceMap.between(TABLE, text).source(start, start + "eighty".length()).orElseThrow();
			assertEquals("eighty", TABLE.substring(range.start(), range.end()), "at " + width);
		}
	}

	@Test
	void source_ofASelectionOverWrappedCells_reachesFromTheFirstToTheLastOfThem() {
		LaidOutText text = Layouts.of(TABLE, 200);
		TextRange range = SourceMap.between(TABLE, text).source(0, text.text().length()).orElseThrow();
		assertEquals(TABLE, TABLE.substring(range.start(), range.end()));
	}
}
