package org.promptstudio.ui.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.promptstudio.store.IndexView;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.testing.Dialogs;
import org.promptstudio.ui.testing.UiPump;
import org.promptstudio.ui.testing.Widgets;
import org.promptstudio.ui.testing.Workbench;

class BrokenItemUiTest {

	private static final String ITEM = SampleConversation.RANKS;

	@RegisterExtension
	final SampleConversation conversation = new SampleConversation();

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "truncated|{\"shebang\": \"dataloop\",\\n \"prompts\": {\"1\": [|2", "not JSON|hello|1",
			"wrong shebang|{\\n\"shebang\": \"other\"}|2",
			"wrong types|{\"shebang\": \"dataloop\", \"metadata\": {\"dltype\": \"prompt\"},\\n\\n\"prompts\": 7}|3", "empty||1" })
	void brokenItem_isAMessageWithFileAndLine(String what, String content, int line) throws IOException {
		String text = content == null ? "" : content.replace("\\n", "\n");
		Files.writeString(conversation.itemFile(ITEM), text);
		ConversationEditor editor = conversation.open(ITEM);
		assertTrue(editor.session().isEmpty());
		assertTrue(message().contains("02-ranks-ties-and-the-crown.json:" + line), what + ": " + message());
		assertTrue(conversation.shown("response").isEmpty());
		assertFalse(editor.isDirty());
		assertEquals(text, Files.readString(conversation.itemFile(ITEM)));
	}

	@Test
	void brokenItem_thatWasMended_isNoLongerBrokenInTheList() throws IOException {
		String whole = Files.readString(conversation.itemFile(ITEM));
		Files.writeString(conversation.itemFile(ITEM), "hello");
		conversation.open(ITEM);
		Workbench.untilIndexed();
		UiPump.until("the list says that it is broken", this::isBrokenInTheList);
		Files.writeString(conversation.itemFile(ITEM), whole);
		((IconButton) conversation.first("message.action")).press();
		UiPump.until("the list says that it is not", () -> !isBrokenInTheList());
		assertTrue(conversation.editor().session().isPresent());
	}

	private boolean isBrokenInTheList() {
		IndexView view = StudioWorkspace.get().index().orElseThrow().view();
		return view.row(view.indexOf(ITEM + ".json")).isBroken();
	}

	@Test
	void brokenAnnotations_areAMessageToo() throws IOException {
		Files.write(conversation.annotationFile(ITEM), "{\"annotations\": [{\"id\": \"\u00ff".getBytes(StandardCharsets.ISO_8859_1));
		conversation.open(ITEM);
		assertTrue(message().contains("02-ranks-ties-and-the-crown.json:1"), message());
	}

	@Test
	void problems_asManyAsFitAreTold_andHowManyMoreThereAre() throws IOException {
		Files.writeString(conversation.annotationFile(ITEM), IntStream.range(0, 20)
				.mapToObj(id -> "{\"id\":\"" + id + "\",\"type\":\"text\",\"coordinates\":\"x\",\"metadata\":{\"system\":{\"promptId\":\"gone\"}}}")
				.collect(Collectors.joining(",", "[", "]")));
		conversation.open(ITEM);
		assertEquals("20 problems", ((IconButton) conversation.first("bar.problems")).getText());
		StringBuilder told = new StringBuilder();
		Dialogs.Answer answer = Dialogs.act(dialog -> {
			Widgets.all(dialog).stream().filter(Label.class::isInstance).forEach(label -> told.append(((Label) label).getText()));
			Dialogs.press(dialog, "OK");
		});
		conversation.press("bar.problems");
		assertTrue(answer.isGiven());
		assertEquals(8, told.toString().split("no such prompt", -1).length - 1);
		assertTrue(told.toString().endsWith("And 12 more. \"prompt-studio validate\" lists them all."), told.toString());
	}

	@Test
	void missingItem_isAMessage() throws IOException {
		conversation.open(SampleConversation.WELCOME);
		Workbench.untilIndexed();
		Files.delete(conversation.itemFile(ITEM));
		conversation.run("org.promptstudio.ui.nextItem");
		assertEquals("02-ranks-ties-and-the-crown", conversation.editor().getPartName());
		assertTrue(message().contains("02-ranks-ties-and-the-crown.json"), message());
	}

	@Test
	void commandsOnAMessage_doNothing() throws IOException {
		Files.writeString(conversation.itemFile(ITEM), "{");
		conversation.open(ITEM);
		for (String command : new String[] { Commands.CROWN, Commands.DELETE, Commands.EXPAND, Commands.CHANGES, Commands.RESTORE, Commands.ADD,
				Commands.BACK,
				Commands.BLIND, Commands.NEXT_RESPONSE, "org.eclipse.ui.edit.undo", "org.eclipse.ui.edit.redo" }) {
			conversation.run(command);
		}
		conversation.rank("1");
		assertFalse(conversation.editor().isDirty());
		assertFalse(message().isEmpty());
	}

	@Test
	void workbench_goesOnWithTheNextItem() throws IOException {
		Files.writeString(conversation.itemFile(ITEM), "{");
		conversation.open(ITEM);
		Workbench.untilIndexed();
		conversation.run("org.promptstudio.ui.nextItem");
		assertEquals("03-half-finished", conversation.editor().getPartName());
		assertTrue(conversation.shown("message.text").isEmpty());
		assertFalse(conversation.shown("response").isEmpty());
		conversation.rank("1");
		conversation.save();
		conversation.run("org.promptstudio.ui.previousItem");
		assertFalse(message().isEmpty());
	}

	@Test
	void tryAgain_opensTheItemOnceItIsRepaired() throws IOException {
		String good = Files.readString(conversation.itemFile(ITEM));
		Files.writeString(conversation.itemFile(ITEM), good.substring(0, 100));
		conversation.open(ITEM);
		Files.writeString(conversation.itemFile(ITEM), good);
		conversation.first("message.action").notifyListeners(SWT.Selection, new Event());
		UiPump.events();
		assertTrue(conversation.shown("message.text").isEmpty());
		assertEquals(4, conversation.names().size());
	}

	private String message() {
		return ((Label) conversation.first("message.text")).getText();
	}
}
