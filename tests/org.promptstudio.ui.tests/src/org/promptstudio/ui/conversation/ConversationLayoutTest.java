package org.promptstudio.ui.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.promptstudio.ui.conversation.ConversationLayout.Box;
import org.promptstudio.ui.conversation.ConversationLayout.Heights;
import org.promptstudio.ui.conversation.ConversationLayout.Metrics;

class ConversationLayoutTest {

	private static final Metrics METRICS = new Metrics(10, 10, 300, 600);

	private static final Heights HEIGHTS = new Heights() {
		@Override
		public int prompt(int prompt, int width) {
			return 50;
		}

		@Override
		public int response(int prompt, int response, int width) {
			return 100 + 10 * response;
		}
	};

	@Test
	void responses_thatFit_standSideBySideAndEquallyHigh() {
		ConversationLayout layout = ConversationLayout.of(METRICS, 1000, new int[] { 3 }, HEIGHTS);
		List<Box> boxes = layout.boxes();
		assertEquals(new Box(0, -1, 10, 10, 980, 50), boxes.get(0));
		assertEquals(List.of(70, 70, 70), boxes.subList(1, 4).stream().map(Box::y).toList());
		assertEquals(List.of(120, 120, 120), boxes.subList(1, 4).stream().map(Box::height).toList());
		assertEquals(List.of(10, 340, 670), boxes.subList(1, 4).stream().map(Box::x).toList());
	}

	@Test
	void responses_thatDoNotFit_wrapIntoEvenRows() {
		List<Box> boxes = ConversationLayout.of(METRICS, 1300, new int[] { 5 }, HEIGHTS).boxes();
		assertEquals(List.of(70, 70, 70, 200, 200), boxes.subList(1, 6).stream().map(Box::y).toList());
	}

	@Test
	void narrowView_neverShrinksAResponseBelowItsLeastWidth() {
		List<Box> boxes = ConversationLayout.of(METRICS, 120, new int[] { 4 }, HEIGHTS).boxes();
		assertTrue(boxes.stream().allMatch(box -> box.width() >= 300));
		assertEquals(4, boxes.stream().filter(box -> !box.isPrompt()).map(Box::y).distinct().count());
	}

	@Test
	void wideView_neverStretchesAResponseBeyondItsGreatestWidth() {
		List<Box> boxes = ConversationLayout.of(METRICS, 3000, new int[] { 2 }, HEIGHTS).boxes();
		assertTrue(boxes.stream().filter(box -> !box.isPrompt()).allMatch(box -> box.width() == 600));
	}

	@Test
	void cards_neverOverlap_andTheHeightEndsBelowTheLast() {
		ConversationLayout layout = ConversationLayout.of(METRICS, 700, new int[] { 0, 5, 1, 3 }, HEIGHTS);
		for (Box first : layout.boxes()) {
			for (Box second : layout.boxes()) {
				boolean apart = first.equals(second) || first.bottom() <= second.y() || second.bottom() <= first.y()
						|| first.x() + first.width() <= second.x() || second.x() + second.width() <= first.x();
				assertTrue(apart, first + " and " + second);
			}
			assertTrue(first.bottom() < layout.height());
		}
	}

	@Test
	void visible_givesWhatTheViewportTouches() {
		ConversationLayout layout = ConversationLayout.of(METRICS, 1000, new int[] { 1, 1 }, HEIGHTS);
		assertEquals(layout.boxes().subList(0, 2), layout.visible(0, 100));
		assertEquals(List.of(), layout.visible(layout.height(), layout.height() + 10));
	}
}
