package org.promptstudio.ui.conversation.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CopyTextTest {

	@Test
	void everything_isCopiedAsAReaderWouldWriteIt() {
		LaidOutText text = Layouts.of("# Title\n\nOne.\n\n- a\n  - b\n- [x] c\n\n---\n\n```\nx\n\ny\n```\n", 500);
		assertEquals("Title\n\nOne.\n\n• a\n  ◦ b\n☑ c\n\n---\n\nx\n\ny", all(text));
	}

	@Test
	void partOfALine_isCopiedAsItIs() {
		LaidOutText text = Layouts.of("some words here", 500);
		assertEquals("words", CopyText.of(text, 5, 10));
	}

	@Test
	void partOfANestedItem_isNotIndented() {
		LaidOutText text = Layouts.of("- a\n  - nested item", 500);
		int offset = text.text().indexOf("nested");
		assertEquals("nested", CopyText.of(text, offset, offset + 6));
	}

	@Test
	void wrappedTable_isCopiedInRowsWithTabs() {
		LaidOutText text = Layouts.of("before\n\n| A | B |\n|---|---|\n| first cell with words | second cell with words |\n| c | d |\n\nafter", 200);
		assertEquals("before\n\nA\tB\nfirst cell with words\tsecond cell with words\nc\td\n\nafter", all(text));
	}

	@Test
	void partOfATable_keepsTheColumnsOfWhatIsSelected() {
		LaidOutText text = Layouts.of("| A | B |\n|---|---|\n| a1 | b1 |\n| a2 | b2 |\n", 500);
		assertEquals("\tb1\na2\tb", CopyText.of(text, text.text().indexOf("b1"), text.text().indexOf("b2") + 1));
	}

	@Test
	void partOfACell_isCopiedAsItIs() {
		LaidOutText text = Layouts.of("| A | B |\n|---|---|\n| hello | there |\n", 500);
		int offset = text.text().indexOf("there");
		assertEquals("her", CopyText.of(text, offset + 1, offset + 4));
	}

	@Test
	void recordsOfAWideTable_areCopiedInRowsUnderTheHeader() {
		String rows = "| " + "k | ".repeat(12) + "\n" + "|---".repeat(12) + "|\n| " + "v | ".repeat(12) + "\n";
		LaidOutText text = Layouts.of("before\n\n" + rows, 100);
		assertEquals("before\n\nk" + "\tk".repeat(11) + "\nv" + "\tv".repeat(11), all(text));
		assertEquals("v\tv" + "\t".repeat(10), CopyText.of(text, text.text().indexOf('v'), text.text().indexOf('v') + 6));
	}

	@Test
	void image_isCopiedAsItsAlternativeText() {
		assertEquals("a picture of a cat b", all(Layouts.of("a ![picture of a cat](x.png) b", 500)));
	}

	@Test
	void paragraphWithForcedBreak_keepsTheBreakOnly() {
		assertEquals("one\ntwo\n\nthree", all(Layouts.of("one\\\ntwo\n\nthree", 500)));
	}

	@Test
	void plainText_isCopiedUnchanged() {
		String source = "one\n\n  two\n\n\nthree";
		assertEquals(source, all(PlainLayouter.layOut(source, new FakeMeasure())));
	}

	private static String all(LaidOutText text) {
		return CopyText.of(text, 0, text.text().length());
	}
}
