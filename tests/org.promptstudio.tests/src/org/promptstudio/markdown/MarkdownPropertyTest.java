package org.promptstudio.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.promptstudio.markdown.DiffSegment.Kind;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for any text. */
class MarkdownPropertyTest {

	private static final Pattern OPENABLE = Pattern.compile("(?i)(https?://|mailto:)\\S+");

	/** Pieces of markup in any order, most of them broken. */
	@Provide
	Arbitrary<String> markup() {
		return Arbitraries.of("*", "**", "_", "__", "~~", "`", "``", "```", "~~~", "\n", "\n\n", "\r\n", "  \n", "\\\n", "\\", " ", "    ",
				"\t", "> ", ">", "- ", "+ ", "* ", "1. ", "12) ", "- [ ] ", "- [x] ", "# ", "### ", "===", "---", "***", "|", "|-|-|", "|:-:|",
				"[", "]", "](", ")", "![", "[a]", "[a]:", "[a]: /x\n", "(http://a.b)", "(javascript:x)", "<", ">", "<b>", "</b>", "<div>",
				"<!--", "-->", "<?", "<http://c.d>", "<e@f.gh>", "http://i.j/k", "www.l.m", "&", "&amp;", "&#", "&#48;", "&#10;", "&#13;",
				"\0", "\ufeff", "\u00a0", "\u2028", "😀", "é", "字", "word", "a", "1", ".", ":", "'", "\"", "!", "=").list().ofMaxSize(60)
				.map(pieces -> String.join("", pieces));
	}

	@Provide
	Arbitrary<List<String>> words() {
		return Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(8).list().ofMaxSize(40);
	}

	@Property(tries = 5000, seed = "20261128")
	void read_ofMarkup_neverFailsAndOpensOnlyWhatMayBeOpened(@ForAll("markup") String markdown) {
		StyledDocument document = MarkdownReader.read(markdown);
		assertTrue(document.formatted(), "flexmark gave up");
		assertNotNull(document.plainText());
		for (StyledBlock block : document.blocks()) {
			check(block);
		}
	}

	@Property(tries = 2000, seed = "20261128")
	void read_ofAnyCharacters_neverFails(@ForAll String markdown) {
		assertTrue(MarkdownReader.read(markdown).formatted(), "flexmark gave up");
	}

	@Property(tries = 5000, seed = "20261128")
	void read_ofMarkup_losesNoWord(@ForAll("markup") String markdown) {
		String[] between = markdown.split("word", -1);
		StringBuilder numbered = new StringBuilder(between[0]);
		for (int i = 1; i < between.length; i++) {
			numbered.append("word").append(i).append('w').append(between[i]);
		}
		String everything = everything(MarkdownReader.read(numbered.toString()));
		for (int i = 1; i < between.length; i++) {
			String word = "word" + i + 'w';
			assertTrue(everything.contains(word), () -> word + " is missing in: " + everything);
		}
	}

	@Property(seed = "20261128")
	void plainText_ofWordsOnLines_keepsTheLines(@ForAll("words") List<String> words) {
		assertEquals(String.join("\n", words), MarkdownReader.read(String.join("\n", words)).plainText());
	}

	@Property(seed = "20261128")
	void plainText_ofStyledWords_hasEachInOrder(@ForAll("words") List<String> words) {
		List<String> around = List.of("*%s*", "**%s**", "~~%s~~", "`%s`", "[%s](http://x.y)", "<http://x.y/%s>", "%s", "\n\n- %s\n\n", "\n\n# %s\n\n",
				"\n\n> %s\n\n", "\n\n```\n%s\n```\n\n", "\n\n|%s|\n|-|\n\n", "![%s](a.png)");
		StringBuilder markdown = new StringBuilder();
		for (int i = 0; i < words.size(); i++) {
			markdown.append(String.format(Locale.ROOT, around.get(i % around.size()), words.get(i))).append(' ');
		}
		String plain = MarkdownReader.read(markdown.toString()).plainText();
		int from = 0;
		for (String word : words) {
			int at = plain.indexOf(word, from);
			assertTrue(at >= 0, () -> word + " is missing in: " + plain);
			from = at + word.length();
		}
	}

	@Property(tries = 2000, seed = "20261128")
	void diff_ofAnyTexts_rebuildsBoth(@ForAll("markup") String oldText, @ForAll("markup") String newText) {
		List<DiffSegment> segments = WordDiff.between(oldText, newText);
		WordDiffTest.assertRebuilds(oldText, newText, segments);
		for (int i = 0; i < segments.size(); i++) {
			assertFalse(segments.get(i).text().isEmpty());
			assertTrue(i == 0 || segments.get(i - 1).kind() != segments.get(i).kind(), "two segments of one kind in a row");
			assertFalse(i > 0 && segments.get(i - 1).kind() == Kind.INSERTED && segments.get(i).kind() == Kind.DELETED, "inserted first");
		}
	}

	@Property(seed = "20261128")
	void diff_ofATextWithItself_isEqual(@ForAll("markup") String text) {
		assertEquals(text.isEmpty() ? List.of() : List.of(new DiffSegment(Kind.EQUAL, text)), WordDiff.between(text, text));
	}

	private static void check(StyledBlock block) {
		assertTrue(block.placement().indent() > 0 || !block.placement().startsItem());
		switch (block) {
			case TextBlock text -> text.spans().forEach(MarkdownPropertyTest::check);
			case TableBlock table -> table.rows().forEach(row -> {
				assertEquals(table.columns().size(), row.size());
				row.forEach(cell -> cell.forEach(MarkdownPropertyTest::check));
				row.forEach(cell -> assertFalse(PlainText.of(cell).contains("\n"), "a cell is one line"));
			});
			case CodeBlock code -> assertFalse(code.code().contains("\r"));
			case RuleBlock rule -> assertNotNull(rule.placement());
		}
	}

	private static void check(Span span) {
		assertTrue(span.isImage() || !span.text().isEmpty());
		assertTrue(span.href() == null || OPENABLE.matcher(span.href()).matches(), span.href());
		assertFalse(span.text().contains("\0") || span.text().contains("\r"));
		assertFalse(span.isImage() && (span.text() + span.image().alt()).contains("\n"), "an image is one line");
	}

	/** All that a document shows or tells when asked. */
	private static String everything(StyledDocument document) {
		StringBuilder out = new StringBuilder(document.plainText());
		for (StyledBlock block : document.blocks()) {
			switch (block) {
				case TextBlock text -> text.spans().forEach(span -> told(span, out));
				case CodeBlock code -> out.append(' ').append(code.info());
				case TableBlock table -> table.rows().forEach(row -> row.forEach(cell -> cell.forEach(span -> told(span, out))));
				case RuleBlock rule -> out.append(' ');
			}
		}
		return out.toString();
	}

	private static void told(Span span, StringBuilder out) {
		out.append(' ').append(span.href()).append(' ').append(span.title()).append(' ').append(span.isImage() ? span.image().source() : "");
	}
}
