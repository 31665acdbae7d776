package org.promptstudio.core.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.Prompt;
import org.promptstudio.model.studio.Response;
import org.promptstudio.model.studio.StudioFactory;

class DisplayOrderTest {

	private static Prompt prompt(String itemName, int responses) {
		Item item = Conversations.item(itemName, "Why is the sky blue?");
		Prompt prompt = item.getPrompts().get(0);
		for (int i = 0; i < responses; i++) {
			Conversations.response(prompt, "r" + i, "model-" + i, "Because.");
		}
		return prompt;
	}

	private static List<String> ids(List<Response> responses) {
		return responses.stream().map(Response::getId).toList();
	}

	@Test
	void responses_inFileOrder_areAsTheFileHasThem() {
		assertEquals(List.of("r0", "r1", "r2"), ids(DisplayOrder.FILE.responses(prompt("q1", 3))));
	}

	@Test
	void responses_blind_areTheSameOnEveryMachine() {
		assertEquals(List.of("r0", "r2", "r3", "r1"), ids(DisplayOrder.BLIND.responses(prompt("q1", 4))));
		assertEquals(List.of("r2", "r0", "r1", "r3"), ids(DisplayOrder.BLIND.responses(prompt("größe", 4))));
	}

	@Test
	void responses_blind_idOfItemCountsBeforeItsName() {
		Prompt named = prompt("q1", 6);
		Prompt renamed = prompt("q2", 6);
		named.getItem().setId("5f");
		renamed.getItem().setId("5f");
		assertEquals(ids(DisplayOrder.BLIND.responses(named)), ids(DisplayOrder.BLIND.responses(renamed)));
	}

	@Test
	void responses_blind_everyoneStandsFirstAboutEquallyOften() {
		int[] first = new int[5];
		for (int i = 0; i < 5000; i++) {
			Prompt prompt = prompt("q" + i, 5);
			first[prompt.getResponses().indexOf(DisplayOrder.BLIND.responses(prompt).get(0))]++;
		}
		assertTrue(IntStream.of(first).allMatch(count -> count > 900 && count < 1100), () -> Arrays.toString(first));
	}

	@Test
	void responses_blind_deletingOneMovesNoOther() {
		Prompt prompt = prompt("q7", 6);
		List<Response> before = DisplayOrder.BLIND.responses(prompt);
		Response deleted = before.get(2);
		List<Response> expected = new ArrayList<>(before);
		expected.remove(deleted);
		prompt.getResponses().remove(deleted);
		assertEquals(expected, DisplayOrder.BLIND.responses(prompt));
	}

	@Test
	void responses_blind_withoutIds_areToldByModelAndOccurrence() {
		Prompt prompt = prompt("q7", 0);
		for (String model : new String[] { "alpha", "beta", "alpha", "gamma" }) {
			Conversations.response(prompt, null, model, model);
		}
		List<Response> before = DisplayOrder.BLIND.responses(prompt);
		prompt.getResponses().move(0, 3);
		assertEquals(before, DisplayOrder.BLIND.responses(prompt));
	}

	@Test
	void letter_followsTheShownOrder() {
		Prompt prompt = prompt("q1", 4);
		assertEquals("B", DisplayOrder.FILE.letter(prompt.getResponses().get(1)));
		assertEquals("D", DisplayOrder.BLIND.letter(prompt.getResponses().get(1)));
		assertEquals("?", DisplayOrder.FILE.letter(StudioFactory.eINSTANCE.createResponse()));
	}
}
