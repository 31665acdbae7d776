package org.promptstudio.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Texts made to overflow the stack or to take quadratic time. Each is read on a stack of 512 KB, and, as flexmark alone would
 * need minutes or hours for most of them, within a limit that leaves room for a slow machine.
 */
class HostileMarkdownTest {

	private static final Duration LIMIT = Duration.ofSeconds(20);
	private static final int SMALL_STACK = 512 * 1024;
	private static final int LETTERS = 1_000_000;

	@ParameterizedTest(name = "{0}")
	@MethodSource({ "repeated", "once" })
	void read_ofHostileText_keepsItWithinTheTime(String name, String markdown) {
		String visible = assertTimeoutPreemptively(LIMIT, () -> readOnSmallStack(markdown)).plainText();
		assertEquals(letters(markdown), letters(visible), name);
	}

	/** Patterns repeated to a million characters; the lower-case letters in them are visible text. */
	static Stream<Arguments> repeated() {
		return Stream.of(">", "> ", "> > a\n", "[", "[a", "[]", "](", "*", "*a ", "a**b", "_a __b *c", "~~", "a~~b", "a~~~b", "`", "`a``", "<",
				"a<?", "a<!A ", "a<![CDATA[ ", "<!--", "&", "&#", "\\", "\\*", "- ", "+ ", "1. ", "> - ", "* ", "- a\n", "-\n", "- a\n\n",
				"1) a\n", "> a\n", "> *a* b\n", "> `a\n", "- a\n> b\n", "a\n", "a  \n", "a\\\n", "# a\n", "a\n===\n", "---\n", "a\n---\n",
				"|a|b|\n", "a|b\n-|-\n", "|", "| - ", "[a\n", "[a]: <\n", "[a]: b \"\n", "[^a]", "[[a]", "<a\n", "<a b=", "<div>\n", "a\t",
				"\ta\n", "a  ", "http://", "www.", "www.a ", "http://a) ", "://", "😀", "a\u0301")
				.map(pattern -> arguments(pattern.strip() + " repeated", pattern.repeat(LETTERS / pattern.length())));
	}

	static Stream<Arguments> once() {
		int many = 10_000;
		return Stream.of(
				arguments("nested quotes", ">".repeat(many) + "a"),
				arguments("ever deeper quotes", lines(1_000, i -> ">".repeat(i) + "a")),
				arguments("ever deeper list", lines(1_000, i -> "  ".repeat(i) + "- a")),
				arguments("nested emphasis", "*a ".repeat(many) + " b*".repeat(many)),
				arguments("nested strong", "*".repeat(many) + "a" + "*".repeat(many)),
				arguments("nested brackets", "[".repeat(many) + "a" + "]".repeat(many)),
				arguments("nested images", "![".repeat(many) + "a" + "](".repeat(many)),
				arguments("rejected emphasis", "a**b".repeat(many) + "c* ".repeat(many)),
				arguments("rejected strikes", "a~~~b".repeat(many) + "c~~ ".repeat(many)),
				arguments("ever longer backticks", lines(1_000, i -> "a" + "`".repeat(i)).replace("\n", "")),
				arguments("long rule", "-".repeat(LETTERS)),
				arguments("almost a rule", "- ".repeat(LETTERS) + "a"),
				arguments("almost a heading", "=".repeat(LETTERS) + "a"),
				arguments("long heading", "# a " + "#".repeat(LETTERS)),
				arguments("wide header", "|a".repeat(many) + "|\n" + "|-".repeat(many) + "|\n" + "|b|\n".repeat(many)),
				arguments("wide delimiter", "a|b\n|" + "-".repeat(LETTERS) + "|" + "-".repeat(LETTERS) + "x\n"),
				arguments("long table", "|a|b|\n|-|-|\n" + "|c|d|\n".repeat(30_000)),
				arguments("table of emphasis", "|a|b|\n|-|-|\n" + "|*c|**d|\n".repeat(20_000)),
				arguments("quoted code", "> ```\n" + "> a\n".repeat(200_000)),
				arguments("code in a list", "- ```\n" + "  a\n".repeat(200_000)),
				arguments("blank lines in a list", "- a\n" + "\n".repeat(LETTERS) + "b"),
				arguments("long mail address", "<" + "a.".repeat(many) + "@b>"),
				arguments("brackets in a target", "[a](" + "(".repeat(many) + ")".repeat(many) + ")"),
				arguments("many attributes", "a <b " + "c='d' ".repeat(many) + ">"),
				arguments("URL in brackets", "http://a" + "(".repeat(LETTERS) + ")".repeat(LETTERS)));
	}

	@Test
	void read_ofMillionLettersInOneLine_isFormatted() {
		StyledDocument document = readOnSmallStack("**bold** " + "word ".repeat(LETTERS / 5));
		assertTrue(document.formatted());
		assertEquals(2, ((TextBlock) document.blocks().getFirst()).spans().size());
	}

	@Test
	void read_ofLargeDataUri_isAnImage() {
		String source = "data:image/png;base64," + "iVBORw0KGgo+/".repeat(400_000);
		TextBlock block = (TextBlock) readOnSmallStack("![chart](" + source + ")").blocks().getFirst();
		assertEquals(new InlineImage(source, "chart"), block.spans().getFirst().image());
	}

	@Test
	void read_ofHugeTable_isATable() {
		TableBlock table = (TableBlock) readOnSmallStack("|a|b|c|\n|-|-|-|\n" + "|1|2|3|\n".repeat(5_000)).blocks().getFirst();
		assertEquals(5_001, table.rows().size());
	}

	@Test
	void read_ofLongDashes_isARule() {
		assertEquals("rule", Notation.of(readOnSmallStack("-".repeat(100_000))));
	}

	@Test
	void read_ofFiftyQuotes_isFormatted() {
		assertEquals(">".repeat(50) + " p a", Notation.of(readOnSmallStack("> ".repeat(50) + "a")));
	}

	@Test
	void read_ofTooDeepNesting_isOneParagraphAsWritten() {
		String markdown = "**a**\n" + "> ".repeat(101) + "b\n\nc";
		StyledDocument document = readOnSmallStack(markdown);
		assertFalse(document.formatted());
		assertEquals("p " + markdown.replace("\n", "⏎"), Notation.of(document));
	}

	@Test
	void read_ofEmphasisDeeperThanShown_keepsTheInnerSource() {
		StyledDocument document = readOnSmallStack("*a ".repeat(150) + " b*".repeat(150));
		assertTrue(document.formatted());
		assertEquals(150, document.plainText().chars().filter(c -> c == 'a').count());
		assertEquals(150, document.plainText().chars().filter(c -> c == 'b').count());
		assertTrue(document.plainText().contains("*a *a"));
	}

	private interface Line {
		String at(int index);
	}

	private static String lines(int count, Line line) {
		StringBuilder out = new StringBuilder();
		for (int i = 1; i <= count; i++) {
			out.append(line.at(i)).append('\n');
		}
		return out.toString();
	}

	/** What must stay visible; capitals, digits and x stand in markup. */
	private static long letters(String text) {
		return text.chars().filter(c -> c >= 'a' && c <= 'd').count();
	}

	private static StyledDocument readOnSmallStack(String markdown) {
		AtomicReference<StyledDocument> read = new AtomicReference<>();
		AtomicReference<Throwable> failure = new AtomicReference<>();
		Thread thread = new Thread(null, () -> read.set(MarkdownReader.read(markdown)), "markdown", SMALL_STACK);
		thread.setUncaughtExceptionHandler((t, e) -> failure.set(e));
		thread.start();
		try {
			thread.join();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		assertNull(failure.get());
		return read.get();
	}
}
