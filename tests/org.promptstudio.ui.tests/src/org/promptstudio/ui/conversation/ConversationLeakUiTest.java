package org.promptstudio.ui.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.widgets.Control;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.testing.UiPump;
import org.promptstudio.ui.testing.Widgets;
import org.promptstudio.ui.testing.Workbench;

/** Whatever listens beyond an editor's life (filters of the display, of the theme, of the workspace) would keep the editor's controls in memory. */
class ConversationLeakUiTest {

	private static final int TIMES = 10;

	@RegisterExtension
	final SampleConversation conversation = new SampleConversation();

	@Test
	void closedEditors_areForgotten() {
		List<WeakReference<Object>> closed = new ArrayList<>();
		for (int i = 0; i < TIMES; i++) {
			openAndClose(closed);
		}
		// the workbench itself may remember the last one
		assertForgotten(closed, 3);
	}

	private void openAndClose(List<WeakReference<Object>> closed) {
		ConversationEditor editor = conversation.open(SampleConversation.RANKS);
		conversation.run(Commands.EXPAND);
		conversation.run(Commands.BACK);
		conversation.run("org.eclipse.ui.edit.findReplace");
		conversation.run(Commands.BACK);
		closed.add(new WeakReference<>(editor));
		closed.add(new WeakReference<>(conversation.card("A").getParent()));
		closed.add(new WeakReference<>(conversation.session().item()));
		Workbench.page().closeAllEditors(false);
		UiPump.events();
	}

	@Test
	void closedEditor_listensToNothing() {
		conversation.open(SampleConversation.WELCOME);
		Workbench.page().closeAllEditors(false);
		UiPump.events();
		int before = StudioWorkspace.get().listenerCount();
		ConversationModel model = conversation.open(SampleConversation.RANKS).model();
		Control card = conversation.card("A");
		assertTrue(model.listenerCount() > 1);
		Workbench.page().closeAllEditors(false);
		UiPump.events();
		assertEquals(before, StudioWorkspace.get().listenerCount());
		assertEquals(2, model.listenerCount(), "its own selection provider, and what other views see of it");
		assertTrue(card.isDisposed());
		assertTrue(model.item().isEmpty());
	}

	@Test
	void itemsLeftBehind_areForgotten() {
		conversation.open(SampleConversation.WELCOME);
		Workbench.untilIndexed();
		List<WeakReference<Object>> left = new ArrayList<>();
		for (int i = 0; i < 20; i++) {
			left.add(new WeakReference<>(conversation.session().item()));
			conversation.run("org.promptstudio.ui.nextItem");
		}
		// cards that wait to be used again still know what they showed
		assertForgotten(left, 8);
	}

	@Test
	void fullSize_openedAgainAndAgain_leavesNoControlsBehind() {
		conversation.open(SampleConversation.RANKS);
		conversation.run(Commands.EXPAND);
		conversation.run(Commands.BACK);
		int before = Widgets.all(conversation.editorRoot()).size();
		List<WeakReference<Object>> pages = new ArrayList<>();
		for (int i = 0; i < TIMES; i++) {
			conversation.run(Commands.EXPAND);
			pages.add(new WeakReference<>(conversation.first("response.page")));
			conversation.run(Commands.BACK);
		}
		assertEquals(before, Widgets.all(conversation.editorRoot()).size());
		assertForgotten(pages, 1);
	}

	private static void assertForgotten(List<WeakReference<Object>> references, int allowed) {
		for (int i = 0; i < 50 && alive(references) > allowed; i++) {
			UiPump.events();
			System.gc();
		}
		assertTrue(alive(references) <= allowed, alive(references) + " of " + references.size() + " are still in memory");
	}

	private static long alive(List<WeakReference<Object>> references) {
		return references.stream().filter(reference -> reference.get() != null).count();
	}
}
