package org.promptstudio.ui.conversation.text;

import java.util.List;

import org.promptstudio.markdown.MarkdownReader;
import org.promptstudio.ui.conversation.text.LaidOutText.Kind;
import org.promptstudio.ui.conversation.text.LaidOutText.Line;

/** Markdown laid out with characters of one width. */
final class Layouts {

	private Layouts() {
	}

	static LaidOutText of(String markdown, int width) {
		return DocumentLayouter.layOut(MarkdownReader.read(markdown), new FakeMeasure(), new Spacing(100), width);
	}

	/** The lines that have characters of the document. */
	static List<Line> lines(LaidOutText text) {
		return text.lines().stream().filter(line -> line.kind() == Kind.TEXT).toList();
	}

	static List<String> texts(LaidOutText text) {
		return lines(text).stream().map(line -> line.runs().text()).toList();
	}

	/** The first line with these characters. */
	static Line line(LaidOutText text, String characters) {
		return lines(text).stream().filter(line -> line.runs().text().contains(characters)).findFirst().orElseThrow();
	}
}
