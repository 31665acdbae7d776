package org.promptstudio.ui.conversation.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.promptstudio.ui.conversation.text.SourceStyler.Part;

class SourceStylerTest {

	@ParameterizedTest
	@CsvSource(delimiter = '§', ignoreLeadingAndTrailingWhitespace = false,
			value = { "# Title§MARK:#,HEADING: Title", "#tag§", "> quote§MARK:>", "- [x] done§MARK:- [x]",
					"12. item§MARK:12.", "a **b** c§BOLD:**b**", "a *b* c§ITALIC:*b*", "snake_case_name§", "_it_ __bo__§ITALIC:_it_,BOLD:__bo__",
					"a `code *x*` b§CODE:`code *x*`", "``a ` b``§", "~~no~~§STRIKE:~~no~~",
					"[text](https://a.b \"t\")§LINK:[text],TARGET:(https://a.b \"t\")",
					"see https://a.b/c d§LINK:https://a.b/c", "2 * 3 * 4§", "\\*not\\*§", "plain§" })
	void parts_areFound(String line, String expected) {
		String found = String.join(",",
				SourceStyler.parts(line, "").stream().map(part -> part.token() + ":" + line.substring(part.start(), part.end())).toList());
		assertEquals(expected == null ? "" : expected, found);
	}

	@Test
	void fencedCode_isOpenUntilAFenceAsLong() {
		assertEquals("```", SourceStyler.fenceAfter("```java", ""));
		assertEquals("```", SourceStyler.fenceAfter("~~~", "```"));
		assertEquals("````", SourceStyler.fenceAfter("```", "````"));
		assertEquals("```", SourceStyler.fenceAfter("``` x", "```"));
		assertEquals("", SourceStyler.fenceAfter("````", "```"));
	}

	@Test
	void fencedCode_isNotSearchedForMarks() {
		assertEquals(List.of(new Part(SourceStyler.Token.FENCED, 0, 5)), SourceStyler.parts("**b**", "```"));
	}

	@Test
	void parts_neverOverlapAndStayInTheLine() {
		String line = "**a *b** c* `d` [e](f) ~~g **h~~ i** https://j.k) _l_ ![m](n)";
		int end = 0;
		for (Part part : SourceStyler.parts(line, "")) {
			assertTrue(part.start() >= end && part.start() < part.end() && part.end() <= line.length());
			end = part.end();
		}
	}

	@Test
	void parts_ofANastyLongLine_takeNoTime() {
		for (String nasty : List.of("*a ", "[", "`", "_a ", "> ", "https://a ", "- ", "    ", "~~a", "![a](")) {
			assertTimeout(Duration.ofSeconds(1), () -> SourceStyler.parts(nasty.repeat(50_000), ""), nasty);
		}
	}
}
