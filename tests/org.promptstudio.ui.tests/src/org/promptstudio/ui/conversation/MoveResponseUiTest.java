package org.promptstudio.ui.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.promptstudio.model.studio.Response;
import org.promptstudio.ui.SingleKeys;
import org.promptstudio.ui.testing.Keyboard;
import org.promptstudio.ui.testing.UiPump;
import org.promptstudio.ui.testing.Workbench;

/** Shift and the arrows move a response among those of its prompt; the file keeps it. */
class MoveResponseUiTest {

	@RegisterExtension
	final SampleConversation conversation = new SampleConversation();

	private Response open(String letter) {
		conversation.open(SampleConversation.RANKS);
		Workbench.page().activate(conversation.editor());
		Response response = conversation.select(letter);
		Keyboard.untilActive(SingleKeys.MOVE_CONTEXT, true);
		return response;
	}

	private int place(Response response) {
		return conversation.model().responses(conversation.prompt(0)).indexOf(response);
	}

	@Test
	void shiftRight_movesByOneAndKeepsFocusAndSelection() {
		Response response = open("A");
		Keyboard.press(SWT.ARROW_RIGHT, SWT.MOD2);
		assertEquals(1, place(response));
		assertSame(response, conversation.model().selected().orElseThrow());
		StyledText text = SampleConversation.text(conversation.card("B"));
		UiPump.until("the focus goes with it", () -> Display.getCurrent().getFocusControl() == text);
		assertTrue(x("A") < x("B"), "it stands at its new place");
		assertFalse(text.getSelectionCount() > 0, "nothing was selected");
	}

	private int x(String letter) {
		return conversation.card(letter).getLocation().x;
	}

	@Test
	void shiftLeft_atTheBeginning_doesNothing() {
		Response response = open("A");
		Keyboard.press(SWT.ARROW_LEFT, SWT.MOD2);
		assertEquals(0, place(response));
		assertFalse(conversation.editor().isDirty());
	}

	@Test
	void shiftUpAndDown_moveByARow() {
		Response response = open("B");
		int columns = (int) conversation.shown("response").stream().filter(card -> card.getLocation().y == conversation.card("A").getLocation().y)
				.count();
		Keyboard.press(SWT.ARROW_DOWN, SWT.MOD2);
		assertEquals(Math.min(1 + columns, 3), place(response));
		Keyboard.press(SWT.ARROW_UP, SWT.MOD2);
		assertEquals(Math.max(0, Math.min(1 + columns, 3) - columns), place(response));
	}

	@Test
	void move_canBeUndoneRedoneAndSaved() throws IOException {
		Response response = open("A");
		String before = conversation.annotations(SampleConversation.RANKS);
		conversation.run(Commands.MOVE_RIGHT);
		conversation.undo();
		assertEquals(0, place(response));
		assertFalse(conversation.editor().isDirty());
		conversation.redo();
		conversation.save();
		String id = response.getId();
		assertFalse(before.equals(conversation.annotations(SampleConversation.RANKS)));
		conversation.open(SampleConversation.WELCOME);
		conversation.open(SampleConversation.RANKS);
		assertEquals(id, conversation.response(1).getId());
	}

	@Test
	void move_whileNamesAreHidden_saysWhyNot() {
		Response response = open("A");
		conversation.run(Commands.BLIND);
		try {
			int before = place(response);
			conversation.run(Commands.MOVE_RIGHT);
			conversation.run(Commands.MOVE_LEFT);
			assertEquals(before, place(response));
			UiPump.until("it says why", () -> conversation.shown("toast").stream().flatMap(toast -> texts(toast).stream())
					.anyMatch(text -> text.startsWith("The responses are shuffled")));
		} finally {
			conversation.run(Commands.BLIND);
		}
		assertFalse(conversation.editor().isDirty());
	}

	private static List<String> texts(Control toast) {
		return org.promptstudio.ui.testing.Widgets.all(toast).stream().filter(Label.class::isInstance).map(label -> ((Label) label).getText())
				.toList();
	}
}
