package org.promptstudio.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

class PlainTextTest {

	@Test
	void of_paragraphsAndHeadings_separatesThemByAnEmptyLine() {
		assertPlain("Title\n\none two\nthree\n\nfour", "# Title\none **two**\\\nthree\n\nfour");
	}

	@Test
	void of_tightList_writesOneItemALine() {
		assertPlain("before\n\n• a\n  ◦ b\n    ▪ c\n• d\n\nafter", "before\n- a\n  - b\n    - c\n- d\n\nafter");
	}

	@Test
	void of_looseList_separatesItems() {
		assertPlain("1. a\n\n  more\n\n2. b", "1. a\n\n   more\n\n2. b");
	}

	@Test
	void of_tasks_writesBoxes() {
		assertPlain("• ☐ a\n• ☑ b", "- [ ] a\n- [x] b");
	}

	@Test
	void of_code_keepsItsLinesUnchanged() {
		assertPlain("• a\nif (x)\n  y();", "- a\n  ```\n  if (x)\n    y();\n  ```");
	}

	@Test
	void of_table_separatesCellsByTabs() {
		assertPlain("a\tb\n1\t\n\nafter", "|a|b|\n|-|-|\n|*1*|\n\nafter");
	}

	@Test
	void of_linkAndImage_writesWhatIsSeen() {
		assertPlain("label http://x.y cat", "[label](http://a.b) http://x.y ![cat](c.png)");
	}

	@Test
	void of_rule_writesDashes() {
		assertPlain("a\n\n---\n\nb", "a\n\n***\n\nb");
	}

	@Test
	void of_nothing_isEmpty() {
		assertPlain("", "");
		assertEquals("", PlainText.of(List.<Span>of()));
	}

	@Test
	void of_spans_joinsTheirTexts() {
		assertEquals("a b\nc", PlainText.of(List.of(Span.plain("a "), Span.plain("b\nc"))));
	}

	private static void assertPlain(String expected, String markdown) {
		assertEquals(expected, MarkdownReader.read(markdown).plainText());
	}
}
