package org.promptstudio.core.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class QueryHintsTest {

	private static final List<String> ANSWERS = List.of("Verdict", "accuracy");

	@ParameterizedTest
	@ValueSource(strings = { "", "time", "\"time management\"", "rank:0 model:vicuna-13b verdict:fix", "rank:<2", "rank:none", "words:>=100",
			"best:yes", "-edited:no",
			"state:review", "VERDICT:use", "http://x.org", "at 10:30", "rank:*", "status:anything", "tag:\"two words\"", "\"rank:\"" })
	void hints_ofASearchThatMakesSense_areNone(String text) {
		assertEquals(List.of(), QueryHints.of(text, ANSWERS));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"rank:       | “rank:” has no value yet. Type one right behind the colon, such as rank:none.",
			"\"time man  | The quotation mark before “time man” is not closed, so the phrase goes on to the end.",
			"rank:good   | rank: takes a number from 0, the best, a comparison such as <2, or none.",
			"words:many  | words: takes a number or a comparison, such as >100.",
			"best:maybe  | best: takes yes or no.",
			"state:open  | state: takes issue, review, approved or none.",
			"verdct:fix  | No item here has an answer “verdct”. There are answers for accuracy, verdict." })
	void hints_sayWhatIsOdd(String text, String hint) {
		assertEquals(List.of(hint), QueryHints.of(text, ANSWERS));
	}

	@Test
	void hints_withoutAnswers_sayThatThereIsNoSuchKey() {
		assertEquals(List.of("There is no key “foo”, and no item here has answers. The question mark lists the keys."),
				QueryHints.of("x foo:bar", List.of()));
	}

	@Test
	void keys_areAllThatTheLanguageKnows() {
		assertEquals(QueryKeys.OF_ITEM.size() + QueryKeys.OF_RESPONSE.size(), QueryKeys.all().size());
		QueryKeys.all().forEach(key -> assertEquals(false, QueryKeys.isAnswer(key), key));
	}

	@Property(tries = 300, seed = "11")
	void hints_takeWhateverPeopleType(@ForAll String text) {
		QueryHints.of(text, ANSWERS);
	}
}
