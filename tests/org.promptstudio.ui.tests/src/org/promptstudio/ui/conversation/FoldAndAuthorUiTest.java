package org.promptstudio.ui.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.promptstudio.model.Responses;
import org.promptstudio.model.studio.Response;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.testing.AccessibleNames;
import org.promptstudio.ui.testing.Dialogs;
import org.promptstudio.ui.testing.Keyboard;
import org.promptstudio.ui.testing.UiPump;

class FoldAndAuthorUiTest {

	@RegisterExtension
	final SampleConversation conversation = new SampleConversation();

	@Test
	void fold_showsTheFirstLineOfTheSelectedResponseOnlyAndUnfoldsItAgain() {
		conversation.open(SampleConversation.RANKS);
		conversation.select("A");
		int high = height("A");
		int other = height("B");
		conversation.run(Commands.FOLD);
		assertTrue(height("A") < high / 2, height("A") + " of " + high);
		assertEquals(other, height("B"));
		assertTrue(AccessibleNames.of(SampleConversation.text(conversation.card("A"))).endsWith(", folded"));
		conversation.run(Commands.FOLD);
		assertEquals(high, height("A"));
	}

	@Test
	void fold_ofAPicture_keepsTheKeyboardInItsCard() {
		conversation.open("2-text-and-pictures/13-image-responses");
		conversation.select("A");
		Keyboard.focus(conversation.card("A"));
		conversation.run(Commands.FOLD);
		Control focus = conversation.card("A").getDisplay().getFocusControl();
		for (Control now = focus; now != conversation.card("A"); now = now.getParent()) {
			assertNotNull(now, () -> "the focus is at " + focus);
		}
		conversation.run(Commands.NEXT_RESPONSE);
		assertEquals("B", conversation.model().letter(conversation.model().selected().orElseThrow()));
	}

	@Test
	void foldAll_foldsThoseThatAreNotAndThenUnfoldsAll() {
		conversation.open(SampleConversation.RANKS);
		int high = height("B");
		conversation.run(Commands.FOLD);
		conversation.run(Commands.FOLD_ALL);
		assertTrue(height("B") < high / 2, height("B") + " of " + high);
		conversation.run(Commands.FOLD_ALL);
		assertEquals(high, height("B"));
	}

	@Test
	void fold_endsWithTheItem() {
		conversation.open(SampleConversation.RANKS);
		int high = height("B");
		conversation.run(Commands.FOLD_ALL);
		conversation.open(SampleConversation.WELCOME);
		conversation.open(SampleConversation.RANKS);
		assertEquals(high, height("B"));
	}

	@Test
	void toolbars_leaveOnlyWhatTellsSomething() {
		conversation.open(SampleConversation.RANKS);
		conversation.run(Commands.TOOLBARS);
		Control best = conversation.card("A");
		assertFalse(SampleConversation.in(best, "response.delete").isVisible());
		assertTrue(SampleConversation.in(best, "response.crown").isVisible());
		assertTrue(SampleConversation.in(best, "response.rank").isVisible());
		assertFalse(SampleConversation.in(conversation.card("B"), "response.crown").isVisible());
		conversation.run(Commands.TOOLBARS);
		assertTrue(SampleConversation.in(conversation.card("B"), "response.crown").isVisible());
	}

	@Test
	void author_setsAModelOrAPersonAndCanBeUndone() {
		conversation.open(SampleConversation.RANKS);
		Response response = conversation.select("A");
		String before = Responses.displayName(response);
		Dialogs.Answer answer = Dialogs.act(dialog -> {
			((Combo) TestIds.find(dialog, "author.model")).setText("other-model");
			Dialogs.press(dialog, "Set Author");
		});
		conversation.run(Commands.AUTHOR);
		assertTrue(answer.isGiven());
		assertEquals("other-model", Responses.displayName(response));
		Dialogs.act(dialog -> {
			choose(dialog, "author.byModel", false);
			choose(dialog, "author.byPerson", true);
			((Text) TestIds.find(dialog, "author.person")).setText("mia@example.org");
			Dialogs.press(dialog, "Set Author");
		});
		conversation.run(Commands.AUTHOR);
		assertNull(response.getModel());
		assertEquals("mia@example.org", response.getAuthor());
		conversation.undo();
		conversation.undo();
		assertEquals(before, Responses.displayName(response));
		assertFalse(conversation.editor().isDirty());
	}

	@Test
	void author_whileModelsAreHidden_isRefused() {
		conversation.open(SampleConversation.RANKS);
		conversation.run(Commands.BLIND);
		conversation.run(Commands.AUTHOR); // a dialog would hold the test
		UiPump.until("it says why", () -> !conversation.shown("toast").isEmpty());
		conversation.run(Commands.BLIND);
		assertFalse(conversation.editor().isDirty());
	}

	private static void choose(Shell dialog, String id, boolean selected) {
		Button radio = (Button) TestIds.find(dialog, id);
		radio.setSelection(selected);
		radio.notifyListeners(SWT.Selection, new Event());
	}

	private int height(String letter) {
		return conversation.card(letter).getSize().y;
	}
}
