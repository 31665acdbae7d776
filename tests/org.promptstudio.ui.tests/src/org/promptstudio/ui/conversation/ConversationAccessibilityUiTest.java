package org.promptstudio.ui.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.promptstudio.ui.ChangedOutsideCheck;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.testing.AccessibleNames;
import org.promptstudio.ui.testing.Dialogs;
import org.promptstudio.ui.testing.UiPump;
import org.promptstudio.ui.testing.Widgets;
import org.promptstudio.ui.testing.Workbench;

class ConversationAccessibilityUiTest {

	@RegisterExtension
	final SampleConversation conversation = new SampleConversation();

	@Test
	void conversation_namesAllItsControls() {
		conversation.open(SampleConversation.EDITED);
		assertNamed(Workbench.shell(), 20);
	}

	@Test
	void findBar_namesAllItsControls() {
		conversation.open(SampleConversation.RANKS);
		conversation.run("org.eclipse.ui.edit.findReplace");
		assertNamed(conversation.first("find.text").getParent(), 4);
	}

	@Test
	void fullSize_namesAllItsControls() {
		conversation.open(SampleConversation.EDITED);
		conversation.run(Commands.EXPAND);
		assertNamed(conversation.first("response.page"), 8);
	}

	@Test
	void toast_namesAllItsControls() {
		conversation.open(SampleConversation.RANKS);
		conversation.run(Commands.DELETE);
		assertNamed(conversation.first("toast"), 2);
	}

	@Test
	void notice_namesAllItsControls() throws IOException {
		conversation.open(SampleConversation.RANKS);
		conversation.rank("3");
		Files.writeString(conversation.annotationFile(SampleConversation.RANKS), conversation.annotations(SampleConversation.RANKS) + "\n");
		conversation.editor().getAdapter(ChangedOutsideCheck.class).checkChangedOutside();
		UiPump.events();
		assertNamed(conversation.first("notice"), 4);
	}

	@Test
	void message_namesAllItsControls() throws IOException {
		Files.writeString(conversation.itemFile(SampleConversation.RANKS), "{");
		conversation.open(SampleConversation.RANKS);
		assertNamed(conversation.first("message.text").getParent(), 1);
	}

	@Test
	void addDialog_namesAllItsControls() {
		conversation.open(SampleConversation.RANKS);
		List<String> unnamed = new ArrayList<>();
		Dialogs.Answer answer = Dialogs.act(dialog -> {
			focusable(dialog).stream().filter(control -> AccessibleNames.of(control).isBlank()).map(Object::toString).forEach(unnamed::add);
			Dialogs.press(dialog, "Cancel");
		});
		conversation.run(Commands.ADD);
		assertTrue(answer.isGiven());
		assertEquals(List.of(), unnamed);
	}

	@Test
	void name_ofAResponse_followsItsState() {
		conversation.open(SampleConversation.RANKS);
		conversation.select("D");
		conversation.rank("1");
		conversation.run(Commands.CROWN);
		assertEquals("Response D, dune-mini, rank 1, best response", AccessibleNames.of(SampleConversation.text(conversation.card("D"))));
		assertEquals("Rank: 1", AccessibleNames.of(SampleConversation.in(conversation.card("D"), "response.rank")));
	}

	@Test
	void tabKey_goesThroughACardInReadingOrder() {
		conversation.open(SampleConversation.RANKS);
		Workbench.page().activate(conversation.editor());
		conversation.select("A");
		List<String> way = new ArrayList<>();
		for (int i = 0; i < 9; i++) {
			Control focus = Workbench.shell().getDisplay().getFocusControl();
			way.add(TestIds.of(focus));
			focus.traverse(SWT.TRAVERSE_TAB_NEXT);
			UiPump.events();
		}
		assertEquals("response.text", way.get(0));
		assertTrue(way.containsAll(List.of("response.rank", "response.crown", "response.expand", "response.delete", "response.more")),
				way.toString());
		assertEquals(2, way.stream().filter("response.text"::equals).count(), "and on to the next card: " + way);
	}

	/** All controls that are to be seen and can take the focus have a name and an id, and there are some. */
	private static void assertNamed(Control root, int least) {
		List<Control> controls = focusable(root);
		assertTrue(controls.size() >= least, controls.toString());
		assertEquals(List.of(), controls.stream().filter(control -> AccessibleNames.of(control).isBlank()).toList(), "without a name");
		assertEquals(List.of(), controls.stream().filter(control -> TestIds.of(control).isBlank()).toList(), "without an id");
	}

	private static List<Control> focusable(Control root) {
		return Widgets.all(root).stream().filter(Control::isVisible).filter(ConversationAccessibilityUiTest::takesFocus).toList();
	}

	private static boolean takesFocus(Control control) {
		if ((control.getStyle() & SWT.NO_FOCUS) != 0) {
			return false;
		}
		boolean drawn = control instanceof Canvas canvas && canvas.getChildren().length == 0;
		boolean typed = control instanceof Text text && text.getEditable() || control instanceof StyledText;
		return control instanceof IconButton || control instanceof Button || typed || drawn;
	}
}
