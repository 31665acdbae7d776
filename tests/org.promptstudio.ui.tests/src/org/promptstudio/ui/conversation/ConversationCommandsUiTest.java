package org.promptstudio.ui.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.swt.widgets.Label;
import org.junit.jupiter.api.Test;
import org.eclipse.swt.custom.StyledText;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.Response;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.testing.Teams;
import org.promptstudio.ui.testing.UiPump;
import org.promptstudio.ui.testing.Workbench;

class ConversationCommandsUiTest {

	@RegisterExtension
	final SampleConversation conversation = new SampleConversation();

	@ParameterizedTest
	@ValueSource(strings = { "0", "1", "2", "3" })
	void rank_isShownAndCanBeUndoneAndRedone(String rank) {
		conversation.open(SampleConversation.HALF_FINISHED);
		Response response = conversation.select("E");
		assertNull(response.getRank());
		changes(() -> conversation.rank(rank));
		assertEquals(Integer.valueOf(rank), response.getRank());
		assertEquals(rank, rankShown("E"));
	}

	@Test
	void annotatorWhereEditingIsNotAllowed_isNotOfferedToAddOrDelete() throws IOException {
		String user = StudioWorkspace.get().user();
		Files.writeString(conversation.root().resolve("studio.project"), Teams.MIA_AND_ANNA, StandardCharsets.UTF_8);
		Teams.forbidEditing(conversation.root());
		StudioWorkspace.get().setUser("anna@example.org");
		try {
			conversation.open(SampleConversation.RANKS);
			UiPump.until("the recipe forbids it", () -> conversation.shown("response.delete").isEmpty());
			assertTrue(conversation.shown("prompt.add").isEmpty());
			assertFalse(conversation.shown("response.expand").isEmpty());
			conversation.open(SampleConversation.WELCOME);
			assertTrue(conversation.shown("response.delete").isEmpty(), "nor in another item");
			StudioWorkspace.get().setUser("mia@example.org");
			conversation.open(SampleConversation.RANKS);
			assertFalse(conversation.shown("response.delete").isEmpty(), "an owner may");
			assertFalse(conversation.shown("prompt.add").isEmpty());
		} finally {
			StudioWorkspace.get().setUser(user);
		}
	}

	@Test
	void rankNone_takesTheRankAway() {
		conversation.open(SampleConversation.RANKS);
		Response response = conversation.select("D");
		changes(() -> conversation.rank("none"));
		assertNull(response.getRank());
		assertEquals("–", rankShown("D"));
	}

	@Test
	void rank_theSameAgain_isNoChange() {
		conversation.open(SampleConversation.RANKS);
		conversation.select("A");
		conversation.rank("0");
		assertFalse(conversation.editor().isDirty());
	}

	@Test
	void rank_equalRanks_areAllowed() {
		conversation.open(SampleConversation.RANKS);
		conversation.select("D");
		conversation.rank("0");
		assertEquals(List.of("0", "0", "1", "0"), List.of(rankShown("A"), rankShown("B"), rankShown("C"), rankShown("D")));
	}

	@Test
	void crown_movesFromTheResponseThatHadIt() {
		conversation.open(SampleConversation.RANKS);
		Response second = conversation.select("B");
		changes(() -> conversation.run(Commands.CROWN));
		assertTrue(second.isBest());
		assertFalse(conversation.response(0).isBest());
		assertEquals(List.of(false, true, false, false), conversation.names().stream().map(name -> name.contains("best response")).toList());
	}

	@Test
	void crown_ofTheBest_takesItAway() {
		conversation.open(SampleConversation.RANKS);
		Response best = conversation.select("A");
		changes(() -> conversation.run(Commands.CROWN));
		assertFalse(best.isBest());
		assertEquals("Crown as the best response", ((IconButton) SampleConversation.in(conversation.card("A"), "response.crown")).getLabel());
	}

	@Test
	void delete_lettersTheOthersAnew() {
		conversation.open(SampleConversation.RANKS);
		conversation.select("B");
		changes(() -> conversation.run(Commands.DELETE));
		assertEquals(List.of("Response A, aurora-7b, rank 0, best response", "Response B, ember-2, rank 1", "Response C, dune-mini, rank 3"),
				conversation.names());
	}

	@Test
	void delete_givesTheFocusToTheNext() {
		conversation.open(SampleConversation.RANKS);
		Response next = conversation.response(2);
		conversation.select("B");
		conversation.run(Commands.DELETE);
		assertSame(next, conversation.model().selected().orElseThrow());
		assertEquals(SampleConversation.text(conversation.card("B")), Workbench.shell().getDisplay().getFocusControl());
	}

	@Test
	void delete_ofTheLast_selectsTheOneBefore() {
		conversation.open(SampleConversation.RANKS);
		Response before = conversation.response(2);
		conversation.select("D");
		conversation.run(Commands.DELETE);
		assertSame(before, conversation.model().selected().orElseThrow());
	}

	@Test
	void delete_undoOfTheToast_bringsItBackAndSelectsIt() {
		conversation.open(SampleConversation.RANKS);
		Item before = EcoreUtil.copy(item());
		Response deleted = conversation.select("B");
		conversation.run(Commands.DELETE);
		assertEquals("Response B was deleted.", ((Label) conversation.first("toast.text")).getText());
		conversation.press("toast.action");
		assertTrue(EcoreUtil.equals(before, item()));
		assertSame(deleted, conversation.model().selected().orElseThrow());
		assertFalse(conversation.editor().isDirty());
		assertEquals(List.of(), conversation.shown("toast"));
	}

	@Test
	void toastOfADelete_afterAnotherEdit_undoesNothingElse() {
		conversation.open(SampleConversation.RANKS);
		conversation.select("B");
		conversation.run(Commands.DELETE);
		Response next = conversation.model().selected().orElseThrow();
		conversation.rank("3");
		assertEquals(List.of(), conversation.shown("toast.action"), "its undo would be that of the rank");
		assertEquals(Integer.valueOf(3), next.getRank());
	}

	@Test
	void delete_allResponses_leavesThePromptWithItsButton() {
		conversation.open(SampleConversation.RANKS);
		for (int i = 0; i < 4; i++) {
			conversation.run(Commands.DELETE);
		}
		assertEquals(List.of(), conversation.names());
		assertTrue(conversation.model().selected().isEmpty());
		conversation.run(Commands.DELETE);
		conversation.rank("1");
		conversation.run(Commands.CROWN);
		assertEquals(1, conversation.shown("prompt.add").size());
	}

	@Test
	void restore_setsTheTextBackToTheOriginal() {
		conversation.open(SampleConversation.EDITED);
		Response edited = conversation.select("A");
		String original = edited.getOriginalValue();
		changes(() -> conversation.run(Commands.RESTORE));
		assertEquals(original, edited.getValue());
		assertNull(edited.getOriginalValue());
		assertFalse(SampleConversation.in(conversation.card("A"), "response.edited").isVisible());
	}

	@Test
	void restore_ofAResponseThatIsNotEdited_isNoChange() {
		conversation.open(SampleConversation.RANKS);
		conversation.run(Commands.RESTORE);
		assertFalse(conversation.editor().isDirty());
	}

	@Test
	void changes_ofAnEditedResponse_showWhatWasDeletedAndInserted() {
		conversation.open(SampleConversation.EDITED);
		Response edited = conversation.select("A");
		String text = SampleConversation.text(conversation.card("A")).getText();
		conversation.run(Commands.CHANGES);
		String changes = SampleConversation.text(conversation.card("A")).getText();
		assertTrue(changes.length() > Math.max(edited.getValue().length(), edited.getOriginalValue().length()), changes);
		conversation.press("response.edited");
		assertEquals(text, SampleConversation.text(conversation.card("A")).getText());
		assertFalse(conversation.editor().isDirty());
	}

	@Test
	void undoAndRedo_atTheirEnds_doNothing() {
		conversation.open(SampleConversation.RANKS);
		conversation.undo();
		conversation.redo();
		assertFalse(conversation.editor().isDirty());
	}

	@Test
	void undo_goesBackThroughAllEditsOfAllKinds() {
		conversation.open(SampleConversation.EDITED);
		Item before = EcoreUtil.copy(item());
		conversation.select("A");
		conversation.rank("2");
		conversation.run(Commands.CROWN);
		conversation.run(Commands.RESTORE);
		conversation.run(Commands.DELETE);
		conversation.run(Commands.DELETE);
		for (int i = 0; i < 5; i++) {
			conversation.undo();
		}
		assertTrue(EcoreUtil.equals(before, item()));
		assertFalse(conversation.editor().isDirty());
	}

	/** Does something, undoes and redoes it, and compares the model before and after; the change is in place at the end. */
	private void changes(Runnable act) {
		Item before = EcoreUtil.copy(item());
		act.run();
		assertTrue(conversation.editor().isDirty());
		EObject after = EcoreUtil.copy(item());
		assertFalse(EcoreUtil.equals(before, after));
		conversation.undo();
		assertTrue(EcoreUtil.equals(before, item()));
		assertFalse(conversation.editor().isDirty());
		conversation.redo();
		assertTrue(EcoreUtil.equals(after, item()));
		assertTrue(conversation.editor().isDirty());
	}

	private Item item() {
		return conversation.session().item();
	}

	private String rankShown(String letter) {
		return ((IconButton) TestIds.find(conversation.card(letter), "response.rank")).getText();
	}

	@Test
	void undo_selectsTheResponseItWasAbout() {
		conversation.open(SampleConversation.RANKS);
		Response first = conversation.select("A");
		conversation.run(Commands.DELETE);
		conversation.select("C");
		conversation.undo();
		assertSame(first, conversation.model().selected().orElseThrow());
		assertSame(SampleConversation.text(conversation.card("A")), Workbench.shell().getDisplay().getFocusControl());
		conversation.redo();
		assertNotNull(conversation.model().selected().orElseThrow().getPrompt(), "the next one is selected");
		conversation.undo();
		conversation.select("B");
		conversation.rank("3");
		conversation.select("D");
		conversation.undo();
		assertEquals("B", conversation.model().letter(conversation.model().selected().orElseThrow()));
	}

	@Test
	void scrollResponse_movesTheTextInItsCard() {
		conversation.open("3-conversations/18-long-response");
		conversation.select("A");
		StyledText text = SampleConversation.text(conversation.card("A"));
		conversation.run(Commands.RESPONSE_DOWN);
		int some = text.getTopPixel();
		assertTrue(some > 0);
		conversation.run(Commands.RESPONSE_PAGE_DOWN);
		assertTrue(text.getTopPixel() > 2 * some);
		conversation.run(Commands.RESPONSE_PAGE_UP);
		conversation.run(Commands.RESPONSE_UP);
		assertEquals(0, text.getTopPixel());
	}
}
