package org.promptstudio.ui.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.promptstudio.model.studio.Response;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.testing.AccessibleNames;
import org.promptstudio.ui.testing.Keyboard;
import org.promptstudio.ui.testing.UiPump;
import org.promptstudio.ui.testing.Widgets;
import org.promptstudio.ui.testing.Workbench;

class ConversationOpenUiTest {

	@RegisterExtension
	final SampleConversation conversation = new SampleConversation();

	@Test
	void open_showsThePromptAndItsResponsesWithLetters() {
		conversation.open(SampleConversation.RANKS);
		assertEquals(List.of("1  ·  user"), conversation.shown("prompt.text").stream().map(AccessibleNames::of).toList());
		assertEquals(List.of("Response A, aurora-7b, rank 0, best response", "Response B, cirrus-large, rank 0", "Response C, ember-2, rank 1",
				"Response D, dune-mini, rank 3"), conversation.names());
		assertTrue(SampleConversation.text(conversation.card("D")).getText().startsWith("The sky is blue because it is a mirror of the sea."));
	}

	@Test
	void open_standsResponsesOfARowSideBySideInReadingOrder() {
		conversation.open(SampleConversation.THREE_TURNS);
		List<Rectangle> cards = conversation.shown("response").stream().map(Control::getBounds).toList();
		assertEquals(cards.get(0).y, cards.get(1).y);
		assertEquals(cards.get(0).height, cards.get(1).height);
		assertTrue(cards.get(0).x + cards.get(0).width <= cards.get(1).x);
	}

	@Test
	void open_selectsTheFirstResponse() {
		conversation.open(SampleConversation.RANKS);
		assertSame(conversation.response(0), conversation.model().selected().orElseThrow());
	}

	@Test
	void open_anItemWithoutResponses_showsItsPromptAndTheWayToAddOne() {
		conversation.open(SampleConversation.NO_RESPONSES);
		assertEquals(1, conversation.shown("prompt.text").size());
		assertEquals(1, conversation.shown("prompt.add").size());
		assertEquals(List.of(), conversation.shown("response"));
	}

	@Test
	void open_theSameItemAgain_keepsTheOneEditor() {
		ConversationEditor first = conversation.open(SampleConversation.RANKS);
		assertSame(first, conversation.open(SampleConversation.WELCOME));
		IWorkbenchPage page = Workbench.page();
		assertEquals(1, page.getEditorReferences().length);
		assertEquals("01-welcome", first.getPartName());
	}

	@Test
	void longConversation_hasCardsOnlyForWhatIsInView() {
		conversation.open(SampleConversation.TWELVE_TURNS);
		List<String> before = turnsInView();
		assertEquals("1  ·  user", before.get(0));
		assertTrue(before.size() < 8, "turns in view: " + before);
		assertTrue(cardsMade() < 24, "cards made: " + cardsMade());
		conversation.run("org.promptstudio.ui.conversation.last");
		List<String> after = turnsInView();
		assertEquals("12  ·  user", after.get(after.size() - 1));
		assertFalse(after.contains("1  ·  user"));
	}

	@Test
	void scrollingThroughALongConversation_showsEachTurnAndUsesCardsAgain() {
		conversation.open(SampleConversation.TWELVE_TURNS);
		Set<String> seen = new HashSet<>(turnsInView());
		Set<String> answers = new HashSet<>();
		for (int page = 0; page < 40 && seen.size() < 12; page++) {
			conversation.shown("response.text").forEach(text -> answers.add(((StyledText) text).getText()));
			conversation.run("org.promptstudio.ui.conversation.pageDown");
			seen.addAll(turnsInView());
		}
		conversation.shown("response.text").forEach(text -> answers.add(((StyledText) text).getText()));
		assertEquals(12, seen.size());
		assertEquals(24, answers.size());
		assertTrue(cardsMade() < 24, "cards made: " + cardsMade());
	}

	@Test
	void scrolling_awayFromTheSelectedResponse_keepsItSelected() {
		conversation.open(SampleConversation.TWELVE_TURNS);
		Response selected = conversation.response(1);
		Keyboard.focus(SampleConversation.text(conversation.card("B")));
		UiPump.events();
		assertSame(selected, conversation.model().selected().orElseThrow());
		conversation.run("org.promptstudio.ui.conversation.last");
		conversation.run("org.promptstudio.ui.conversation.first");
		assertSame(selected, conversation.model().selected().orElseThrow());
	}

	@Test
	void nextResponse_goesOnAcrossTurnsAndBringsThemIntoView() {
		conversation.open(SampleConversation.TWELVE_TURNS);
		for (int i = 0; i < 23; i++) {
			conversation.run(Commands.NEXT_RESPONSE);
		}
		Response last = conversation.model().responses(conversation.prompt(11)).get(1);
		assertSame(last, conversation.model().selected().orElseThrow());
		List<String> turns = turnsInView();
		assertNotEquals("1  ·  user", turns.get(0));
		Control focus = focus();
		assertEquals("response.text", TestIds.of(focus));
		assertTrue(AccessibleNames.of(focus).startsWith("Response B,"), AccessibleNames.of(focus));
	}

	private static Control focus() {
		return Workbench.shell().getDisplay().getFocusControl();
	}

	private List<String> turnsInView() {
		return conversation.shown("prompt.text").stream().map(AccessibleNames::of).toList();
	}

	private long cardsMade() {
		return Widgets.all(conversation.editorRoot()).stream().filter(Widgets.withId("response").or(Widgets.withId("prompt"))).count();
	}
}
