package org.promptstudio.core.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;
import org.promptstudio.core.conversation.Conversations;
import org.promptstudio.model.studio.AnswerHolder;
import org.promptstudio.model.studio.Attribute;
import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.Response;
import org.promptstudio.model.studio.StudioFactory;

class ScoreTest {

	private final Item known = item();
	private final Item work = item();

	private static Item item() {
		Item item = Conversations.item("q1", "Name a river.");
		Conversations.response(item.getPrompts().getFirst(), "a", "alpha", "Rhine");
		Conversations.response(item.getPrompts().getFirst(), "b", "beta", "K2");
		return item;
	}

	private static Response response(Item item, int index) {
		return item.getPrompts().getFirst().getResponses().get(index);
	}

	private static void answer(AnswerHolder holder, String key, Object value) {
		Attribute attribute = StudioFactory.eINSTANCE.createAttribute();
		attribute.setKey(key);
		attribute.setValue(value);
		holder.getAttributes().add(attribute);
	}

	@Test
	void of_countsEachKnownRankCrownAndAnswerOnce() {
		response(known, 0).setRank(0);
		response(known, 1).setRank(1);
		response(known, 0).setBest(true);
		answer(known, "good", Boolean.FALSE);
		answer(response(known, 0), "accuracy", new BigDecimal("4"));
		response(work, 0).setRank(0);
		response(work, 1).setRank(0);
		response(work, 1).setBest(true);
		answer(work, "good", Boolean.FALSE);
		answer(work, "extra", "not asked");
		answer(response(work, 0), "accuracy", new BigDecimal("4.0"));
		assertEquals(new Score(3, 5), Score.of(known, work));
		assertEquals(new Score(5, 5), Score.of(known, known));
	}

	@Test
	void of_nothingKnown_hasNoAccuracy() {
		response(work, 0).setRank(0);
		assertEquals(Score.NONE, Score.of(known, work));
		assertEquals(OptionalDouble.empty(), Score.NONE.accuracy());
	}
}
