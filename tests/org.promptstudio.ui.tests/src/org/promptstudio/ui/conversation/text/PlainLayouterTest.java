package org.promptstudio.ui.conversation.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.promptstudio.markdown.WordDiff;
import org.promptstudio.ui.conversation.text.LaidOutText.Kind;
import org.promptstudio.ui.conversation.text.LaidOutText.Line;
import org.promptstudio.ui.conversation.text.RunStyle.Mark;

class PlainLayouterTest {

	@Test
	void lines_areThoseOfTheText() {
		LaidOutText text = PlainLayouter.layOut("# one\n\ntwo", new FakeMeasure());
		assertEquals(List.of(Kind.TEXT, Kind.BLANK, Kind.TEXT), text.lines().stream().map(Line::kind).toList());
		assertEquals(List.of("# one", "two"), Layouts.texts(text));
	}

	@Test
	void changes_areMarkedOtherwiseThanByColourToo() {
		Runs runs = PlainLayouter.layOut(WordDiff.between("an old word", "a new word"), new FakeMeasure()).lines().get(0).runs();
		for (int run = 0; run < runs.count(); run++) {
			RunStyle style = runs.style(run);
			assertEquals(style.mark() == Mark.DELETED, style.strike());
			assertEquals(style.mark() == Mark.INSERTED, style.underline());
		}
		assertTrue(runs.count() >= 3);
	}

	@Test
	void insertedEmptyLine_isToBeSeen() {
		LaidOutText text = PlainLayouter.layOut(WordDiff.between("a\nb", "a\n\nb"), new FakeMeasure());
		assertTrue(text.text().contains("¶"));
	}
}
