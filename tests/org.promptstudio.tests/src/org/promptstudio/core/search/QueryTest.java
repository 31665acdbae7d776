package org.promptstudio.core.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.promptstudio.core.conversation.Conversations;
import org.promptstudio.model.studio.AnswerHolder;
import org.promptstudio.model.studio.Attribute;
import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.Response;
import org.promptstudio.model.studio.ReviewState;
import org.promptstudio.model.studio.StudioFactory;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class QueryTest {

	private final Item item = Conversations.item("q1", "How can I improve my Time Management?", "And on Sundays?");
	private final Response a = Conversations.response(item.getPrompts().get(0), "a", "vicuna-13b", "Plan your day.");
	private final Response b = Conversations.response(item.getPrompts().get(0), "b", "alpaca-13b", "Sleep.");

	@BeforeEach
	void fill() {
		a.setRank(0);
		a.setBest(true);
		a.setComment("Good advice");
		b.setRank(2);
		b.setReviewState(ReviewState.ISSUE);
		b.setOriginalValue("Sleep more.");
		answer(a, "verdict", "use");
		answer(b, "verdict", "fix");
		answer(b, "accuracy", new BigDecimal("4.0"));
		answer(b, "tone", List.of("friendly", "brief"));
		answer(b, "safe", true);
		answer(item.getPrompts().get(0), "topic", "Life");
		item.setStatus("completed");
		item.getTags().add("hard");
		item.setDescription("Two turns");
	}

	private static void answer(AnswerHolder holder, String key, Object value) {
		Attribute attribute = StudioFactory.eINSTANCE.createAttribute();
		attribute.setKey(key);
		attribute.setValue(value);
		holder.getAttributes().add(attribute);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "time", "\"time management\"", "\"TIME management", "rank:0 model:vicuna-13b", "rank:0 verdict:use",
			"model:*-13B rank:2 verdict:FIX",
			"accuracy:4", "accuracy:>=4 accuracy:<4.5", "tone:brief", "safe:yes", "safe:true", "topic:life rank:0", "state:issue", "state:none",
			"best:yes", "edited:yes",
			"edited:no", "status:completed", "tag:hard", "-tag:easy", "-status:none", "path:q1", "path:*.json", "description:turns", "prompt:sundays",
			"response:plan",
			"comment:advice", "advice", "friendly", "hard", "words:<2", "accuracy:none rank:0", "rank:\"0\"", "by:none", "assignee:none",
			"discussion:none", "-prompt:none",
			"STATUS:completed", "Verdict:use" })
	void query_matches(String text) {
		assertTrue(Query.parse(text).matches(item, "travel/q1.json"), text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "missing", "\"management time\"", "rank:2 model:vicuna-13b", "rank:0 verdict:fix", "rank:1", "accuracy:>4",
			"accuracy:abc", "tone:b", "safe:no",
			"status:discard", "-tag:hard", "-time", "state:approved", "model:13b", "model:\"*-13b\"", "prompt:plan", "http://time", "rank:none",
			"topic:Li", "verdict:none" })
	void query_doesNotMatch(String text) {
		assertEquals(false, Query.parse(text).matches(item, "travel/q1.json"), text);
	}

	@Test
	void hits_areTheResponses() {
		assertEquals(List.of(b), Query.parse("verdict:fix").hits(item, "q1.json"));
		assertEquals(List.of(a, b), Query.parse("model:*13b").hits(item, "q1.json"));
		assertEquals(List.of(a), Query.parse("-state:issue").hits(item, "q1.json"));
		assertEquals(List.of(), Query.parse("time").hits(item, "q1.json"));
		assertEquals(List.of(), Query.parse("verdict:fix missing").hits(item, "q1.json"));
	}

	@Test
	void answersOfAnItemWithoutResponses_areFound() {
		Item bare = Conversations.item("q2", "Hello?");
		answer(bare, "topic", "greeting");
		assertTrue(Query.parse("topic:greeting").matches(bare, "q2.json"));
		assertEquals(false, Query.parse("topic:greeting rank:none").matches(bare, "q2.json"));
	}

	@Test
	void noneOfATextThatThereMayBeSeveralOf_isAnItemWithoutAny() {
		Item bare = StudioFactory.eINSTANCE.createItem();
		assertTrue(Query.parse("prompt:none discussion:none").matches(bare, "q3.json"));
		assertEquals(false, Query.parse("-discussion:none").matches(bare, "q3.json"));
	}

	@Test
	void parse_readsKeysQuotesAndMinus() {
		assertEquals(
				List.of(new Term("rank", "0", false, false), new Term("model", "vicuna 13b", true, true), new Term(null, "two words", true, false),
						new Term(null, "http://x.org", false, false)),
				Query.parse(" RANK:0 -model:\"vicuna 13b\"  \"two words\" http://x.org").terms());
		assertEquals("rank:0 -model:\"vicuna 13b\" x", Query.parse("rank:0  -model:\"vicuna 13b\" x").toString());
	}

	@Property(tries = 300, seed = "5")
	void parse_takesWhateverPeopleType(@ForAll String text) {
		Query query = Query.parse(text);
		query.matches(item, "q1.json");
		query.hits(item, null);
	}
}
