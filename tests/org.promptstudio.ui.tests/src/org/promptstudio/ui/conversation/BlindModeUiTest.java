package org.promptstudio.ui.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.promptstudio.model.studio.Prompt;
import org.promptstudio.model.studio.Response;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.testing.AccessibleNames;
import org.promptstudio.ui.testing.UiPump;
import org.promptstudio.ui.testing.Widgets;
import org.promptstudio.ui.testing.Workbench;

class BlindModeUiTest {

	private static final List<String> MODELS = List.of("aurora", "basalt", "cirrus", "dune", "ember");

	@RegisterExtension
	final SampleConversation conversation = new SampleConversation();

	@AfterEach
	void showModels() {
		conversation.editor().setInput(conversation.editor().getEditorInput());
		if (conversation.model().isBlind()) {
			conversation.run(Commands.BLIND);
		}
	}

	@Test
	void blind_hidesEveryModelName() {
		conversation.open(SampleConversation.RANKS);
		assertFalse(withModelNames().isEmpty());
		conversation.run(Commands.BLIND);
		assertEquals(List.of(), withModelNames());
		assertTrue(conversation.names().stream().allMatch(name -> name.contains("Model hidden")));
		conversation.run(Commands.BLIND);
		assertEquals(4, conversation.names().stream().filter(name -> MODELS.stream().anyMatch(name::contains)).count());
	}

	@Test
	void blind_hidesTheModelOfTheFullSize() {
		conversation.open(SampleConversation.RANKS);
		conversation.run(Commands.EXPAND);
		assertFalse(withModelNames().isEmpty());
		conversation.run(Commands.BLIND);
		assertEquals(List.of(), withModelNames());
		conversation.run(Commands.BACK);
		conversation.run(Commands.EXPAND);
		assertEquals(List.of(), withModelNames());
	}

	@Test
	void blind_toastsAndUndoNameNoModels() {
		conversation.open(SampleConversation.RANKS);
		conversation.run(Commands.BLIND);
		conversation.run(Commands.CHANGES);
		assertEquals(List.of(), withModelNames());
		conversation.run(Commands.DELETE);
		assertEquals(List.of(), withModelNames());
	}

	@Test
	void blind_paintsTheSameWhateverTheModelIsCalled() {
		conversation.open(SampleConversation.RANKS);
		assertFalse(paintsTheSameForAnotherModel(), "the name is painted where it may be seen");
		conversation.run(Commands.BLIND);
		assertTrue(paintsTheSameForAnotherModel());
	}

	private boolean paintsTheSameForAnotherModel() {
		Response response = conversation.select("A");
		Control card = conversation.card("A");
		String name = response.getModel().getName();
		byte[] before = Widgets.picture(card).data;
		response.getModel().setName("zephyr-99b");
		byte[] after = Widgets.picture(card).data;
		response.getModel().setName(name);
		return Arrays.equals(before, after);
	}

	@Test
	void blind_isTheSameOrderInEverySession() {
		conversation.open(SampleConversation.HALF_FINISHED);
		List<String> file = ids();
		conversation.run(Commands.BLIND);
		List<String> blind = ids();
		assertNotEquals(file, blind);
		conversation.run(Commands.BLIND);
		assertEquals(file, ids());
		Workbench.page().closeAllEditors(false);
		UiPump.events();
		conversation.open(SampleConversation.HALF_FINISHED);
		if (!conversation.model().isBlind()) {
			conversation.run(Commands.BLIND);
		}
		assertEquals(blind, ids());
	}

	@Test
	void blind_lettersFollowTheOrderShown() {
		conversation.open(SampleConversation.RANKS);
		conversation.run(Commands.BLIND);
		List<Response> shown = conversation.model().responses(conversation.prompt(0));
		for (int i = 0; i < shown.size(); i++) {
			String letter = List.of("A", "B", "C", "D").get(i);
			String text = SampleConversation.text(conversation.card(letter)).getText();
			String beginning = shown.get(i).getValue().substring(0, 20);
			assertTrue(text.startsWith(beginning), letter + ": " + text);
		}
	}

	@Test
	void blind_keepsSelectionAndFocus() {
		conversation.open(SampleConversation.RANKS);
		Response selected = conversation.select("C");
		conversation.run(Commands.BLIND);
		assertSame(selected, conversation.model().selected().orElseThrow());
		Control focus = Workbench.shell().getDisplay().getFocusControl();
		assertSame(SampleConversation.text(conversation.card(conversation.model().letter(selected))), focus);
	}

	@Test
	void blind_isRememberedForTheDataset() {
		conversation.open(SampleConversation.RANKS);
		conversation.run(Commands.BLIND);
		Workbench.page().closeAllEditors(false);
		UiPump.events();
		conversation.open(SampleConversation.HALF_FINISHED);
		assertTrue(conversation.model().isBlind());
		assertEquals(List.of(), withModelNames());
		conversation.run(Commands.BLIND);
		Workbench.page().closeAllEditors(false);
		UiPump.events();
		conversation.open(SampleConversation.RANKS);
		assertFalse(conversation.model().isBlind());
	}

	@Test
	void blind_staysForTheNextItem() {
		conversation.open(SampleConversation.RANKS);
		Workbench.untilIndexed();
		conversation.run(Commands.BLIND);
		conversation.run("org.promptstudio.ui.nextItem");
		assertEquals("03-half-finished", conversation.editor().getPartName());
		assertTrue(conversation.model().isBlind());
		assertEquals(List.of(), withModelNames());
	}

	@Test
	void blind_theButtonOfTheBarTellsItsState() {
		conversation.open(SampleConversation.RANKS);
		IconButton button = (IconButton) conversation.first("bar.blind");
		assertFalse(button.getSelection());
		conversation.run(Commands.BLIND);
		assertTrue(button.getSelection());
		button.press();
		UiPump.events();
		assertFalse(conversation.model().isBlind());
	}

	private List<String> ids() {
		Prompt prompt = conversation.prompt(0);
		return conversation.model().responses(prompt).stream().map(Response::getId).toList();
	}

	/** What is to be seen or read in the window that has a model's name in it. */
	private List<String> withModelNames() {
		return Widgets.all(Workbench.shell()).stream().filter(Control::isVisible).flatMap(BlindModeUiTest::texts)
				.filter(text -> MODELS.stream().anyMatch(text::contains)).toList();
	}

	private static Stream<String> texts(Control control) {
		List<String> texts = new ArrayList<>();
		texts.add(AccessibleNames.of(control));
		texts.add(control.getToolTipText());
		texts.add(switch (control) {
			case Label label -> label.getText();
			case Button button -> button.getText();
			case Text text -> text.getText();
			case StyledText text -> text.getText();
			case IconButton button -> button.getText() + ' ' + button.getLabel();
			default -> "";
		});
		return texts.stream().filter(text -> text != null && !text.isEmpty());
	}
}
