package org.promptstudio.ui.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;

import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.promptstudio.core.team.Action;
import org.promptstudio.model.Responses;
import org.promptstudio.model.studio.Response;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.testing.Keyboard;
import org.promptstudio.ui.testing.Teams;
import org.promptstudio.ui.testing.UiPump;
import org.promptstudio.ui.testing.Widgets;
import org.promptstudio.ui.testing.Workbench;

class FullSizeUiTest {

	@RegisterExtension
	final SampleConversation conversation = new SampleConversation();

	@Test
	void expand_showsSourceAndPreviewOfTheSelectedResponse() {
		Response response = expand("D");
		assertTrue(conversation.editor().isExpanded());
		assertEquals(response.getValue(), source().getText());
		assertTrue(preview().getText().startsWith("The sky is blue because it is a mirror of the sea."));
		assertSame(source(), focus());
		assertFalse(conversation.editor().isDirty());
	}

	@Test
	void back_withoutAnEdit_changesNothingAndSelectsTheResponse() {
		Response response = expand("D");
		conversation.run(Commands.BACK);
		assertFalse(conversation.editor().isExpanded());
		assertFalse(conversation.editor().isDirty());
		assertSame(response, conversation.model().selected().orElseThrow());
		assertSame(SampleConversation.text(conversation.card("D")), focus());
	}

	@Test
	void back_keepsTheEditAndItsOriginal() {
		Response response = expand("D");
		String original = response.getValue();
		type("In short: ");
		assertTrue(conversation.editor().isDirty());
		conversation.run(Commands.BACK);
		assertEquals("In short: " + original, response.getValue());
		assertEquals(original, response.getOriginalValue());
		assertTrue(SampleConversation.text(conversation.card("D")).getText().startsWith("In short: The sky"));
		IconButton chip = (IconButton) SampleConversation.in(conversation.card("D"), "response.edited");
		assertTrue(chip.isVisible());
		assertEquals("Edited", chip.getText());
	}

	@Test
	void undo_takesTheEditBackAndRedoBringsIt() {
		Response response = expand("D");
		String original = response.getValue();
		type("In short: ");
		conversation.run(Commands.BACK);
		conversation.undo();
		assertEquals(original, response.getValue());
		assertNull(response.getOriginalValue());
		assertFalse(conversation.editor().isDirty());
		assertFalse(SampleConversation.in(conversation.card("D"), "response.edited").isVisible());
		conversation.redo();
		assertEquals("In short: " + original, response.getValue());
	}

	@Test
	void chip_showsTheChangesAndTheTextAgain() {
		expand("D");
		type("In short: ");
		conversation.run(Commands.BACK);
		StyledText text = SampleConversation.text(conversation.card("D"));
		String shown = text.getText();
		source("response.edited").press();
		UiPump.events();
		assertTrue(text.getText().contains("In short: "));
		assertTrue(SampleConversation.in(conversation.card("D"), "response.edited").isVisible());
		assertEquals("Edited. Show the text again", source("response.edited").getLabel());
		conversation.run(Commands.CHANGES);
		assertEquals(shown, text.getText());
	}

	private IconButton source(String id) {
		return (IconButton) SampleConversation.in(conversation.card("D"), id);
	}

	@Test
	void typing_isShownInThePreviewAndBecomesACommandAfterARest() {
		Response response = expand("D");
		type("**Bold** ");
		UiPump.until("the preview follows", () -> preview().getText().startsWith("Bold The sky"));
		UiPump.until("a rest makes a command", () -> response.getValue().startsWith("**Bold** "));
		type("One more. ");
		UiPump.until("another one", () -> response.getValue().startsWith("One more. "));
		conversation.undo();
		assertTrue(source().getText().startsWith("**Bold** "), source().getText());
		conversation.undo();
		assertTrue(source().getText().startsWith("The sky"), source().getText());
		assertFalse(conversation.editor().isDirty());
		conversation.redo();
		assertTrue(source().getText().startsWith("**Bold** "), source().getText());
	}

	@Test
	void undo_rightAfterTyping_takesBackWhatWasTyped() {
		Response response = expand("D");
		String original = response.getValue();
		type("Hasty. ");
		conversation.undo();
		assertEquals(original, source().getText());
		assertEquals(original, response.getValue());
		conversation.redo();
		assertEquals("Hasty. " + original, source().getText());
	}

	@Test
	void rank_rightAfterTyping_keepsWhatWasTyped() {
		Response response = expand("D");
		type("Hasty. ");
		conversation.rank("1");
		assertTrue(source().getText().startsWith("Hasty. "), source().getText());
		conversation.run(Commands.BACK);
		assertTrue(response.getValue().startsWith("Hasty. "), response.getValue());
		assertEquals(Integer.valueOf(1), response.getRank());
	}

	@Test
	void restoreButton_rightAfterTyping_canBeUndoneToWhatWasTyped() {
		conversation.open(SampleConversation.EDITED);
		Response response = conversation.select("A");
		conversation.run(Commands.EXPAND);
		type("Hasty. ");
		String typed = source().getText();
		conversation.press("page.restore");
		assertNull(response.getOriginalValue());
		conversation.undo();
		assertEquals(typed, response.getValue());
		assertEquals(typed, source().getText());
	}

	@Test
	void save_rightAfterTyping_writesWhatWasTyped() throws IOException {
		expand("D");
		type("Written. ");
		conversation.save();
		assertTrue(conversation.annotations(SampleConversation.RANKS).contains("\"Written. The sky is blue"));
		assertFalse(conversation.editor().isDirty());
		assertTrue(conversation.editor().isExpanded());
	}

	@Test
	void nextItem_rightAfterTyping_savesAndShowsTheConversation() throws IOException {
		expand("D");
		Workbench.untilIndexed();
		type("Written. ");
		conversation.run("org.promptstudio.ui.nextItem");
		assertTrue(conversation.annotations(SampleConversation.RANKS).contains("\"Written. The sky is blue"));
		assertEquals("03-half-finished", conversation.editor().getPartName());
		assertFalse(conversation.editor().isExpanded());
		assertFalse(conversation.shown("response").isEmpty());
	}

	@Test
	void setBackToTheOriginal_isUnedited() {
		Response response = expand("D");
		String original = response.getValue();
		type("In short: ");
		conversation.run(Commands.BACK);
		conversation.run(Commands.EXPAND);
		source().setText(original);
		conversation.run(Commands.BACK);
		assertNull(response.getOriginalValue());
		assertFalse(SampleConversation.in(conversation.card("D"), "response.edited").isVisible());
	}

	@Test
	void delete_inFullSize_goesBackToTheConversation() {
		Response response = expand("D");
		conversation.run(Commands.DELETE);
		assertFalse(conversation.editor().isExpanded());
		assertNull(response.getPrompt());
		assertEquals(3, conversation.names().size());
	}

	@Test
	void undoOfAnAddedResponse_thatIsShownInFullSize_goesBackToTheConversation() {
		conversation.open(SampleConversation.NO_RESPONSES);
		conversation.editor().session().orElseThrow();
		AddResponseUiTest.add(conversation, "An answer.");
		conversation.run(Commands.EXPAND);
		assertTrue(conversation.editor().isExpanded());
		conversation.undo();
		assertFalse(conversation.editor().isExpanded());
		assertEquals(List.of(), conversation.names());
	}

	@Test
	void modes_showSourcePreviewOrBoth() {
		expand("D");
		conversation.press("page.mode.source");
		assertTrue(source().isVisible());
		assertFalse(isPreviewShown());
		conversation.press("page.mode.preview");
		assertFalse(isSourceShown());
		assertTrue(preview().isVisible());
		conversation.press("page.mode.split");
		assertTrue(isSourceShown());
		assertTrue(isPreviewShown());
	}

	@Test
	void changes_inFullSize_areOfferedOnceThereAreSome() {
		expand("D");
		assertFalse(conversation.first("page.mode.changes").isEnabled());
		assertEquals(List.of(), conversation.shown("page.restore"));
		Response response = conversation.model().selected().orElseThrow();
		type("In short: ");
		UiPump.until("a rest makes a command", () -> response.getOriginalValue() != null);
		assertTrue(conversation.first("page.mode.changes").isEnabled());
		conversation.press("page.mode.changes");
		assertTrue(preview().getText().contains("In short: "));
		conversation.press("page.restore");
		assertNull(response.getOriginalValue());
	}

	@Test
	void title_tellsLetterModelAndWords() {
		Response response = expand("D");
		String title = conversation.shown("response.page").stream().flatMap(page -> Widgets.all(page).stream())
				.filter(Label.class::isInstance).map(control -> ((Label) control).getText()).findFirst().orElseThrow();
		assertEquals("Response D  ·  dune-mini  ·  " + Responses.wordCount(response.getValue()) + " words", title);
	}

	@Test
	void closingTheEditor_inFullSize_isNoError() {
		expand("D");
		Workbench.page().closeAllEditors(false);
		UiPump.events();
		assertEquals(0, Workbench.page().getEditorReferences().length);
		conversation.open(SampleConversation.RANKS);
		assertEquals(4, conversation.names().size());
	}

	@Test
	void annotatorWhereEditingIsNotAllowed_readsAndIsToldWhy() throws IOException {
		String user = StudioWorkspace.get().user();
		Files.writeString(conversation.root().resolve("studio.project"), Teams.MIA_AND_ANNA, StandardCharsets.UTF_8);
		Teams.forbidEditing(conversation.root());
		StudioWorkspace.get().setUser("anna@example.org");
		try {
			conversation.open(SampleConversation.EDITED);
			UiPump.until("the recipe is read", () -> !StudioWorkspace.get().isReadingRecipe());
			conversation.run(Commands.EXPAND);
			assertFalse(source().getEditable());
			assertEquals(StudioWorkspace.get().permissions().refusal(Action.EDIT_RESPONSE).orElseThrow(),
					((Label) conversation.first("page.refusal")).getText());
			assertTrue(conversation.shown("page.restore").isEmpty());
			StudioWorkspace.get().setUser("mia@example.org");
			conversation.run(Commands.BACK);
			conversation.run(Commands.EXPAND);
			assertTrue(source().getEditable());
			assertTrue(conversation.shown("page.refusal").isEmpty());
		} finally {
			StudioWorkspace.get().setUser(user);
		}
	}

	private Response expand(String letter) {
		conversation.open(SampleConversation.RANKS);
		Response response = conversation.select(letter);
		conversation.run(Commands.EXPAND);
		return response;
	}

	private void type(String text) {
		source().replaceTextRange(0, 0, text);
	}

	private StyledText source() {
		return (StyledText) conversation.first("page.source");
	}

	private StyledText preview() {
		return (StyledText) conversation.first("page.preview");
	}

	private boolean isSourceShown() {
		return !conversation.shown("page.source").isEmpty();
	}

	private boolean isPreviewShown() {
		return !conversation.shown("page.preview").isEmpty();
	}

	private static Control focus() {
		return Workbench.shell().getDisplay().getFocusControl();
	}

	@Test
	void boxWithTheFocus_hasAnEdgeThatShowsIt() {
		conversation.open(SampleConversation.RANKS);
		conversation.run(Commands.EXPAND);
		Control source = conversation.first("page.source").getParent();
		Control preview = conversation.first("page.preview").getParent().getParent();
		Keyboard.focus(conversation.first("page.source"));
		UiPump.until("the source shows it", () -> isMarked(source) && !isMarked(preview));
		Keyboard.focus(conversation.first("page.preview"));
		UiPump.until("the preview shows it", () -> !isMarked(source) && isMarked(preview));
		Keyboard.focus(conversation.first("page.back"));
		UiPump.until("neither shows it", () -> !isMarked(source) && !isMarked(preview));
	}

	private static boolean isMarked(Control panel) {
		return Widgets.count(Widgets.picture(panel), ThemeColor.ACCENT.get().getRGB()) > panel.getSize().x;
	}
}
