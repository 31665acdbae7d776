package org.promptstudio.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each construct of Markdown becomes, in the words of {@link Notation}. */
class MarkdownReaderTest {

	private static final Path TESTDATA = Path.of("testdata", "markdown");

	@ParameterizedTest
	@MethodSource({ "paragraphs", "emphasis", "code", "lists", "tasks", "quotes", "tables", "links", "bareUrls", "images", "raw" })
	void read_ofConstruct_givesBlocks(String markdown, String expected) {
		assertEquals(expected, Notation.read(markdown));
		assertTrue(MarkdownReader.read(markdown).formatted());
	}

	static Stream<Arguments> paragraphs() {
		return Stream.of(
				arguments("", ""),
				arguments(" \n\n ", ""),
				arguments("one\ntwo\n\nthree", "p one⏎two\np three"),
				arguments("one\r\ntwo\r\rthree", "p one⏎two\np three"),
				arguments("one \n  two\t\n**three** \n`four`\t\nfive", "p one⏎two⏎{B three}⏎{C four}⏎five"),
				arguments("hard  \nbreak\\\nhere", "p hard⏎break⏎here"),
				arguments("hard \\\nbreak", "p hard⏎break"),
				arguments("*one\ntwo* ~~three\nfour~~", "p {I one⏎two} {S three⏎four}"),
				arguments("# One\n## Two ##\n###### Six\n####### seven\n#nothing", "h1 One\nh2 Two\nh6 Six\np ####### seven⏎#nothing"),
				arguments("One\n===\nTwo *it*\nlines\n---", "h1 One\nh2 Two {I it} lines"),
				arguments("a `b`\t\nc\n===\ntext\nagain", "h1 a {C b} c\np text⏎again"),
				arguments("One\\\nTwo\n---", "h2 One⏎Two"),
				arguments("text\n# Heading\ntext", "p text\nh1 Heading\np text"),
				arguments("a\n\n---\n***\n_ _ _\n\nb", "p a\nrule\nrule\nrule\np b"),
				arguments("-- \n--x\n=x", "p --⏎--x⏎=x"),
				arguments("&amp; &lt; &copy; &#65; &#x1F600; &nope; &#99999999; AT&T",
						"p & < © A 😀 &nope; &#99999999; AT&T"),
				arguments("a&#10;b&#13;c&NewLine;d", "p a b c d"),
				arguments("\\*no\\* \\_no\\_ \\# \\\\ C:\\dir \\", "p *no* _no_ # \\ C:\\dir \\"),
				arguments("before\0after", "p before\ufffdafter"));
	}

	static Stream<Arguments> emphasis() {
		return Stream.of(
				arguments("*i* _i_ **b** __b__", "p {I i} {I i} {B b} {B b}"),
				arguments("***both*** **b *bi* b** *i **bi** i*", "p {BI both} {B b }{BI bi}{B  b} {I i }{BI bi}{I  i}"),
				arguments("~~gone~~ ~~**b**~~ ~one~ ~~~three~~~", "p {S gone} {BS b} ~one~ ~~~three~~~"),
				arguments("snake_case_name 2*3*4 a ** b", "p snake_case_name 2{I 3}4 a ** b"),
				arguments("这是***重要***的**字**", "p 这是{BI 重要}的{B 字}"),
				arguments("*open **and _mixed*", "p *open *{I and _mixed}"),
				arguments("# A *b* `c`", "h1 A {I b} {C c}"));
	}

	static Stream<Arguments> code() {
		return Stream.of(
				arguments("`a` ``b`c`` ` d ` `` ` ``", "p {C a} {C b`c} {C d} {C `}"),
				arguments("`*no* <b> &amp; \\`", "p {C *no* <b> &amp; \\}"),
				arguments("`two\nlines` `open", "p {C two lines} `open"),
				arguments("**`x`** ~~`y`~~", "p {BC x} {SC y}"),
				arguments("```java title=\"A &amp; B\"\nint x;\n\n  y();\n```\nafter", "code(java title=\"A & B\") int x;⏎⏎  y();\np after"),
				arguments("~~~\n```\n~~~", "code() ```"),
				arguments("```\n```", "code()"),
				arguments("```py\nopen until the end\n", "code(py) open until the end"),
				arguments("text\n```\n<b> *no* \\\n```", "p text\ncode() <b> *no* \\"),
				arguments("    one\n\n      two\n\nafter", "code() one⏎⏎  two\np after"),
				arguments("\ttab", "code() tab"),
				arguments("> ```\n> a\n>  b\n> ```", "> code() a⏎ b"));
	}

	static Stream<Arguments> lists() {
		return Stream.of(
				arguments("- a\n- b", "1t(•) p a\n1t(•) p b"),
				arguments("* a\n\n* b", "1(•) p a\n1(•) p b"),
				arguments("+ a", "1t(•) p a"),
				arguments("- a\n  - b\n    - c\n      - d\n- e", "1t(•) p a\n2t(◦) p b\n3t(▪) p c\n4t(•) p d\n1t(•) p e"),
				arguments("3. a\n3. b\n9) c", "1t(3.) p a\n1t(4.) p b\n1t(9)) p c"),
				arguments("0. zero\n1. one", "1t(0.) p zero\n1t(1.) p one"),
				arguments("1. a\n   - b\n2. c", "1t(1.) p a\n2t(◦) p b\n1t(2.) p c"),
				arguments("1. a\n\n   second\n\n       code\n\n   > quote\n\n2. b",
						"1(1.) p a\n1 p second\n1 code() code\n>1 p quote\n1(2.) p b"),
				arguments("- a\nlazy\n\nafter", "1t(•) p a⏎lazy\np after"),
				arguments("- # H\n- ```\n  x\n  ```\n- ***\n- > q", "1t(•) h1 H\n1t(•) code() x\n1t(•) rule\n>1(•) p q"),
				arguments("- - a\n-\n- b", "1t(•) p\n2t(◦) p a\n1t(•) p\n1t(•) p b"),
				arguments("- a\n+ b", "1t(•) p a\n1t(•) p b"),
				arguments("text\n- a\n1. b", "p text\n1t(•) p a\n1t(1.) p b"),
				arguments("- |a|\n  |-|\n  |b|", "1t(•) table[-] a / b"),
				arguments("- [a]: http://a.b\n\n[a]", "1t(•) p\np {@http://a.b a}"),
				arguments("2023. was a year\n1234567890. is none", "1t(2023.) p was a year⏎1234567890. is none"),
				arguments("-no\n1.no\n1 no", "p -no⏎1.no⏎1 no"));
	}

	static Stream<Arguments> tasks() {
		return Stream.of(
				arguments("- [ ] a\n- [x] b\n- [X] c\n- d", "1t(•)[ ] p a\n1t(•)[x] p b\n1t(•)[x] p c\n1t(•) p d"),
				arguments("1. [x] a\n   - [ ] b", "1t(1.)[x] p a\n2t(◦)[ ] p b"),
				arguments("- [x] a\n\n  more", "1(•)[x] p a\n1 p more"),
				arguments("- [x] **b**\n- [ ]\n- \\[ ] c\n- [ ]d", "1t(•)[x] p {B b}\n1t(•) p [ ]\n1t(•) p [ ] c\n1t(•) p [ ]d"),
				arguments("- [x] a\n\n[x]: http://x.y", "1t(•) p {@http://x.y x} a"),
				arguments("- [ ] a\n  - [x] b\n    c\n- [ ] d", "1t(•)[ ] p a\n2t(◦)[x] p b⏎c\n1t(•)[ ] p d"),
				arguments("- [ ]\n  a\n- [x] \n  **b**\n- [x]\tc", "1t(•)[ ] p a\n1t(•)[x] p {B b}\n1t(•)[x] p c"),
				arguments("- [y] no\n- [x](http://a.b)\n\n[ ] no", "1t(•) p [y] no\n1t(•) p {@http://a.b x}\np [ ] no"));
	}

	static Stream<Arguments> quotes() {
		return Stream.of(
				arguments("> a\n> b\n\nc", "> p a⏎b\np c"),
				arguments("> a\n> > b\nlazy", "> p a\n>> p b⏎lazy"),
				arguments("> # H\n> - a\n>   - b\n>\n> ---", "> h1 H\n>1t(•) p a\n>2t(◦) p b\n> rule"),
				arguments("> **two\n> lines** `co\n> de`", "> p {B two⏎lines} {C co de}"),
				arguments(">", ""),
				arguments("> |a|\n> |-|\n> |b|", "> table[-] a / b"));
	}

	static Stream<Arguments> tables() {
		return Stream.of(
				arguments("|a|b|\n|-|-|\n\t***|", "table[-, -] a|b / -| \t***"),
				arguments("|a|b|c|d|\n|-|:-|:-:|-:|\n|1|2|3|4|", "table[-, l, c, r] a|b|c|d / 1|2|3|4"),
				arguments("a | b\n--- | ---\n**x** | `y`\n\nafter", "table[-, -] a|b / {B x}|{C y}\np after"),
				arguments("|a|b|\n|-|-|\n|1|\n|1|2|3|", "table[-, -, -] a|b| / 1|| / 1|2|3"),
				arguments("|a|b|\n|-|-|\n||x|\n| | |", "table[-, -] a|b / |x / |"),
				arguments("|a|\n|-|\n|`x\\|y` \\| z|", "table[-] a / {C x|y} | z"),
				arguments("|a|b|\n|-|-|", "table[-, -] a|b"),
				arguments("Prices:\n|a|b|\n|-|-|\n|1|2|\nThat is all.", "p Prices:\ntable[-, -] a|b / 1|2\np That is all."),
				arguments("one\ntwo\na | b\n-|-\n1 | 2", "p one⏎two\ntable[-, -] a|b / 1|2"),
				arguments("|a|b|\n|-|\n|1|2|", "table[-, -] a|b / 1|2"),
				arguments("|a|b|\n|-|-|\n|1|2|\n|-|-|\n|3|4|", "table[-, -] a|b / 1|2 / -|- / 3|4"),
				arguments("x\n|a|b|\n|-|-|\n|-|-|", "p x\ntable[-, -] a|b / -|-"),
				arguments("text\n|a|\n| : |", "p text⏎|a|⏎| : |"),
				arguments("a | b\nno table", "p a | b⏎no table"),
				arguments("| [l](http://a.b) | http://c.d |\n|--|--|", "table[-, -] {@http://a.b l}|{@http://c.d http://c.d}"),
				arguments("|a|\n|-|\n|<b>&amp;</b>|", "table[-] a / <b>&</b>"),
				arguments("|a|\n|-|\n|b&#10;c ![d&#10;e](f.png)|", "table[-] a / b c {!f.png d e}"));
	}

	static Stream<Arguments> links() {
		return Stream.of(
				arguments("[a *b*](http://x.y \"T &amp; t\")", "p {@http://x.y\"T & t\" a }{I@http://x.y\"T & t\" b}"),
				arguments("[a](http://x.y/a&#32;b) [c](HTTPS://X.Y) [m](mailto:a@b.c)",
						"p {@http://x.y/a%20b a} {@HTTPS://X.Y c} {@mailto:a@b.c m}"),
				arguments("[a](http://x.y/?a=1&amp;b=\\*)", "p {@http://x.y/?a=1&b=* a}"),
				arguments("[js](javascript:alert(1)) [f](file:///etc/passwd) [d](data:text/html,x) [r](page.html) [h](#top)",
						"p {\"javascript:alert(1)\" js} {\"file:///etc/passwd\" f} {\"data:text/html,x\" d} {\"page.html\" r} {\"#top\" h}"),
				arguments("[](http://x.y) [](page.html) [f](ftp://x.y 'T')",
						"p {@http://x.y http://x.y} {\"page.html\" page.html} {\"ftp://x.y \"T\"\" f}"),
				arguments("[<http://x.y> ![i](i.png)](page.html)",
						"p {@http://x.y\"page.html\" http://x.y}{\"page.html\"  }{!i.png\"page.html\" i}"),
				arguments("[x](java&#10;script:a) [y](http://a&#10;b)", "p {\"java\nscript:a\" x} {\"http://a\nb\" y}"),
				arguments("[a][r] [r][] [r] [R]\n\n[r]: http://x.y 'T'",
						"p {@http://x.y\"T\" a} {@http://x.y\"T\" r} {@http://x.y\"T\" r} {@http://x.y\"T\" R}"),
				arguments("[a][nope] [b] [*c*][] [ ] [a\nb] [*d*][e]", "p [a][nope] [b] [{I c}][] [ ] [a⏎b] [{I d}][e]"),
				arguments("> [a\n> *b*] c", "> p [a⏎{I b}] c"),
				arguments("> [a\n> b](http://x.y \"T\n> t\") c", "> p {@http://x.y\"T t\" a⏎b} c"),
				arguments("http://a.b\nc\nhttp://d.e", "p {@http://a.b http://a.b}⏎c⏎{@http://d.e http://d.e}"),
				arguments("[f][r]\n\n[r]: ftp://x.y\n[unused]: /there 'T'",
						"p {\"ftp://x.y\" f}\np [r]: ftp://x.y\np [unused]: /there 'T'"),
				arguments("> [a]\n\n[a]: http://x.y", "> p {@http://x.y a}"),
				arguments("<http://a.b> <m@x.yz> <ftp://c.d> <not a link>",
						"p {@http://a.b http://a.b} {@mailto:m@x.yz m@x.yz} ftp://c.d <not a link>"),
				arguments("[a](http://x.y", "p [a]({@http://x.y http://x.y}"));
	}

	static Stream<Arguments> bareUrls() {
		return Stream.of(
				arguments("see http://a.b/c?d=e#f, or www.g.h.", "p see {@http://a.b/c?d=e#f http://a.b/c?d=e#f}, or {@http://www.g.h www.g.h}."),
				arguments("(https://a.b/c_(d)) \"http://e.f\"", "p ({@https://a.b/c_(d) https://a.b/c_(d)}) \"{@http://e.f http://e.f}\""),
				arguments("**http://a.b** `http://c.d`", "p {B@http://a.b http://a.b} {C http://c.d}"),
				arguments("http://a.b/x_y_z?a=1&b=2", "p {@http://a.b/x_y_z?a=1&b=2 http://a.b/x_y_z?a=1&b=2}"),
				arguments("请看http://a.b/c。谢谢", "p 请看http://a.b/c。谢谢"),
				arguments("请看 http://a.b/c。谢谢", "p 请看 {@http://a.b/c http://a.b/c}。谢谢"),
				arguments("http:// https://. xhttp://a.b ftp://a.b awww.b javascript://a.b",
						"p http:// https://. xhttp://a.b ftp://a.b awww.b javascript://a.b"),
				arguments("http://localhost:80/x HTTP://A.B", "p {@http://localhost:80/x http://localhost:80/x} {@HTTP://A.B HTTP://A.B}"),
				arguments("http://a.b<br>", "p {@http://a.b http://a.b}<br>"));
	}

	static Stream<Arguments> images() {
		return Stream.of(
				arguments("![A *cat*](images/cat.png \"T\")", "p {!images/cat.png\"T\" A cat}"),
				arguments("![](http://x.y/z.png) ![](data:image/png;base64,AAAA)",
						"p {!http://x.y/z.png http://x.y/z.png} {!data:image/png;base64,AAAA image/png}"),
				arguments("[![a](b.png)](http://x.y)", "p {@http://x.y!b.png a}"),
				arguments("![a][r] ![b]\n\n[r]: r.png", "p {!r.png a} ![b]"),
				arguments("**![a](javascript:x)**", "p {B!javascript:x a}"),
				arguments("![a\nb](i.png \"T\nt\") ![a  \nb](i.png) ![a\\\nb](i.png) ![<b\nc>](i.png)",
						"p {!i.png\"T t\" a b} {!i.png a b} {!i.png a b} {!i.png <b c>}"),
				arguments("![](a&#10;b&#13;c)", "p {!a\nb\rc a b c}"),
				arguments("[](a&#10;b&#13;c)", "p {\"a\nb\rc\" a b c}"));
	}

	static Stream<Arguments> raw() {
		return Stream.of(
				arguments("a <b class=\"x*y*\">c</b> <!-- *d* --> <br/>", "p a <b class=\"x*y*\">c</b> <!-- *d* --> <br/>"),
				arguments("<div>\n  *raw* &amp;\n</div>\n\n*md*", "p <div>⏎  *raw* &amp;⏎</div>\np {I md}"),
				arguments("<script>\nalert('x')\n\n</script>", "p <script>⏎alert('x')⏎⏎</script>"),
				arguments("<!-- a\n\nb -->", "p <!-- a⏎⏎b -->"),
				arguments("> <div>\n> x\n> </div>", "> p <div>⏎x⏎</div>"),
				arguments("- <p>\n  x", "1t(•) p <p>⏎x"),
				arguments("<?php echo 1; ?>\n\n<!DOCTYPE html>", "p <?php echo 1; ?>\np <!DOCTYPE html>"),
				arguments("1 < 2 > 0 && x<y", "p 1 < 2 > 0 && x<y"));
	}

	@Test
	void read_ofImageWithoutAlternative_keepsAltEmpty() {
		TextBlock block = (TextBlock) MarkdownReader.read("![](a.png)").blocks().get(0);
		assertEquals(new InlineImage("a.png", ""), block.spans().get(0).image());
	}

	@Test
	void read_ofFencedCode_tellsItsLanguage() {
		CodeBlock code = (CodeBlock) MarkdownReader.read("```c++ main.cpp\n```").blocks().get(0);
		assertEquals("c++", code.language());
		assertEquals("", new CodeBlock(Placement.TOP, "", "").language());
	}

	@Test
	void read_ofPlainText_hasNoPlacement() {
		StyledBlock block = MarkdownReader.read("a").blocks().get(0);
		assertEquals(Placement.TOP, block.placement());
		assertFalse(block.placement().startsItem());
		assertNull(((TextBlock) block).spans().get(0).href());
	}

	@Test
	void read_ofRichDocument_givesTheGoldenFile() throws IOException {
		StyledDocument document = MarkdownReader.read(Files.readString(TESTDATA.resolve("rich.md")));
		assertGolden("rich.blocks.txt", Notation.of(document) + "\n");
		assertGolden("rich.plain.txt", document.plainText() + "\n");
	}

	/** Golden files are rewritten with -Dpromptstudio.golden=rewrite. */
	private static void assertGolden(String name, String actual) throws IOException {
		Path file = TESTDATA.resolve(name);
		if ("rewrite".equals(System.getProperty("promptstudio.golden"))) {
			Files.writeString(file, actual);
		}
		assertEquals(Files.readString(file), actual);
	}

	@Test
	void read_inSeveralThreads_givesTheSame() {
		String markdown = "# H\n\n|a|b|\n|-|-|\n|**c**|~~d~~|\n\n- [x] http://a.b\n  > q\n\n```x\ny\n```\n";
		StyledDocument expected = MarkdownReader.read(markdown);
		List<StyledDocument> read = Stream.generate(() -> markdown).limit(2000).parallel().map(MarkdownReader::read).distinct().toList();
		assertEquals(List.of(expected), read);
	}
}
