package org.promptstudio.core.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.promptstudio.model.studio.Element;
import org.promptstudio.model.studio.Discussion;
import org.promptstudio.model.studio.DiscussionState;
import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.Prompt;
import org.promptstudio.model.studio.Response;
import org.promptstudio.model.studio.ReviewState;
import org.promptstudio.model.studio.StudioFactory;

class ItemSummaryTest {

	private final Item item = Conversations.item("q1", "First question", "Second question");
	private final Response a = Conversations.response(item.getPrompts().get(0), "a", "alpha", "Yes");
	private final Response b = Conversations.response(item.getPrompts().get(0), "b", "beta", "No");
	private final Response c = Conversations.response(item.getPrompts().get(1), "c", "alpha", "Maybe");

	@Test
	void of_untouched_countsAndIsOpen() {
		assertEquals(new ItemSummary(2, 3, 0, 0, 0, Status.OPEN, null, "First question", List.of()), ItemSummary.of(item));
	}

	@Test
	void of_rankedAndCrowned_countsAndIsStarted() {
		a.setRank(0);
		b.setRank(1);
		a.setBest(true);
		b.setBest(true);
		assertEquals(new ItemSummary(2, 3, 2, 1, 0, Status.STARTED, null, "First question", List.of()), ItemSummary.of(item));
	}

	@Test
	void of_editedOnly_isStarted() {
		c.setOriginalValue("Perhaps");
		assertEquals(Status.STARTED, ItemSummary.of(item).status());
	}

	@Test
	void of_itemStatus_isTheMark() {
		item.setStatus("completed");
		assertEquals(Status.COMPLETED, ItemSummary.of(item).status());
		item.setStatus("discard");
		assertEquals(Status.DISCARDED, ItemSummary.of(item).status());
		item.setStatus("approved");
		assertEquals(Status.APPROVED, ItemSummary.of(item).status());
		item.setStatus("needs-translation");
		assertEquals(Status.COMPLETED, ItemSummary.of(item).status());
		assertEquals("needs-translation", ItemSummary.of(item).itemStatus());
	}

	@Test
	void of_openIssue_outranksTheStatus() {
		item.setStatus("completed");
		c.setReviewState(ReviewState.ISSUE);
		ItemSummary summary = ItemSummary.of(item);
		assertEquals(Status.ISSUE, summary.status());
		assertEquals(1, summary.openIssues());
	}

	@Test
	void of_openIssueOfADiscussion_isOneToo() {
		Discussion discussion = StudioFactory.eINSTANCE.createDiscussion();
		discussion.setState(DiscussionState.ISSUE);
		item.getDiscussions().add(discussion);
		assertEquals(Status.ISSUE, ItemSummary.of(item).status());
		assertEquals(1, ItemSummary.of(item).openIssues());
		discussion.setState(DiscussionState.OPEN);
		assertEquals(Status.OPEN, ItemSummary.of(item).status(), "a talk alone is neither an issue nor work on the item");
	}

	@Test
	void of_answeredAboutItsPromptOrItself_isStarted() {
		item.getPrompts().getFirst().getAttributes().add(StudioFactory.eINSTANCE.createAttribute());
		assertEquals(Status.STARTED, ItemSummary.of(item).status());
		item.getAttributes().addAll(item.getPrompts().getFirst().getAttributes());
		assertEquals(Status.STARTED, ItemSummary.of(item).status());
	}

	@Test
	void firstWords_areOfTheFirstUserText() {
		Prompt first = item.getPrompts().get(0);
		first.setRole("system");
		Element image = StudioFactory.eINSTANCE.createElement();
		image.setMimeType("image/*");
		image.setValue("https://example.org/a.png");
		item.getPrompts().get(1).getElements().add(0, image);
		assertEquals("Second question", ItemSummary.of(item).firstWords());
	}

	@Test
	void firstWords_areOneLine() {
		assertEquals("# Title Body text", firstWords("\n\n  # Title\r\n\n\tBody\u00a0text\u0000 \n"));
		assertEquals("", firstWords(" \n "));
	}

	@Test
	void firstWords_longer_areCutWithEllipsis() {
		assertEquals("x".repeat(120), firstWords("x".repeat(120)));
		assertEquals("x".repeat(119) + "…", firstWords("x".repeat(121)));
		String emoji = firstWords("x".repeat(118) + "😀😀");
		assertEquals("x".repeat(118) + "…", emoji);
		assertTrue(firstWords("word ".repeat(100)).length() <= ItemSummary.MAX_FIRST_WORDS);
	}

	private static String firstWords(String text) {
		return ItemSummary.of(Conversations.item("q", text)).firstWords();
	}
}
