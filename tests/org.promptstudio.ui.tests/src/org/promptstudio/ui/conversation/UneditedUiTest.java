package org.promptstudio.ui.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.SingleKeys;
import org.promptstudio.ui.testing.AccessibleNames;
import org.promptstudio.ui.testing.Keyboard;
import org.promptstudio.ui.testing.UiPump;
import org.promptstudio.ui.testing.Workbench;

/** In the changes of an edit, Ctrl+M leaves only what was not changed. */
class UneditedUiTest {

	@RegisterExtension
	final SampleConversation conversation = new SampleConversation();

	private StyledText edited() {
		conversation.open(SampleConversation.RANKS);
		Workbench.page().activate(conversation.editor());
		conversation.select("D");
		conversation.run(Commands.EXPAND);
		((StyledText) conversation.first("page.source")).replaceTextRange(0, 0, "In short: ");
		conversation.run(Commands.BACK);
		Keyboard.untilActive(SingleKeys.CONTEXT, true);
		return SampleConversation.text(conversation.card("D"));
	}

	@Test
	void ctrlM_inTheChangesOfACard_leavesWhatWasNotEdited_andAgainAll() {
		StyledText text = edited();
		conversation.run(Commands.CHANGES);
		assertTrue(text.getText().startsWith("In short: "));
		Keyboard.type('m', SWT.MOD1);
		assertTrue(text.getText().startsWith("The sky"), text.getText());
		assertTrue(AccessibleNames.of(text).endsWith("only what was left unedited"), AccessibleNames.of(text));
		assertTrue(chip().getLabel().startsWith("Left unedited"), chip().getLabel());
		Keyboard.type('m', SWT.MOD1);
		assertTrue(text.getText().startsWith("In short: "), text.getText());
		assertTrue(chip().getLabel().startsWith("Edited"), chip().getLabel());
	}

	private IconButton chip() {
		return (IconButton) SampleConversation.in(conversation.card("D"), "response.edited");
	}

	@Test
	void ctrlM_outsideTheChanges_showsThemSo_andChangesAreWholeTheNextTime() {
		StyledText text = edited();
		Keyboard.type('m', SWT.MOD1);
		assertTrue(chip().getLabel().startsWith("Left unedited"), chip().getLabel());
		conversation.run(Commands.CHANGES); // the text again
		conversation.run(Commands.CHANGES);
		assertTrue(text.getText().startsWith("In short: "), text.getText());
		assertTrue(chip().getLabel().startsWith("Edited"), chip().getLabel());
	}

	@Test
	void ctrlM_inFullSize_goesToTheChangesAndBackToAllOfThem() {
		edited();
		conversation.run(Commands.EXPAND);
		Keyboard.untilActive(SingleKeys.CONTEXT, false);
		Keyboard.type('m', SWT.MOD1);
		StyledText preview = (StyledText) conversation.first("page.preview");
		assertTrue(preview.getText().startsWith("The sky"), preview.getText());
		assertTrue(((IconButton) conversation.first("page.unedited")).getSelection());
		Keyboard.type('m', SWT.MOD1);
		assertTrue(preview.getText().startsWith("In short: "), preview.getText());
		assertFalse(conversation.shown("page.mode.changes").isEmpty());
		assertTrue(((IconButton) conversation.first("page.mode.changes")).getSelection());
	}

	@Test
	void ctrlM_ofAnUneditedResponse_saysThatItIsNone() {
		edited();
		conversation.select("A");
		Keyboard.type('m', SWT.MOD1);
		UiPump.until("it says so", () -> !conversation.shown("toast").isEmpty());
	}

	@Test
	void ctrlM_inTheSource_isNoLetter() {
		edited();
		conversation.run(Commands.EXPAND);
		StyledText source = (StyledText) conversation.first("page.source");
		String before = source.getText();
		Keyboard.type('m', SWT.MOD1);
		assertEquals(before, source.getText());
	}
}
