package org.promptstudio.ui.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.promptstudio.model.studio.Content;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.conversation.text.MarkdownText;
import org.promptstudio.ui.conversation.text.RenderingContext;
import org.promptstudio.ui.testing.UiPump;
import org.promptstudio.ui.testing.Widgets;
import org.promptstudio.ui.testing.Workbench;

class FindUiTest {

	private static final String FIND = "org.eclipse.ui.edit.findReplace";

	@RegisterExtension
	final SampleConversation conversation = new SampleConversation();

	@Test
	void find_opensTheBarWithTheFocusInIt() {
		conversation.open(SampleConversation.RANKS);
		assertEquals(List.of(), conversation.shown("find.text"));
		conversation.run(FIND);
		assertSame(conversation.first("find.text"), Workbench.shell().getDisplay().getFocusControl());
	}

	@Test
	void find_countsAndMarksTheMatchesWhateverTheirCapitals() {
		conversation.open(SampleConversation.RANKS);
		find("MIRROR");
		assertEquals("1 of 1", count());
		assertTrue(marked("D"));
		assertFalse(marked("A"));
		find("no such text");
		assertEquals("No match", count());
		assertFalse(marked("D"));
		find("");
		assertEquals("", count());
	}

	@Test
	void next_goesThroughAllMatchesAndRound() {
		conversation.open(SampleConversation.TWELVE_TURNS);
		find("bread");
		int all = total();
		assertTrue(all > 12, count());
		Set<String> seen = new HashSet<>();
		Set<String> turns = new HashSet<>();
		for (int i = 1; i <= all; i++) {
			assertEquals(i + " of " + all, count());
			seen.add(count());
			conversation.names().forEach(turns::add);
			conversation.press("find.next");
		}
		assertEquals("1 of " + all, count());
		conversation.press("find.previous");
		assertEquals(all + " of " + all, count());
		assertEquals(all, seen.size());
	}

	@Test
	void enterInTheField_goesToTheNextMatch() {
		conversation.open(SampleConversation.RANKS);
		find("the sky");
		int all = total();
		field().notifyListeners(SWT.DefaultSelection, new Event());
		assertEquals("2 of " + all, count());
	}

	@Test
	void next_bringsTheMatchIntoView() {
		conversation.open(SampleConversation.TWELVE_TURNS);
		conversation.run("org.promptstudio.ui.conversation.last");
		String lastAnswer = SampleConversation.text(conversation.shown("response").get(conversation.shown("response").size() - 1)).getText();
		String words = lastAnswer.substring(lastAnswer.length() - 30).strip();
		conversation.run("org.promptstudio.ui.conversation.first");
		find(words);
		assertEquals("1 of 1", count());
		assertTrue(
				conversation.shown("response.text").stream().anyMatch(text -> ((StyledText) text).getText().endsWith(words)));
	}

	@Test
	void close_takesTheMarksAwayAndGivesTheFocusBack() {
		conversation.open(SampleConversation.RANKS);
		find("sky");
		assertTrue(marked("A"));
		conversation.press("find.close");
		assertEquals(List.of(), conversation.shown("find.text"));
		assertFalse(marked("A"));
		assertEquals("response.text", TestIds.of(Workbench.shell().getDisplay().getFocusControl()));
	}

	@Test
	void escape_closesTheBar() {
		conversation.open(SampleConversation.RANKS);
		find("sky");
		conversation.run(Commands.BACK);
		assertEquals(List.of(), conversation.shown("find.text"));
		assertFalse(marked("A"));
	}

	@Test
	void marks_stayWhenTheResponseIsRanked() {
		conversation.open(SampleConversation.RANKS);
		find("mirror");
		conversation.editor().model().select(conversation.response(3));
		conversation.rank("1");
		assertTrue(marked("D"));
	}

	@Test
	void matches_areCountedAnewAfterADelete() {
		conversation.open(SampleConversation.RANKS);
		find("mirror");
		conversation.editor().model().select(conversation.response(3));
		conversation.run(Commands.DELETE);
		assertEquals("No match", count());
		conversation.undo();
		assertEquals("1 of 1", count());
	}

	@Test
	void bar_staysForTheNextItemAndSearchesThere() {
		conversation.open(SampleConversation.RANKS);
		Workbench.untilIndexed();
		find("mirror");
		conversation.run("org.promptstudio.ui.nextItem");
		assertEquals("No match", count());
	}

	@Test
	void inFullSize_whatIsCountedIsMarkedThere() {
		conversation.open(SampleConversation.RANKS);
		find("sky");
		int all = total();
		conversation.editor().model().select(conversation.response(0));
		conversation.run(Commands.EXPAND);
		int inPreview = total();
		assertTrue(inPreview > 0 && inPreview < all, inPreview + " of " + all);
		assertTrue(isMarked(conversation.first("page.preview")));
		conversation.press("page.mode.source");
		assertTrue(total() > 0);
		conversation.press("find.next");
		assertEquals("sky", ((StyledText) conversation.first("page.source")).getSelectionText().toLowerCase(Locale.ROOT));
		conversation.run(Commands.BACK);
		assertEquals(all, total());
		assertTrue(marked("A"));
	}

	@Test
	void inFullSize_theCountFollowsTheTyping() {
		conversation.open(SampleConversation.RANKS);
		conversation.run(Commands.EXPAND);
		find("zebra");
		assertEquals("No match", count());
		((StyledText) conversation.first("page.source")).replaceTextRange(0, 0, "Zebra ");
		UiPump.until("the new word is found", () -> "1 of 1".equals(count()));
		assertTrue(isMarked(conversation.first("page.preview")));
	}

	/** The bar searches texts that have no card; what it counts has to be what a card marks. */
	@ParameterizedTest
	@CsvSource({ "2-text-and-pictures/06-markdown-tour, e", "2-text-and-pictures/07-tables, a", "2-text-and-pictures/08-code-in-five-languages, int",
			"2-text-and-pictures/09-scripts-and-directions, e", "2-text-and-pictures/10-formulas-and-emoji, a", "3-conversations/16-five-turns, the",
			"4-review/25-note-and-other-annotations, s" })
	void count_isThatOfTheMarksInTheTexts(String item, String needle) {
		conversation.open(item);
		find(needle);
		List<Content> contents = new ArrayList<>();
		conversation.model().prompts().forEach(prompt -> {
			contents.addAll(prompt.getElements());
			contents.addAll(prompt.getResponses());
		});
		assertEquals(contents.stream().mapToInt(content -> marks(content.getValue(), needle)).sum(), total());
	}

	private static int marks(String markdown, String needle) {
		Shell shell = new Shell(Workbench.shell().getDisplay());
		try {
			MarkdownText text = new MarkdownText(new Composite(shell, SWT.NONE), new RenderingContext(shell, reference -> null));
			text.setMarkdown(markdown);
			text.heightFor(1200); // so that no table has to be taken apart
			return text.find(needle, false).count();
		} finally {
			shell.dispose();
		}
	}

	private void find(String text) {
		conversation.run(FIND);
		field().setText(text);
		UiPump.events();
	}

	private Text field() {
		return (Text) conversation.first("find.text");
	}

	private String count() {
		return ((Label) conversation.first("find.count")).getText();
	}

	private int total() {
		return Integer.parseInt(count().substring(count().lastIndexOf(' ') + 1));
	}

	/** Whether something in a card stands on the colour of matches. */
	private boolean marked(String letter) {
		return isMarked(SampleConversation.text(conversation.card(letter)));
	}

	private static boolean isMarked(Control text) {
		return Widgets.count(Widgets.picture(text), ThemeColor.FOUND.get().getRGB()) > 20;
	}
}
