package org.promptstudio.ui.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;
import org.eclipse.ui.IViewReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.promptstudio.model.studio.Response;
import org.promptstudio.ui.OpenItem;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;
import org.promptstudio.ui.items.ItemsView;
import org.promptstudio.ui.testing.AccessibleNames;
import org.promptstudio.ui.testing.Keyboard;
import org.promptstudio.ui.testing.UiPump;
import org.promptstudio.ui.testing.Widgets;
import org.promptstudio.ui.testing.Workbench;

class ConversationViewUiTest {

	@RegisterExtension
	final SampleConversation conversation = new SampleConversation();

	@AfterEach
	void asBefore() {
		conversation.run(Commands.ZOOM_RESET);
		Themes.use(false);
		UiPump.events();
	}

	@Test
	void elementsOfAPrompt_standInTheirOrder() {
		conversation.open("2-text-and-pictures/11-image-then-question");
		assertTrue(top("image") < top("prompt.text"));
		conversation.open("2-text-and-pictures/12-question-then-image");
		assertTrue(top("prompt.text") < top("image"));
	}

	private int top(String id) {
		return conversation.first(id).toDisplay(0, 0).y;
	}

	@Test
	void zoom_makesTextsLargerAndIsKeptForTheNextItem() {
		for (IViewReference view : Workbench.page().getViewReferences()) {
			if (!ItemsView.ID.equals(view.getId())) {
				Workbench.page().hideView(view); // else zooming puts the cards below each other, and a wider card may be lower
			}
		}
		conversation.open(SampleConversation.RANKS);
		int normal = textHeight();
		conversation.run(Commands.ZOOM_IN);
		conversation.run(Commands.ZOOM_IN);
		int large = textHeight();
		assertTrue(large > normal, large + " > " + normal);
		Workbench.page().closeAllEditors(false);
		conversation.open(SampleConversation.RANKS);
		assertEquals(large, textHeight());
		conversation.run(Commands.ZOOM_OUT);
		assertTrue(textHeight() < large);
		conversation.run(Commands.ZOOM_RESET);
		assertEquals(normal, textHeight());
	}

	@Test
	void wheel_withControl_zooms() {
		conversation.open(SampleConversation.RANKS);
		int normal = textHeight();
		wheel(3, SWT.MOD1);
		assertTrue(textHeight() > normal);
		wheel(-3, SWT.MOD1);
		assertEquals(normal, textHeight());
	}

	@Test
	void wheel_scrollsTheConversation() {
		conversation.open(SampleConversation.TWELVE_TURNS);
		String before = AccessibleNames.of(conversation.first("prompt.text"));
		for (int i = 0; i < 30; i++) {
			wheel(-3, 0);
		}
		assertNotEquals(before, AccessibleNames.of(conversation.first("prompt.text")));
		for (int i = 0; i < 60; i++) {
			wheel(3, 0);
		}
		assertEquals(before, AccessibleNames.of(conversation.first("prompt.text")));
	}

	@Test
	void undoOfWhatWasDoneBeside_doesNotScroll_whileTheResponseIsToBeSeen() {
		conversation.open(SampleConversation.TWELVE_TURNS);
		Composite pane = conversation.first("response").getParent();
		ScrollBar bar = pane.getVerticalBar();
		int height = pane.getSize().y;
		Control cut = null;
		for (int i = 0; cut == null && i < 60; i++) {
			cut = conversation.shown("response").stream()
					.filter(card -> card.getLocation().y > 0 && card.getLocation().y + 120 < height
							&& card.getLocation().y + card.getSize().y > height)
					.findFirst().orElse(null);
			if (cut == null) {
				wheel(-1, 0);
			}
		}
		assertNotNull(cut, "no card is cut by the lower edge");
		int before = bar.getSelection();
		OpenItem open = Adapters.adapt(conversation.editor(), OpenItem.class);
		String text = SampleConversation.text(cut).getText();
		Response response = conversation.model().prompts().stream().flatMap(prompt -> prompt.getResponses().stream())
				.filter(one -> text.startsWith(one.getValue().substring(0, 16))).findFirst().orElseThrow(() -> new AssertionError(text));
		open.select(response);
		UiPump.events();
		assertEquals(before, bar.getSelection());
		assertSame(response, conversation.model().selected().orElseThrow());
	}

	@Test
	void longResponse_scrollsInItsCardFirst() {
		conversation.open("3-conversations/18-long-response");
		StyledText text = SampleConversation.text(conversation.card("A"));
		assertEquals(0, text.getTopPixel());
		wheel(-3, 0);
		assertTrue(text.getTopPixel() > 0);
		Control pane = conversation.card("A").getParent();
		assertTrue(conversation.card("A").getSize().y <= pane.getSize().y);
	}

	@Test
	void themeSwitch_reachesTheCardsInView() {
		conversation.open(SampleConversation.RANKS);
		RGB light = ThemeColor.CARD.get().getRGB();
		Control card = conversation.card("B");
		assertTrue(Widgets.count(Widgets.picture(card), light) > 1000);
		Themes.use(true);
		UiPump.until("the colours changed", () -> !ThemeColor.CARD.get().getRGB().equals(light));
		UiPump.events();
		assertTrue(Widgets.count(Widgets.picture(card), ThemeColor.CARD.get().getRGB()) > 1000);
		assertEquals(0, Widgets.count(Widgets.picture(SampleConversation.text(card)), light));
	}

	@Test
	void themeSwitch_inFullSize_reachesSourceAndPreview() {
		conversation.open(SampleConversation.RANKS);
		conversation.run(Commands.EXPAND);
		RGB light = ThemeColor.CARD.get().getRGB();
		Themes.use(true);
		UiPump.until("the colours changed", () -> !ThemeColor.CARD.get().getRGB().equals(light));
		UiPump.events();
		for (String id : List.of("page.source", "page.preview")) {
			assertEquals(ThemeColor.CARD.get().getRGB(), conversation.first(id).getBackground().getRGB(), id);
			assertEquals(ThemeColor.TEXT.get().getRGB(), conversation.first(id).getForeground().getRGB(), id);
		}
	}

	private int textHeight() {
		StyledText text = SampleConversation.text(conversation.card("A"));
		return text.getLinePixel(text.getLineCount()) + text.getTopPixel();
	}

	private void wheel(int count, int modifier) {
		Event event = new Event();
		event.count = count;
		event.stateMask = modifier;
		event.doit = true;
		conversation.first("response.text").notifyListeners(SWT.MouseVerticalWheel, event);
		UiPump.events();
	}

	@Test
	void promptWithTheFocus_hasAnEdgeThatShowsIt() {
		conversation.open(SampleConversation.THREE_TURNS);
		Control card = conversation.first("prompt");
		Keyboard.focus(conversation.first("prompt.text"));
		UiPump.until("the edge is there", () -> accentOf(card) > card.getSize().x);
		Keyboard.focus(conversation.first("prompt.add"));
		UiPump.until("only the button shows the focus", () -> accentOf(card) < card.getSize().x);
		Keyboard.focus(conversation.first("prompt.text"));
		UiPump.until("the edge is there again", () -> accentOf(card) > card.getSize().x);
		Keyboard.focus(Workbench.control("items.filter"));
		UiPump.until("the edge has gone", () -> accentOf(card) == 0);
	}

	private static int accentOf(Control card) {
		return Widgets.count(Widgets.picture(card), ThemeColor.ACCENT.get().getRGB());
	}
}
