package org.promptstudio.ui.conversation.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmphasisTest {

	/** The selection is what stands between the bars. */
	@ParameterizedTest
	@CsvSource({ "a |b| c,**,a **|b|** c", "a **|b|** c,**,a |b| c", "a |**b**| c,**,a |b| c", "a | b | c,**,a  **|b|**  c", "a || c,**,a **||** c",
			"a **||** c,**,a || c",
			"a |b| c,*,a *|b|* c", "a *|b|* c,*,a |b| c", "a **|b|** c,*,a ***|b|*** c", "a ***|b|*** c,*,a **|b|** c",
			"a ***|b|*** c,**,a *|b|* c" })
	void toggle_putsMarksOrTakesThemAway(String before, String mark, String after) {
		int start = before.indexOf('|');
		int end = before.lastIndexOf('|') - 1;
		String source = before.replace("|", "");
		Emphasis change = Emphasis.toggle(source, start, end, mark);
		StringBuilder result = new StringBuilder(source).replace(change.start(), change.end(), change.replacement());
		result.insert(change.selectionEnd(), '|').insert(change.selectionStart(), '|');
		assertEquals(after, result.toString());
	}
}
