package org.promptstudio.ui.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.promptstudio.model.studio.Response;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.issues.IssuesView;
import org.promptstudio.ui.items.RowList;
import org.promptstudio.ui.review.ReviewCommands;
import org.promptstudio.ui.testing.AccessibleNames;
import org.promptstudio.ui.testing.UiPump;
import org.promptstudio.ui.testing.Widgets;
import org.promptstudio.ui.testing.Workbench;

/** What is to be put right, reviewed and discussed in the whole dataset. */
class IssuesUiTest {

	@RegisterExtension
	final SampleConversation conversation = new SampleConversation();

	@AfterEach
	void closeView() {
		Workbench.page().hideView(Workbench.page().findView(IssuesView.ID));
		UiPump.events();
	}

	private IssuesView show() throws PartInitException {
		IssuesView view = (IssuesView) Workbench.page().showView(IssuesView.ID);
		UiPump.events();
		return view;
	}

	private static RowList list() {
		return (RowList) Workbench.control("issues.list");
	}

	private static IconButton chip(String state) {
		return (IconButton) Workbench.control("issues.state." + state);
	}

	@Test
	void sample_listsWhatIsOpen_andWithTheChipWhatIsSettled() throws PartInitException {
		conversation.open(SampleConversation.WELCOME);
		Workbench.untilIndexed();
		show();
		UiPump.until("the issue of the sample is listed", () -> list().count() > 0);
		int open = list().count();
		assertEquals("Issues 2", chip("issue").getText());
		chip("settled").press();
		UiPump.until("settled ones are listed too", () -> list().count() > open);
		chip("settled").press();
		UiPump.until("settled ones are gone", () -> list().count() == open);
	}

	@Test
	void savedIssue_comesUp_andEnterLeadsToItsPlace() throws PartInitException {
		conversation.open(SampleConversation.RANKS);
		Workbench.untilIndexed();
		Response b = conversation.select("B");
		conversation.run(ReviewCommands.ISSUE);
		show();
		UiPump.until("the issue of the sample is listed", () -> list().count() > 0);
		int before = list().count();
		conversation.save();
		show();
		UiPump.until("the saved issue is listed", () -> list().count() == before + 1);
		conversation.open(SampleConversation.WELCOME);
		show();
		list().choose(0);
		list().notifyListeners(SWT.DefaultSelection, selected());
		UiPump.events();
		assertEquals("02-ranks-ties-and-the-crown", conversation.editor().getPartName(), "the first issue in the order of the items");
		assertEquals(b.getId(), conversation.model().selected().orElseThrow().getId());
	}

	private static Event selected() {
		Event event = new Event();
		event.index = list().selection();
		return event;
	}

	@Test
	void filterThatLeavesNothing_offersAllAgain() throws PartInitException {
		conversation.open(SampleConversation.WELCOME);
		Workbench.untilIndexed();
		show();
		UiPump.until("the issue of the sample is listed", () -> list().count() > 0);
		for (String state : new String[] { "issue", "review", "open" }) {
			chip(state).press();
		}
		UiPump.until("nothing is left", () -> !conversation.shown("issues.noMatch").isEmpty());
		conversation.press("issues.reset");
		UiPump.until("all are there again", () -> list().isVisible() && list().count() > 0);
	}

	@Test
	void sort_byAColumn_turnsRound() throws PartInitException {
		conversation.open(SampleConversation.WELCOME);
		Workbench.untilIndexed();
		show();
		UiPump.until("the issue of the sample is listed", () -> list().count() > 0);
		IconButton item = (IconButton) Workbench.control("issues.sort.item");
		item.press();
		UiPump.until("sorted by item", () -> item.getText().endsWith("↑"));
		item.press();
		UiPump.until("the other way round", () -> item.getText().endsWith("↓"));
	}

	@Test
	void controls_haveNames_andAClosedViewListensToNothing() throws PartInitException {
		conversation.open(SampleConversation.WELCOME);
		Workbench.untilIndexed();
		int before = StudioWorkspace.get().listenerCount();
		IssuesView view = show();
		Control root = Workbench.control("issues.progress").getParent();
		for (Control control : Widgets.all(root)) {
			if (control instanceof IconButton || control instanceof RowList) {
				assertFalse(AccessibleNames.of(control).isBlank(), TestIds.of(control));
			}
		}
		assertEquals(before + 2, StudioWorkspace.get().listenerCount(), "of the workspace and of saving");
		Workbench.page().hideView(view);
		UiPump.events();
		assertEquals(before, StudioWorkspace.get().listenerCount());
		assertTrue(root.isDisposed());
	}
}
