package org.promptstudio.ui.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.promptstudio.model.Responses;
import org.promptstudio.model.studio.Response;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.testing.Dialogs;
import org.promptstudio.ui.testing.UiPump;
import org.promptstudio.ui.testing.Widgets;

class AddResponseUiTest {

	private static final String OK = "Add Response";

	@RegisterExtension
	final SampleConversation conversation = new SampleConversation();

	/** Adds a response through the command and its dialog. */
	static void add(SampleConversation conversation, String text) {
		Dialogs.Answer answer = Dialogs.act(dialog -> {
			source(dialog).setText(text);
			Dialogs.press(dialog, OK);
		});
		conversation.run(Commands.ADD);
		assertTrue(answer.isGiven(), "the dialog came");
		UiPump.until("the focus is on what was added", () -> conversation.model().selected().filter(Responses::isHuman).isPresent());
	}

	@Test
	void add_aText_isALastResponseOfThePresentUser() {
		conversation.open(SampleConversation.RANKS);
		add(conversation, "Because of *Rayleigh* scattering.");
		List<Response> responses = conversation.model().responses(conversation.prompt(0));
		Response added = responses.get(4);
		assertEquals("Because of *Rayleigh* scattering.", added.getValue());
		assertEquals("application/text", added.getMimeType());
		assertEquals(StudioWorkspace.get().user(), added.getAuthor());
		assertTrue(Responses.isHuman(added));
		assertSame(added, conversation.model().selected().orElseThrow());
		assertTrue(conversation.names().contains("Response E, " + StudioWorkspace.get().user() + ", Not ranked"), conversation.names().toString());
		assertEquals("Because of Rayleigh scattering.", SampleConversation.text(conversation.card("E")).getText());
	}

	@Test
	void add_canBeUndoneAndRedone() {
		conversation.open(SampleConversation.RANKS);
		add(conversation, "Because.");
		conversation.undo();
		assertEquals(4, conversation.prompt(0).getResponses().size());
		assertFalse(conversation.editor().isDirty());
		conversation.redo();
		assertEquals("Because.", conversation.prompt(0).getResponses().get(4).getValue());
	}

	@Test
	void add_toAnItemWithoutAnnotations_makesTheirFile() throws IOException {
		String item = "1-first-steps/05-no-annotation-file";
		assertFalse(Files.exists(conversation.annotationFile(item)));
		conversation.open(item);
		add(conversation, "The first answer.");
		conversation.save();
		assertTrue(conversation.annotations(item).contains("The first answer."));
	}

	@Test
	void plusOfAPrompt_addsToThatPrompt() {
		conversation.open(SampleConversation.THREE_TURNS);
		int before = conversation.prompt(1).getResponses().size();
		Dialogs.act(dialog -> {
			source(dialog).setText("To the second turn.");
			Dialogs.press(dialog, OK);
		});
		((IconButton) conversation.shown("prompt.add").get(1)).press();
		UiPump.events();
		assertEquals(before + 1, conversation.prompt(1).getResponses().size());
	}

	@Test
	void dialog_previewsTheMarkdown() {
		conversation.open(SampleConversation.RANKS);
		List<String> seen = new ArrayList<>();
		Dialogs.Answer answer = Dialogs.act(dialog -> {
			source(dialog).setText("# Title\n\nand **bold**");
			UiPump.until("the preview follows", () -> texts(dialog).stream().anyMatch(text -> text.startsWith("Title") && text.endsWith("and bold")));
			seen.addAll(texts(dialog));
			Dialogs.press(dialog, "Cancel");
		});
		conversation.run(Commands.ADD);
		assertTrue(answer.isGiven());
		assertEquals(2, seen.size());
	}

	private static List<String> texts(Shell dialog) {
		return Widgets.all(dialog).stream().filter(StyledText.class::isInstance)
				.map(control -> ((StyledText) control).getText()).toList();
	}

	@Test
	void cancel_addsNothing() {
		conversation.open(SampleConversation.RANKS);
		Dialogs.act(dialog -> {
			source(dialog).setText("Not this.");
			Dialogs.press(dialog, "Cancel");
		});
		conversation.run(Commands.ADD);
		assertEquals(4, conversation.prompt(0).getResponses().size());
		assertFalse(conversation.editor().isDirty());
	}

	@Test
	void cancel_keepsWhatWasTypedForTheNextTime() {
		conversation.open(SampleConversation.RANKS);
		cancelled("Half of a thou");
		assertEquals(List.of("The response was not added. What you wrote is there again when you add one here."),
				conversation.shown("toast.text").stream().map(label -> ((Label) label).getText()).toList());
		assertEquals("Half of a thou", cancelled("A whole thought."));
		add(conversation, "Another.");
		assertEquals("", cancelled(""));
		assertEquals("", cancelled(""));
	}

	@Test
	void cancel_ofANewResponseFromAnother_keepsItForThatOne() {
		conversation.open(SampleConversation.RANKS);
		conversation.select("A");
		String begun = cancelled(Commands.NEW_FROM, "Much better.");
		assertEquals(conversation.response(0).getValue(), begun);
		assertEquals("", cancelled(""));
		assertEquals("Much better.", cancelled(Commands.NEW_FROM, begun));
		assertEquals(begun, cancelled(Commands.NEW_FROM, begun));
	}

	/** Cancels the dialog with a text in it; gives what it began with. */
	private String cancelled(String text) {
		return cancelled(Commands.ADD, text);
	}

	private String cancelled(String command, String text) {
		List<String> begun = new ArrayList<>();
		Dialogs.Answer answer = Dialogs.act(dialog -> {
			begun.add(source(dialog).getText());
			source(dialog).setText(text);
			Dialogs.press(dialog, "Cancel");
		});
		conversation.run(command);
		assertTrue(answer.isGiven(), "the dialog came");
		return begun.get(0);
	}

	@Test
	void stream_withoutAnAddress_previewsNothing() {
		conversation.open(SampleConversation.RANKS);
		List<String> seen = new ArrayList<>();
		Dialogs.Answer answer = Dialogs.act(dialog -> {
			source(dialog).setText("# No address");
			Button stream = (Button) TestIds.find(dialog, "add.stream");
			stream.setSelection(true);
			stream.notifyListeners(SWT.Selection, new Event());
			seen.addAll(texts(dialog));
			Dialogs.press(dialog, "Cancel");
		});
		conversation.run(Commands.ADD);
		assertTrue(answer.isGiven());
		assertEquals(List.of("# No address", ""), seen);
	}

	@Test
	void dialog_cannotBeConfirmedWithoutAText() {
		conversation.open(SampleConversation.RANKS);
		List<Boolean> enabled = new ArrayList<>();
		Dialogs.Answer answer = Dialogs.act(dialog -> {
			for (String text : List.of("", "  \n ", "x")) {
				source(dialog).setText(text);
				enabled.add(Boolean.valueOf(button(dialog, OK).isEnabled()));
			}
			Dialogs.press(dialog, "Cancel");
		});
		conversation.run(Commands.ADD);
		assertTrue(answer.isGiven());
		assertEquals(List.of(false, false, true), enabled);
	}

	@Test
	void stream_takesAnAddressOnlyAndMakesAnImage() {
		conversation.open(SampleConversation.RANKS);
		List<Boolean> enabled = new ArrayList<>();
		Dialogs.Answer answer = Dialogs.act(dialog -> {
			Button stream = (Button) TestIds.find(dialog, "add.stream");
			stream.setSelection(true);
			stream.notifyListeners(SWT.Selection, new Event());
			for (String text : List.of("no address", "file:///etc/passwd", " https://localhost:1/picture.png ")) {
				source(dialog).setText(text);
				enabled.add(Boolean.valueOf(button(dialog, OK).isEnabled()));
			}
			Dialogs.press(dialog, OK);
		});
		conversation.run(Commands.ADD);
		assertTrue(answer.isGiven());
		assertEquals(List.of(false, false, true), enabled);
		Response added = conversation.prompt(0).getResponses().get(4);
		assertEquals("image/*", added.getMimeType());
		assertEquals("https://localhost:1/picture.png", added.getValue());
		assertNotEquals("https://localhost:1/picture.png", SampleConversation.text(conversation.card("A")).getText());
	}

	private static StyledText source(Shell dialog) {
		return (StyledText) TestIds.find(dialog, "add.source");
	}

	private static Button button(Shell dialog, String text) {
		return Arrays.stream(new Shell[] { dialog }).flatMap(shell -> Widgets.all(shell).stream())
				.filter(Button.class::isInstance)
				.map(Button.class::cast).filter(button -> button.getText().replace("&", "").equals(text)).findFirst().orElseThrow();
	}
}
