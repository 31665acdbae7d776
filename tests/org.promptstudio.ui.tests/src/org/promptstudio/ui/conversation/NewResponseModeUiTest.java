package org.promptstudio.ui.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.promptstudio.model.studio.Response;
import org.promptstudio.ui.SingleKeys;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.testing.Dialogs;
import org.promptstudio.ui.testing.Keyboard;
import org.promptstudio.ui.testing.Teams;
import org.promptstudio.ui.testing.UiPump;
import org.promptstudio.ui.testing.Workbench;

/** While Shift is held, a click on a response begins a new one with its text. */
class NewResponseModeUiTest {

	private static final Duration LONGER_THAN_THE_HOLD = Duration.ofMillis(700);

	@RegisterExtension
	final SampleConversation conversation = new SampleConversation();
	private final String user = StudioWorkspace.get().user();

	@AfterEach
	void letGo() {
		StudioWorkspace.get().setUser(user);
	}

	private Response open() {
		conversation.open(SampleConversation.RANKS);
		UiPump.until("the recipe is read", () -> !StudioWorkspace.get().isReadingRecipe());
		Workbench.page().activate(conversation.editor());
		Response response = conversation.select("A");
		Keyboard.untilActive(SingleKeys.PRESS_CONTEXT, true);
		return response;
	}

	private boolean isOffered() {
		return conversation.names().stream().allMatch(name -> name.contains("begin a new response"));
	}

	@Test
	void holdingShift_letsTheCardsSaySo_untilItIsReleased() {
		open();
		Keyboard.hold(SWT.SHIFT);
		assertFalse(isOffered(), "not at once");
		UiPump.until("after a moment", this::isOffered);
		Keyboard.release(SWT.SHIFT);
		assertFalse(isOffered());
	}

	@Test
	void shiftWithAnotherKey_isThatKeyOnly() {
		open();
		Keyboard.hold(SWT.SHIFT);
		Keyboard.press(SWT.ARROW_RIGHT, SWT.MOD2);
		assertFalse(UiPump.within(LONGER_THAN_THE_HOLD, this::isOffered));
		Keyboard.release(SWT.SHIFT);
	}

	@Test
	void holdingShift_whereSomebodyTypes_isNoMode() {
		open();
		conversation.run(Commands.EXPAND);
		Keyboard.untilActive(SingleKeys.CONTEXT, false);
		Keyboard.hold(SWT.SHIFT);
		assertFalse(UiPump.within(LONGER_THAN_THE_HOLD, () -> conversation.editor().isExpanded() && !conversation.shown("response").isEmpty()));
		Keyboard.release(SWT.SHIFT);
		conversation.run(Commands.BACK);
		assertFalse(isOffered());
	}

	@Test
	void shiftClick_addsAResponseOfOnesOwnThatBeginsWithTheText() {
		Response response = open();
		List<String> seen = new ArrayList<>();
		Dialogs.Answer answer = answer(seen, " And more.");
		click("B", SWT.MOD2);
		Response of = conversation.model().responses(conversation.prompt(0)).get(1);
		assertTrue(answer.isGiven());
		assertEquals(List.of("A New Response from B", of.getValue()), seen);
		Response added = conversation.prompt(0).getResponses().getLast();
		assertEquals(of.getValue() + " And more.", added.getValue());
		assertEquals(user, added.getAuthor());
		assertEquals(4, conversation.model().responses(conversation.prompt(0)).indexOf(added));
		conversation.undo();
		assertEquals(4, conversation.prompt(0).getResponses().size());
		assertFalse(response.getValue().isEmpty());
	}

	@Test
	void shiftEnter_takesTheSelectedOne() {
		Response response = open();
		List<String> seen = new ArrayList<>();
		Dialogs.Answer answer = answer(seen, "!");
		Keyboard.press(SWT.CR, SWT.MOD2);
		UiPump.until("the dialog was answered", answer::isGiven);
		assertEquals(List.of("A New Response from A", response.getValue()), seen);
		assertEquals(5, conversation.prompt(0).getResponses().size());
	}

	@Test
	void click_withoutShift_selects() {
		open();
		click("B", 0);
		assertEquals("B", conversation.model().letter(conversation.model().selected().orElseThrow()));
		assertEquals(4, conversation.prompt(0).getResponses().size());
	}

	@Test
	void shiftClick_ofWhoMayAddNone_extendsTheSelectionAsEver() throws IOException {
		Files.writeString(conversation.root().resolve("studio.project"), Teams.MIA_AND_ANNA, StandardCharsets.UTF_8);
		Teams.forbidEditing(conversation.root());
		StudioWorkspace.get().setUser("anna@example.org");
		open();
		Keyboard.hold(SWT.SHIFT);
		assertFalse(UiPump.within(LONGER_THAN_THE_HOLD, this::isOffered));
		Keyboard.release(SWT.SHIFT);
		click("A", SWT.MOD2); // a dialog would hold the test
		assertEquals(4, conversation.prompt(0).getResponses().size());
		conversation.run(Commands.NEW_FROM);
		UiPump.until("it says why", () -> !conversation.shown("toast").isEmpty());
	}

	/** The same text again would be no other response. */
	private static Dialogs.Answer answer(List<String> seen, String more) {
		return Dialogs.act(dialog -> {
			StyledText source = source(dialog);
			seen.addAll(List.of(dialog.getText(), source.getText()));
			try {
				Dialogs.press(dialog, "Add Response");
				seen.add("added the same text");
			} catch (AssertionError expected) {
				source.append(more);
				Dialogs.press(dialog, "Add Response");
			}
		});
	}

	private static StyledText source(Shell dialog) {
		return (StyledText) TestIds.find(dialog, "add.source");
	}

	private void click(String letter, int modifiers) {
		StyledText text = SampleConversation.text(conversation.card(letter));
		for (int type : new int[] { SWT.MouseDown, SWT.MouseUp }) {
			Event event = new Event();
			event.type = type;
			event.button = 1;
			event.x = 10;
			event.y = 10;
			event.stateMask = modifiers | (type == SWT.MouseUp ? SWT.BUTTON1 : 0);
			if (type == SWT.MouseDown && modifiers == 0) {
				text.setFocus(); // as the system does
			}
			text.notifyListeners(type, event);
		}
		UiPump.events();
	}
}
