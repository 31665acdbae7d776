package org.promptstudio.ui.conversation.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.promptstudio.ui.conversation.text.TextSearch.Match;

class TextSearchTest {

	@Test
	void find_ignoresCaseUnlessAsked() {
		LaidOutText text = Layouts.of("Word word WORD", 500);
		assertEquals(3, TextSearch.find(text, "word", false).size());
		assertEquals(1, TextSearch.find(text, "word", true).size());
	}

	@Test
	void find_ignoresCaseOfAllScripts() {
		assertEquals(2, TextSearch.find(Layouts.of("Straße ÄPFEL äpfel", 500), "Äpfel", false).size());
	}

	@Test
	void find_takesTheNeedleLiterally() {
		assertEquals(1, TextSearch.find(Layouts.of("a.b axb (", 500), "a.b", false).size());
		assertEquals(1, TextSearch.find(Layouts.of("a.b axb (", 500), "(", false).size());
	}

	@Test
	void find_ofNothing_isNowhere() {
		assertEquals(List.of(), TextSearch.find(Layouts.of("text", 500), "", false));
	}

	@Test
	void find_crossesStyles() {
		assertEquals(1, TextSearch.find(Layouts.of("half **bold** word", 500), "half bold word", false).size());
	}

	@Test
	void find_inACellOverSeveralLines_givesARangeOfEach() {
		LaidOutText text = Layouts.of("| A | B |\n|---|---|\n| other cell here | alpha beta gamma delta epsilon |\n", 200);
		List<Match> matches = TextSearch.find(text, "alpha beta gamma delta epsilon", false);
		assertEquals(1, matches.size());
		StringBuilder found = new StringBuilder();
		for (TextRange range : matches.get(0).ranges()) {
			found.append(text.text(), range.start(), range.end()).append(' ');
		}
		assertTrue(matches.get(0).ranges().size() > 1);
		assertEquals("alpha beta gamma delta epsilon", found.toString().replaceAll("\\s+", " ").strip());
	}

	@Test
	void find_inTheHeadingOfATableTakenApart_isOnePlaceInEveryRow() {
		String table = "| Fare | Time |\n|---|---|\n| 84 euros and some more words | a very long time indeed |\n| 38 | none |\n";
		LaidOutText narrow = Layouts.of(table, 90);
		assertTrue(narrow.text().contains("Fare: 38"), "taken apart: " + narrow.text());
		List<Match> matches = TextSearch.find(narrow, "are", false);
		assertEquals(TextSearch.find(Layouts.of(table, 1000), "are", false).size(), matches.size());
		assertEquals(2, matches.get(0).ranges().size());
		for (TextRange range : matches.get(0).ranges()) {
			assertEquals("Fare: ", narrow.text().substring(range.start() - 1, range.end() + 2));
		}
		assertEquals(2, TextSearch.find(narrow, "time", false).size(), "the heading and the cell");
	}

	@Test
	void find_givesPlacesInTheOrderOfTheText() {
		LaidOutText text = Layouts.of("x\n\n| x | B |\n|---|---|\n| b | x |\n| x | x |\n\nx", 500);
		List<Integer> starts = TextSearch.find(text, "x", false).stream().map(match -> Integer.valueOf(match.ranges().get(0).start())).toList();
		assertEquals(6, starts.size());
		assertEquals(starts.stream().sorted().toList(), starts);
	}
}
