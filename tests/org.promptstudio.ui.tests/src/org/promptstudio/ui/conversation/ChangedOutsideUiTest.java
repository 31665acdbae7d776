package org.promptstudio.ui.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.promptstudio.ui.ChangedOutsideCheck;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.ItemNavigation;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.testing.Dialogs;
import org.promptstudio.ui.testing.UiPump;
import org.promptstudio.ui.testing.Widgets;
import org.promptstudio.ui.testing.Workbench;

class ChangedOutsideUiTest {

	private static final String ITEM = SampleConversation.RANKS;

	@RegisterExtension
	final SampleConversation conversation = new SampleConversation();

	@Test
	void cleanEditor_reloadsAndTells() throws IOException {
		conversation.open(ITEM);
		changeOutside();
		look();
		assertEquals("The ocean is blue.", conversation.response(3).getValue());
		assertEquals("The ocean is blue.", SampleConversation.text(conversation.card("D")).getText());
		assertEquals(List.of("02-ranks-ties-and-the-crown was changed by another program and has been reloaded."),
				conversation.shown("toast.text").stream().map(label -> ((Label) label).getText()).toList());
		assertEquals(List.of(), conversation.shown("notice"));
		assertFalse(conversation.editor().isDirty());
	}

	@Test
	void cleanEditor_reloaded_canBeEditedAndSaved() throws IOException {
		conversation.open(ITEM);
		changeOutside();
		look();
		conversation.select("D");
		conversation.rank("1");
		conversation.save();
		assertFalse(conversation.editor().isDirty());
		assertTrue(conversation.annotations(ITEM).contains("The ocean is blue."));
		assertTrue(conversation.annotations(ITEM).contains("\"rank\": \"1\""));
	}

	@Test
	void cleanEditor_reloaded_keepsTheSelectedResponse() throws IOException {
		conversation.open(ITEM);
		conversation.select("C");
		changeOutside();
		look();
		assertSame(conversation.response(2), conversation.model().selected().orElseThrow());
	}

	@Test
	void changeThatIsStillToCome_isToldAboveTheItem_untilOneGoesOn() throws IOException {
		Path file = conversation.annotationFile(ITEM);
		Files.writeString(file, Files.readString(file).replaceFirst("\"updatedAt\": \"[^\"]*\"", "\"updatedAt\": \"2999-12-31T23:00:00.000Z\""));
		conversation.open(ITEM);
		String text = ((Label) conversation.first("clock.text")).getText();
		assertTrue(text.startsWith("This item was changed on ") && text.contains("but the clock of this computer says"), text);
		conversation.open(SampleConversation.HALF_FINISHED);
		assertEquals(List.of(), conversation.shown("clock"));
	}

	@Test
	void unchangedFile_isNoNews() {
		conversation.open(ITEM);
		conversation.rank("3");
		look();
		assertEquals(List.of(), conversation.shown("notice"));
		assertTrue(conversation.editor().isDirty());
	}

	@Test
	void dirtyEditor_offersThreeChoices() throws IOException {
		conversation.open(ITEM);
		conversation.rank("3");
		changeOutside();
		look();
		assertEquals(List.of("Merge", "Compare", "Keep Mine", "Reload"), choices());
		assertEquals(Integer.valueOf(3), conversation.response(0).getRank());
		assertTrue(noticeText().contains(conversation.editor().location().displayPath()), noticeText());
	}

	@Test
	void uneditedItem_isReadAgain_andTheSelectedResponseStaysSo() throws IOException {
		conversation.open(ITEM);
		conversation.select("C");
		String id = conversation.model().selected().orElseThrow().getId();
		changeOutside();
		look();
		assertEquals("The ocean is blue.", conversation.response(3).getValue());
		assertEquals(id, conversation.model().selected().orElseThrow().getId());
	}

	@Test
	void save_overAnotherChange_mergesBothAndTells() throws IOException {
		conversation.open(ITEM);
		conversation.rank("3");
		changeOutside();
		conversation.save();
		assertTrue(conversation.annotations(ITEM).contains("The ocean is blue."));
		assertEquals(Integer.valueOf(3), conversation.response(0).getRank());
		assertEquals("The ocean is blue.", conversation.response(3).getValue());
		assertFalse(conversation.editor().isDirty());
		assertEquals(List.of(), conversation.shown("notice"));
		assertEquals(List.of("Your changes of 02-ranks-ties-and-the-crown and those of somebody else were merged and saved."),
				conversation.shown("toast.text").stream().map(label -> ((Label) label).getText()).toList());
	}

	@Test
	void save_overTheSameValue_asksInsteadAndWritesNothing() throws IOException {
		conversation.open(ITEM);
		conversation.rank("3");
		String changed = rankOutside();
		conversation.save();
		assertEquals(changed, conversation.annotations(ITEM));
		assertTrue(conversation.editor().isDirty());
		assertEquals(List.of("Merge", "Compare", "Keep Mine", "Reload"), choices());
	}

	@Test
	void save_overTheSameValue_givesTheKeyboardToTheChoices() throws IOException {
		conversation.open(ITEM);
		conversation.rank("3");
		rankOutside();
		look();
		conversation.save();
		UiPump.until("the first choice has the keyboard", () -> conversation.editor().getSite().getShell().getDisplay()
				.getFocusControl() instanceof IconButton button && "Merge".equals(button.getText()));
	}

	@Test
	void merge_ofTheSameValue_isDecidedSideBySide() throws IOException {
		conversation.open(ITEM);
		conversation.rank("3");
		rankOutside();
		conversation.save();
		StringBuilder shown = new StringBuilder();
		Dialogs.Answer answer = Dialogs.act(dialog -> {
			UiPump.events();
			Widgets.all(dialog).forEach(control -> shown
					.append(control instanceof StyledText text ? text.getText() : control instanceof Label label ? label.getText() : "").append('|'));
			Button theirs = (Button) TestIds.find(dialog, "merge.theirs");
			((Button) TestIds.find(dialog, "merge.mine")).setSelection(false);
			theirs.setSelection(true);
			Dialogs.press(dialog, "Save Merged");
		});
		choose("Merge");
		assertTrue(answer.isGiven());
		assertTrue(shown.toString().contains("Rank of A") && shown.toString().contains("|3|") && shown.toString().contains("|2|"), shown.toString());
		assertEquals(Integer.valueOf(2), conversation.response(0).getRank());
		assertFalse(conversation.editor().isDirty());
		assertEquals(List.of(), conversation.shown("notice"));
	}

	@Test
	void next_overTheSameValue_staysAndAsks() throws IOException {
		conversation.open(ITEM);
		Workbench.untilIndexed();
		conversation.rank("3");
		String changed = rankOutside();
		conversation.run("org.promptstudio.ui.nextItem");
		assertEquals("02-ranks-ties-and-the-crown", conversation.editor().getPartName());
		assertEquals(List.of("Merge", "Compare", "Keep Mine", "Reload"), choices());
		assertEquals(changed, conversation.annotations(ITEM));
	}

	@Test
	void keepMine_writesTheEdits() throws IOException {
		conversation.open(ITEM);
		conversation.rank("3");
		changeOutside();
		look();
		choose("Keep Mine");
		assertFalse(conversation.editor().isDirty());
		assertEquals(List.of(), conversation.shown("notice"));
		assertEquals("02-ranks-ties-and-the-crown", conversation.tab());
		assertFalse(conversation.annotations(ITEM).contains("The ocean is blue."));
		assertEquals(2, conversation.annotations(ITEM).split("\"rank\": \"3\"", -1).length - 1);
		look();
		assertEquals(List.of(), conversation.shown("notice"));
	}

	@Test
	void keepMine_inFullSize_writesWhatWasTypedLast() throws IOException {
		conversation.open(ITEM);
		conversation.rank("3");
		conversation.run(Commands.EXPAND);
		((StyledText) conversation.first("page.source")).replaceTextRange(0, 0, "Typed. ");
		changeOutside();
		look();
		choose("Keep Mine");
		assertTrue(conversation.annotations(ITEM).contains("\"Typed. Sunlight"));
		assertFalse(conversation.editor().isDirty());
	}

	@Test
	void typedButNotYetACommand_isAnEditToo() throws IOException {
		conversation.open(ITEM);
		conversation.run(Commands.EXPAND);
		((StyledText) conversation.first("page.source")).replaceTextRange(0, 0, "Typed. ");
		changeOutside();
		look();
		assertEquals(List.of("Merge", "Compare", "Keep Mine", "Reload"), choices());
		assertTrue(((StyledText) conversation.first("page.source")).getText().startsWith("Typed. "));
	}

	@Test
	void reload_takesWhatIsOnTheDisk() throws IOException {
		conversation.open(ITEM);
		conversation.rank("3");
		String changed = changeOutside();
		look();
		choose("Reload");
		assertFalse(conversation.editor().isDirty());
		assertEquals(List.of(), conversation.shown("notice"));
		assertEquals(Integer.valueOf(0), conversation.response(0).getRank());
		assertEquals("The ocean is blue.", conversation.response(3).getValue());
		conversation.undo();
		assertFalse(conversation.editor().isDirty());
		assertEquals(changed, conversation.annotations(ITEM));
	}

	@Test
	void compare_showsBothTextsAndChangesNothing() throws IOException {
		conversation.open(ITEM);
		conversation.rank("3");
		changeOutside();
		look();
		StringBuilder shown = new StringBuilder();
		Dialogs.Answer answer = Dialogs.act(dialog -> {
			UiPump.events();
			Widgets.all(dialog).stream().filter(StyledText.class::isInstance).forEach(text -> shown.append(((StyledText) text).getText()));
			Dialogs.press(dialog, "Close");
		});
		choose("Compare");
		assertTrue(answer.isGiven());
		assertTrue(shown.toString().contains("ocean"));
		assertTrue(shown.toString().contains("mirror"));
		assertTrue(conversation.editor().isDirty());
		assertEquals(List.of("Merge", "Compare", "Keep Mine", "Reload"), choices());
	}

	@Test
	void compare_inBlindMode_namesNoModel() throws IOException {
		conversation.open(ITEM);
		conversation.run(Commands.BLIND);
		try {
			conversation.rank("3");
			changeOutside();
			look();
			StringBuilder shown = new StringBuilder();
			Dialogs.act(dialog -> {
				Widgets.all(dialog).stream().filter(StyledText.class::isInstance).forEach(text -> shown.append(((StyledText) text).getText()));
				Dialogs.press(dialog, "Close");
			});
			choose("Compare");
			assertTrue(shown.toString().contains("\"name\": \"Model hidden\""), shown.toString());
			assertFalse(shown.toString().contains("aurora") || shown.toString().contains("basalt"), shown.toString());
		} finally {
			conversation.run(Commands.BLIND);
		}
	}

	@Test
	void deletedItem_withEdits_canBeWrittenAgain() throws IOException {
		conversation.open(ITEM);
		conversation.rank("3");
		Files.delete(conversation.itemFile(ITEM));
		look();
		assertEquals(List.of("Write It Again", "Give Up My Edits"), choices());
		assertTrue(noticeText().contains("was deleted"), noticeText());
		choose("Write It Again");
		assertTrue(Files.exists(conversation.itemFile(ITEM)));
		assertFalse(conversation.editor().isDirty());
		assertEquals(List.of(), conversation.shown("notice"));
	}

	@Test
	void deletedItem_withoutEdits_isToldAndStaysToBeSeen() throws IOException {
		conversation.open(ITEM);
		Files.delete(conversation.itemFile(ITEM));
		look();
		assertEquals(List.of("Write It Again", "Close"), choices());
		assertFalse(conversation.names().isEmpty());
		choose("Close");
		assertTrue(ItemNavigation.editor(Workbench.page()).isEmpty());
	}

	@Test
	void reload_ofAFileThatIsBrokenNow_keepsTheEdits() throws IOException {
		conversation.open(ITEM);
		conversation.rank("3");
		Files.writeString(conversation.annotationFile(ITEM), "{ \"annotations\": [");
		look();
		choose("Reload");
		assertTrue(conversation.editor().isDirty());
		assertEquals(Integer.valueOf(3), conversation.response(0).getRank());
		assertTrue(noticeText().contains("02-ranks-ties-and-the-crown.json"), noticeText());
	}

	@Test
	void deletedItem_isNoticed() throws IOException {
		conversation.open(ITEM);
		conversation.rank("3");
		Files.delete(conversation.annotationFile(ITEM));
		look();
		choose("Keep Mine");
		assertTrue(conversation.annotations(ITEM).contains("Sunlight looks white"));
	}

	/** Another program corrects the last answer; gives the file's text. */
	private String changeOutside() throws IOException {
		String text = conversation.annotations(ITEM);
		int from = text.indexOf("The sky is blue because it is a mirror");
		String changed = text.substring(0, from) + "The ocean is blue." + text.substring(text.indexOf('"', from));
		Files.writeString(conversation.annotationFile(ITEM), changed);
		return changed;
	}

	/** Another program gives the first answer another rank; gives the file's text. */
	private String rankOutside() throws IOException {
		String text = conversation.annotations(ITEM);
		assertTrue(text.contains("\"rank\": \"0\""), text);
		String changed = text.replaceFirst("\"rank\": \"0\"", "\"rank\": \"2\"");
		Files.writeString(conversation.annotationFile(ITEM), changed);
		return changed;
	}

	/** What the window does when it comes to the front. */
	private void look() {
		conversation.editor().getAdapter(ChangedOutsideCheck.class).checkChangedOutside();
		UiPump.events();
	}

	private List<String> choices() {
		return conversation.shown("notice.choice").stream().map(button -> ((IconButton) button).getText()).toList();
	}

	private void choose(String text) {
		Control choice = conversation.shown("notice.choice").stream().filter(button -> text.equals(((IconButton) button).getText())).findFirst()
				.orElseThrow();
		((IconButton) choice).press();
		UiPump.events();
	}

	private String noticeText() {
		return Widgets.all(conversation.first("notice")).stream().filter(Label.class::isInstance).map(label -> ((Label) label).getText())
				.filter(text -> !text.isEmpty()).findFirst().orElseThrow();
	}
}
