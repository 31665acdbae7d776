package org.promptstudio.ui.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.promptstudio.core.conversation.DisplayOrder;
import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.Prompt;
import org.promptstudio.model.studio.Response;
import org.promptstudio.model.studio.StudioFactory;

class ConversationModelTest {

	private final ConversationModel model = new ConversationModel();
	private final List<String> heard = new ArrayList<>();
	private final Item item = item(3, 0, 2);

	@BeforeEach
	void listen() {
		model.setItem(item);
		model.addListener(new ConversationModel.Listener() {
			@Override
			public void selectionChanged(Response selected) {
				heard.add("selected " + (selected == null ? "none" : selected.getId()));
			}

			@Override
			public void structureChanged() {
				heard.add("structure");
			}

			@Override
			public void responseChanged(Response response) {
				heard.add("changed " + response.getId());
			}
		});
	}

	@Test
	void setItem_selectsTheFirstResponse() {
		assertSame(response(0, 0), model.selected().orElseThrow());
	}

	@Test
	void selectNeighbour_goesAcrossPromptsAndStaysAtTheEnds() {
		model.selectNeighbour(-1);
		assertSame(response(0, 0), model.selected().orElseThrow());
		model.selectNeighbour(3);
		assertSame(response(2, 0), model.selected().orElseThrow());
		model.selectNeighbour(5);
		assertSame(response(2, 1), model.selected().orElseThrow());
	}

	@Test
	void flush_tellsEachChangedResponseOnce() {
		response(0, 1).setRank(Integer.valueOf(1));
		response(0, 1).setBest(true);
		response(2, 0).setValue("new");
		model.flush();
		assertEquals(List.of("changed 0.1", "changed 2.0"), heard);
		model.flush();
		assertEquals(2, heard.size());
	}

	@Test
	void flush_afterTheSelectedIsGone_selectsItsNeighbour() {
		model.select(response(0, 1));
		heard.clear();
		item.getPrompts().get(0).getResponses().remove(1);
		model.flush();
		assertEquals(List.of("selected 0.2", "structure"), heard);
		item.getPrompts().get(0).getResponses().remove(1);
		model.flush();
		assertSame(response(0, 0), model.selected().orElseThrow(), "the last of a prompt: the one before");
		item.getPrompts().get(0).getResponses().remove(0);
		model.flush();
		assertSame(response(2, 0), model.selected().orElseThrow(), "none left at the prompt: that of another");
		item.getPrompts().get(2).getResponses().clear();
		model.flush();
		assertTrue(model.selected().isEmpty());
	}

	@Test
	void lastTouched_isTheFirstThatWasChangedOrCame() {
		model.flush();
		assertTrue(model.lastTouched().isEmpty());
		response(0, 1).setRank(Integer.valueOf(1));
		response(2, 0).setRank(Integer.valueOf(2));
		model.flush();
		assertSame(response(0, 1), model.lastTouched().orElseThrow());
		Response added = StudioFactory.eINSTANCE.createResponse();
		item.getPrompts().get(1).getResponses().add(added);
		model.flush();
		assertSame(added, model.lastTouched().orElseThrow());
		item.getPrompts().get(1).getResponses().remove(added);
		assertTrue(model.lastTouched().isEmpty(), "it is gone");
	}

	@Test
	void neighbourOf_isTheNextElseTheOneBefore() {
		assertSame(response(0, 1), model.neighbourOf(response(0, 0)).orElseThrow());
		assertSame(response(0, 1), model.neighbourOf(response(0, 2)).orElseThrow());
		assertSame(response(2, 0), model.neighbourOf(response(2, 1)).orElseThrow());
	}

	@Test
	void setOrder_blind_keepsTheSelectionAndHidesModels() {
		Response before = model.selected().orElseThrow();
		model.setOrder(DisplayOrder.BLIND);
		assertSame(before, model.selected().orElseThrow());
		assertTrue(model.isBlind());
		assertEquals(List.of("structure"), heard);
	}

	@Test
	void setItem_leavesNoAdapterOnTheFormerItem() {
		model.setItem(null);
		assertEquals(0, item.eAdapters().size());
		assertTrue(item.getPrompts().stream().flatMap(prompt -> prompt.getResponses().stream()).allMatch(response -> response.eAdapters().isEmpty()));
	}

	private Response response(int prompt, int index) {
		return item.getPrompts().get(prompt).getResponses().get(index);
	}

	private static Item item(int... responseCounts) {
		Item item = StudioFactory.eINSTANCE.createItem();
		item.setName("walk");
		for (int i = 0; i < responseCounts.length; i++) {
			Prompt prompt = StudioFactory.eINSTANCE.createPrompt();
			prompt.setKey(Integer.toString(i + 1));
			for (int j = 0; j < responseCounts[i]; j++) {
				Response response = StudioFactory.eINSTANCE.createResponse();
				response.setId(i + "." + j);
				prompt.getResponses().add(response);
			}
			item.getPrompts().add(prompt);
		}
		return item;
	}
}
