package org.promptstudio.ui.conversation.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.promptstudio.markdown.Placement;
import org.promptstudio.markdown.Span;
import org.promptstudio.markdown.StyledDocument;
import org.promptstudio.markdown.TextBlock;
import org.promptstudio.ui.conversation.text.LaidOutText.Kind;
import org.promptstudio.ui.conversation.text.LaidOutText.Line;
import org.promptstudio.ui.conversation.text.RunStyle.Ink;
import org.promptstudio.ui.conversation.text.RunStyle.Mark;

class DocumentLayouterTest {

	private static final int WIDTH = 500;

	@Test
	void paragraphs_areLinesWithAGapBetween() {
		LaidOutText text = Layouts.of("one\n\ntwo", WIDTH);
		assertEquals(List.of(Kind.TEXT, Kind.GAP, Kind.TEXT), text.lines().stream().map(Line::kind).toList());
		assertEquals(List.of("one", "two"), Layouts.texts(text));
		assertEquals("one\n \ntwo", text.text());
	}

	@Test
	void emptyDocument_isOneEmptyLine() {
		LaidOutText text = Layouts.of("", WIDTH);
		assertEquals("", text.text());
		assertEquals(1, text.lines().size());
	}

	@Test
	void lines_coverTheTextWithoutHoles() {
		LaidOutText text = Layouts.of("# h\n\n- a\n  - b\n\n```\nc\n\nd\n```\n\n| x | y |\n|---|---|\n| 1 | 2 |\n\n---\n", WIDTH);
		int expected = 0;
		for (Line line : text.lines()) {
			assertEquals(expected, line.start());
			assertEquals(line.runs().text(), text.text().substring(line.start(), line.end()));
			expected = line.end() + 1;
		}
		assertEquals(text.text().length(), expected - 1);
	}

	@Test
	void headings_areBoldAndLargerByLevel() {
		LaidOutText text = Layouts.of("# one\n\n### three\n\n##### five", WIDTH);
		assertEquals(Face.HEADING1, Layouts.line(text, "one").runs().style(0).face());
		assertEquals(Face.HEADING3, Layouts.line(text, "three").runs().style(0).face());
		assertEquals(Face.BODY, Layouts.line(text, "five").runs().style(0).face());
		assertTrue(Layouts.lines(text).stream().allMatch(line -> line.runs().style(0).bold()));
	}

	@Test
	void spans_becomeRunsOfTheirStyle() {
		Runs runs = Layouts.lines(Layouts.of("a **b** *c* ~~d~~ `e`", WIDTH)).get(0).runs();
		assertEquals("a b c d e", runs.text());
		assertTrue(styleOf(runs, "b").bold());
		assertTrue(styleOf(runs, "c").italic());
		assertTrue(styleOf(runs, "d").strike());
		assertEquals(Face.CODE, styleOf(runs, "e").face());
		assertEquals(Mark.CODE, styleOf(runs, "e").mark());
	}

	@Test
	void codeInHeading_isAsLargeAsTheHeading() {
		assertEquals(Face.CODE2, styleOf(Layouts.lines(Layouts.of("## a `b`", WIDTH)).get(0).runs(), "b").face());
	}

	@Test
	void listItem_wrapsUnderItsText() {
		LaidOutText text = Layouts.of("- first\n- second\n  - nested", WIDTH);
		Line first = Layouts.line(text, "first");
		Line nested = Layouts.line(text, "nested");
		assertEquals(new Spacing(100).listStep(), first.setting().wrapIndent());
		assertEquals(first.setting().wrapIndent() - 2 * FakeMeasure.CHARACTER, first.setting().indent());
		assertEquals(2 * new Spacing(100).listStep(), nested.setting().wrapIndent());
	}

	@Test
	void wideMarker_startsAtTheListBefore_andItsTextWrapsBehindIt() {
		Line line = Layouts.line(Layouts.of("100000. item", WIDTH), "item");
		assertEquals(0, line.setting().indent());
		assertEquals("100000. ".length() * FakeMeasure.CHARACTER, line.setting().wrapIndent());
	}

	@Test
	void deepNesting_leavesRoomForText() {
		StringBuilder markdown = new StringBuilder();
		for (int depth = 0; depth < 20; depth++) {
			markdown.append("  ".repeat(depth)).append("- level ").append(depth).append('\n');
		}
		LaidOutText text = Layouts.of(markdown.toString(), 340);
		assertTrue(Layouts.lines(text).stream().allMatch(line -> line.setting().wrapIndent() < 200));
	}

	@Test
	void task_hasAFigureInsteadOfTheBullet() {
		Runs runs = Layouts.line(Layouts.of("- [ ] open\n- [x] done", WIDTH), "done").runs();
		assertEquals("☑ done", runs.text());
		assertEquals(Mark.TASK_DONE, runs.style(0).mark());
	}

	@Test
	void bulletsAfterNumbers_areAnotherList() {
		LaidOutText text = Layouts.of("1. one\n2. two\n\n- three", WIDTH);
		int between = text.lineAt(Layouts.line(text, "three").start()) - 1;
		int within = text.lineAt(Layouts.line(text, "two").start()) - 1;
		assertTrue(text.lines().get(between).height() > text.lines().get(within).height());
	}

	@Test
	void code_standsInABoxWithItsLanguage() {
		LaidOutText text = Layouts.of("before\n\n```java title=x\nint a;\n\n\tint b;\n```\n\nafter", WIDTH);
		Decoration.CodeBox box = (Decoration.CodeBox) text.decorations().get(0);
		assertEquals("java", box.label());
		assertEquals(Kind.GAP, text.lines().get(box.firstLine()).kind());
		assertEquals("int a;", text.lines().get(box.firstLine() + 1).runs().text());
		assertEquals(Kind.BLANK, text.lines().get(box.firstLine() + 2).kind());
		assertEquals("    int b;", text.lines().get(box.lastLine()).runs().text());
		assertEquals(Kind.GAP, text.lines().get(box.lastLine() + 1).kind());
		assertTrue(text.lines().get(box.lastLine() + 1).height() >= box.bottom());
	}

	@Test
	void codeAtTheEnd_keepsRoomForTheEdgeOfItsBox() {
		LaidOutText text = Layouts.of("```\nx\n```", WIDTH);
		Decoration.CodeBox box = (Decoration.CodeBox) text.decorations().get(0);
		assertEquals(text.lines().size() - 2, box.lastLine());
		assertEquals(box.bottom(), text.lines().get(text.lines().size() - 1).height());
	}

	@Test
	void quotes_haveABarEachAndMutedText() {
		LaidOutText text = Layouts.of("> outer\n>\n> > inner\n\nafter", WIDTH);
		List<Decoration> bars = text.decorations().stream().filter(Decoration.QuoteBar.class::isInstance).toList();
		assertEquals(2, bars.size());
		int inner = text.lineAt(Layouts.line(text, "inner").start());
		int after = text.lineAt(Layouts.line(text, "after").start());
		assertTrue(bars.stream().allMatch(bar -> bar.firstLine() <= inner && inner <= bar.lastLine() && bar.lastLine() < after));
		assertEquals(Ink.MUTED, Layouts.line(text, "outer").runs().style(0).ink());
		assertEquals(Ink.TEXT, Layouts.line(text, "after").runs().style(0).ink());
	}

	@Test
	void quoteWithinAList_hasItsBarAtTheTextOfTheList() {
		LaidOutText text = Layouts.of("- item\n\n  > quote", WIDTH);
		Decoration.QuoteBar bar = (Decoration.QuoteBar) text.decorations().get(0);
		assertEquals(new Spacing(100).listStep(), bar.x());
	}

	@Test
	void link_isOneRangeThoughItHasSeveralStyles() {
		LaidOutText text = Layouts.of("see [a **bold** one](https://example.org \"title\").", WIDTH);
		assertEquals(1, text.links().size());
		LaidOutText.Link link = text.links().get(0);
		assertEquals("a bold one", text.text().substring(link.range().start(), link.range().end()));
		assertEquals("https://example.org", link.target());
		assertEquals("title", link.title());
	}

	@Test
	void refusedLink_leadsNowhereButTellsWhereItWould() {
		LaidOutText text = Layouts.of("[click](javascript:alert) here", WIDTH);
		assertNull(text.links().get(0).target());
		assertEquals("javascript:alert", text.links().get(0).title());
		assertTrue(styleOf(text.lines().get(0).runs(), "click").underline());
		assertEquals(Ink.TEXT, styleOf(text.lines().get(0).runs(), "click").ink());
	}

	@Test
	void linkInListItem_isWhereItsTextIs() {
		LaidOutText text = Layouts.of("- x [link](https://example.org)", WIDTH);
		TextRange range = text.links().get(0).range();
		assertEquals("link", text.text().substring(range.start(), range.end()));
	}

	@Test
	void forcedLineBreak_isALineOfTheSameParagraph() {
		LaidOutText text = Layouts.of("- one\\\n  two", WIDTH);
		assertEquals(2, text.lines().size());
		assertEquals(text.lines().get(0).setting().wrapIndent(), text.lines().get(1).setting().indent());
	}

	@Test
	void image_standsAtOneCharacter() {
		LaidOutText text = Layouts.of("a ![alt](x.png) b", WIDTH);
		assertEquals("a \uFFFC b", text.text());
		assertEquals(2, text.images().get(0).offset());
		assertEquals("x.png", text.images().get(0).image().source());
	}

	@Test
	void arabicParagraph_runsFromTheRight() {
		LaidOutText text = Layouts.of("1) مرحبا\n\nhello مرحبا", WIDTH);
		assertTrue(Layouts.line(text, "1").setting().rightToLeft());
		assertFalse(Layouts.line(text, "hello").setting().rightToLeft());
	}

	@Test
	void charactersThatCannotBeShown_areReplaced() {
		Span span = Span.plain("a\u0000b\uD800c\u2028d");
		LaidOutText text = DocumentLayouter.layOut(new StyledDocument(List.of(new TextBlock(Placement.TOP, 0, List.of(span))), true),
				new FakeMeasure(),
				new Spacing(100), WIDTH);
		assertEquals("a\uFFFDb\uFFFDc d", text.text());
	}

	@Test
	void textWithoutTables_isRightForEveryWidth() {
		LaidOutText text = Layouts.of("# a\n\n- b\n\n```\nc\n```", WIDTH);
		assertTrue(text.fits(10) && text.fits(5000));
	}

	@Test
	void lineAt_findsTheLineOfEachOffset() {
		LaidOutText text = Layouts.of("one\n\ntwo\n\nthree", WIDTH);
		for (int line = 0; line < text.lines().size(); line++) {
			assertEquals(line, text.lineAt(text.lines().get(line).start()));
			assertEquals(line, text.lineAt(text.lines().get(line).end()));
		}
	}

	private static RunStyle styleOf(Runs runs, String characters) {
		int offset = runs.text().indexOf(characters);
		for (int run = 0; run < runs.count(); run++) {
			if (runs.start(run) <= offset && offset < runs.end(run)) {
				return runs.style(run);
			}
		}
		throw new AssertionError("no run holds " + characters);
	}
}
