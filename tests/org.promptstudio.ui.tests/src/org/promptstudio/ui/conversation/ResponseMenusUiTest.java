package org.promptstudio.ui.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.promptstudio.model.studio.Response;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.testing.UiPump;

class ResponseMenusUiTest {

	@RegisterExtension
	final SampleConversation conversation = new SampleConversation();

	@Test
	void rankButton_offersNoneAndTheRanksAndMarksThePresentOne() {
		conversation.open(SampleConversation.RANKS);
		Menu menu = opened("C", "response.rank");
		List<MenuItem> items = Arrays.asList(menu.getItems());
		assertEquals(List.of("Not ranked\t-", "0  Best\t0", "1\t1", "2\t2", "3  Worst\t3"), items.stream().map(MenuItem::getText).toList());
		assertEquals(List.of(false, false, true, false, false), items.stream().map(MenuItem::getSelection).toList());
		menu.setVisible(false);
	}

	@Test
	void rankButton_ranksItsOwnResponse() {
		conversation.open(SampleConversation.RANKS);
		Response response = conversation.response(2);
		choose(opened("C", "response.rank"), "3  Worst");
		assertEquals(Integer.valueOf(3), response.getRank());
		assertEquals("3", ((IconButton) SampleConversation.in(conversation.card("C"), "response.rank")).getText());
		choose(opened("C", "response.rank"), "Not ranked");
		assertNull(response.getRank());
		conversation.undo();
		conversation.undo();
		assertEquals(Integer.valueOf(1), response.getRank());
	}

	@Test
	void moreButton_selectsItsResponseAndOffersWhatCanBeDone() {
		conversation.open(SampleConversation.RANKS);
		Menu menu = opened("C", "response.more");
		assertSame(conversation.response(2), conversation.model().selected().orElseThrow());
		List<String> texts = Arrays.stream(menu.getItems()).map(item -> item.getText().replaceAll("\t.*", "")).filter(text -> !text.isEmpty())
				.toList();
		assertEquals(
				List.of("Add Response...", "New Response from This One...", "Rank", "Crown as Best", "Open in Full Size", "Show Changes",
						"Show Only What Was Left Unedited", "Restore Original Text", "Set Author or Model...", "Fold or Unfold Response",
						"Move Response", "Review", "Comment...", "New Discussion", "Delete Response"),
				texts);
		menu.setVisible(false);
	}

	@Test
	void deleteOfTheMenu_deletesThatResponse() {
		conversation.open(SampleConversation.RANKS);
		Response response = conversation.response(2);
		choose(opened("C", "response.more"), "Delete Response");
		UiPump.until("it is deleted", () -> response.getPrompt() == null);
	}

	@Test
	void buttonsOfACard_applyToThatCardWhicheverIsSelected() {
		conversation.open(SampleConversation.RANKS);
		Response selected = conversation.model().selected().orElseThrow();
		Response other = conversation.response(2);
		press("C", "response.crown");
		assertTrue(other.isBest());
		assertFalse(selected.isBest());
		press("C", "response.expand");
		assertTrue(conversation.editor().isExpanded());
		conversation.run(Commands.BACK);
		assertSame(other, conversation.model().selected().orElseThrow());
		press("A", "response.delete");
		assertNull(selected.getPrompt());
	}

	private void press(String letter, String id) {
		((IconButton) SampleConversation.in(conversation.card(letter), id)).press();
		UiPump.events();
	}

	/** Presses a button of a card and gives the menu that it opens. */
	private Menu opened(String letter, String id) {
		Control card = conversation.card(letter);
		Menu[] opened = new Menu[1];
		Listener listener = event -> opened[0] = event.widget instanceof Menu menu ? menu : opened[0];
		Display.getCurrent().addFilter(SWT.Show, listener);
		try {
			((IconButton) SampleConversation.in(card, id)).press();
			UiPump.until("the menu opens", () -> opened[0] != null);
		} finally {
			Display.getCurrent().removeFilter(SWT.Show, listener);
		}
		return opened[0];
	}

	private static void choose(Menu menu, String text) {
		MenuItem chosen = Arrays.stream(menu.getItems()).filter(item -> item.getText().startsWith(text)).findFirst().orElseThrow();
		boolean radio = (chosen.getStyle() & SWT.RADIO) != 0;
		if (radio) {
			Arrays.stream(menu.getItems()).forEach(item -> item.setSelection(item == chosen));
		}
		chosen.notifyListeners(SWT.Selection, new Event());
		menu.setVisible(false);
		UiPump.events();
	}
}
