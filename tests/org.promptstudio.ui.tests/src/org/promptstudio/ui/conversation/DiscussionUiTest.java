package org.promptstudio.ui.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.promptstudio.model.studio.Discussion;
import org.promptstudio.model.studio.DiscussionState;
import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.Response;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;
import org.promptstudio.ui.discussion.DiscussionView;
import org.promptstudio.ui.review.ReviewCommands;
import org.promptstudio.ui.testing.AccessibleNames;
import org.promptstudio.ui.testing.Keyboard;
import org.promptstudio.ui.testing.UiPump;
import org.promptstudio.ui.testing.Widgets;
import org.promptstudio.ui.testing.Workbench;

/** What people write to each other about the open item. */
class DiscussionUiTest {

	private static final String PREFIX = "org.promptstudio.ui.discussion.";
	private static final String TEAM = """
			<?xml version="1.0" encoding="UTF-8"?>
			<project:Project xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:project="https://promptstudio.org/model/project/1" title="Team">
			  <members name="Mia Lee" mail="mia@example.org" role="owner"/>
			  <members name="Anna Berg" mail="anna@example.org" role="annotator"/>
			</project:Project>
			""";

	@RegisterExtension
	final SampleConversation conversation = new SampleConversation();
	private String user;

	@BeforeEach
	void openItem() throws IOException, PartInitException {
		user = StudioWorkspace.get().user();
		StudioWorkspace.get().setUser("mia@example.org");
		Files.writeString(conversation.root().resolve("studio.project"), TEAM, StandardCharsets.UTF_8);
		conversation.open(SampleConversation.RANKS);
		UiPump.until("the recipe is read", () -> !StudioWorkspace.get().isReadingRecipe());
		Workbench.page().showView(DiscussionView.ID, null, IWorkbenchPage.VIEW_VISIBLE);
		UiPump.until("the view is there", () -> !conversation.shown("discussion.new").isEmpty());
	}

	@AfterEach
	void resetUser() {
		StudioWorkspace.get().setUser(user);
	}

	private Item item() {
		return conversation.session().item();
	}

	private Discussion only() {
		assertEquals(1, item().getDiscussions().size());
		return item().getDiscussions().getFirst();
	}

	private StyledText field(String id) {
		return (StyledText) conversation.first(id);
	}

	private void type(String id, String text) {
		StyledText field = field(id);
		Keyboard.focus(field);
		UiPump.events();
		field.replaceTextRange(field.getCharCount(), 0, text);
		field.setCaretOffset(field.getCharCount());
		UiPump.events();
	}

	private Discussion begin(String text) {
		type("discussion.new", text);
		conversation.press("discussion.send");
		return item().getDiscussions().getLast();
	}

	private void act(String command) {
		try {
			Workbench.page().showView(DiscussionView.ID);
			UiPump.events();
			Workbench.window().getService(IHandlerService.class).executeCommand(PREFIX + command, null);
		} catch (PartInitException | CommandException e) {
			throw new AssertionError(e);
		}
		UiPump.events();
	}

	private List<Control> threads() {
		return conversation.shown("discussion.thread");
	}

	@Test
	void newDiscussion_isAboutTheSelectedResponse_andCanBeUndone() {
		Response b = conversation.select("B");
		Discussion discussion = begin("Is it so?\nhttps://example.org/why");
		assertEquals(b.getId(), discussion.getResponseId());
		assertEquals("mia@example.org", discussion.getCreator());
		assertEquals(1, threads().size());
		assertEquals("Is it so?\nhttps://example.org/why", field("discussion.message").getText());
		assertEquals("1", ((IconButton) SampleConversation.in(conversation.card("B"), "response.discussions")).getText());
		assertTrue(AccessibleNames.of(threads().get(0)).startsWith("Open, Response B. Mia Lee"), AccessibleNames.of(threads().get(0)));
		conversation.undo();
		assertTrue(item().getDiscussions().isEmpty());
		assertTrue(threads().isEmpty());
		assertFalse(SampleConversation.in(conversation.card("B"), "response.discussions").getVisible());
		assertFalse(conversation.editor().isDirty());
	}

	@Test
	void newDiscussion_aboutSelectedText_keepsTheSpanAndMarksIt() {
		Response a = conversation.select("A");
		StyledText text = SampleConversation.text(conversation.card("A"));
		Keyboard.focus(text);
		text.setSelection(0, 5);
		text.notifyListeners(SWT.Selection, new Event());
		UiPump.events();
		conversation.run(PREFIX + "begin");
		assertTrue(((IconButton) conversation.first("discussion.scope")).getText().startsWith("Text in Response A"));
		Discussion discussion = begin("These words");
		assertEquals(a.getValue().substring(discussion.getSpan().getStart(), discussion.getSpan().getEnd()), discussion.getSpan().getText());
		assertEquals(text.getText(0, 4), discussion.getSpan().getText());
		int tinted = Widgets.count(Widgets.picture(text), ThemeColor.ACCENT.get().getRGB());
		assertTrue(tinted > 0, "the span is underlined");
	}

	@Test
	void typedWords_stayWithTheirPlace_andSurviveLeavingTheItem() {
		conversation.select("B");
		type("discussion.new", "Not sent yet");
		conversation.select("A");
		assertEquals("Response B", ((IconButton) conversation.first("discussion.scope")).getText());
		conversation.open(SampleConversation.WELCOME);
		assertEquals("", field("discussion.new").getText());
		conversation.open(SampleConversation.RANKS);
		assertEquals("Not sent yet", field("discussion.new").getText());
		conversation.press("discussion.send");
		assertEquals("B", conversation.model().letter(conversation.prompt(0).getResponses().stream()
				.filter(response -> response.getId().equals(only().getResponseId())).findFirst().orElseThrow()));
		assertEquals("", field("discussion.new").getText());
	}

	@Test
	void answer_isSentByTheKey_changedAndDeletedByItsAuthor() {
		conversation.select("A");
		Discussion discussion = begin("First");
		type("discussion.reply", "Second");
		act("send");
		assertEquals(2, discussion.getMessages().size());
		assertEquals("", field("discussion.reply").getText());
		act("show");
		act("edit");
		field("discussion.message.field").setText("Second, better");
		conversation.press("discussion.message.save");
		assertEquals("Second, better", discussion.getMessages().getLast().getBody());
		act("show");
		act("delete");
		assertEquals(1, discussion.getMessages().size());
		conversation.undo();
		assertEquals(2, discussion.getMessages().size());
	}

	@Test
	void states_goTheirWay_andAnIssueTakesTheStatus() {
		conversation.select("A");
		assertEquals("completed", item().getStatus());
		Discussion discussion = begin("Wrong number");
		act("show");
		act("issue");
		assertEquals(DiscussionState.ISSUE, discussion.getState());
		assertEquals(null, item().getStatus());
		assertEquals("Issue", ((IconButton) conversation.first("discussion.state")).getText());
		conversation.press("discussion.step");
		assertEquals(DiscussionState.REVIEW, discussion.getState());
		StudioWorkspace.get().setUser("anna@example.org");
		act("resolve");
		assertEquals(DiscussionState.REVIEW, discussion.getState(), "an annotator does not resolve an issue");
		StudioWorkspace.get().setUser("mia@example.org");
		act("resolve");
		assertEquals(DiscussionState.RESOLVED, discussion.getState());
		act("reopen");
		assertEquals(DiscussionState.OPEN, discussion.getState());
	}

	@Test
	void mention_isCompletedByTheKeyboard_andShownByName() {
		conversation.select("A");
		StudioWorkspace.get().refreshProject();
		type("discussion.new", "Ask @an");
		StyledText field = field("discussion.new");
		UiPump.until("the names are offered", () -> popup() != null);
		Event enter = new Event();
		enter.keyCode = SWT.CR;
		enter.character = SWT.CR;
		field.notifyListeners(SWT.KeyDown, enter);
		UiPump.events();
		assertEquals("Ask @anna@example.org ", field.getText());
		assertEquals(null, popup());
		conversation.press("discussion.send");
		assertEquals("Ask @Anna Berg", field("discussion.message").getText());
	}

	private static Control popup() {
		for (Control shell : Workbench.shell().getDisplay().getShells()) {
			if ("discussion.people".equals(TestIds.of(shell)) && shell.isVisible()) {
				return shell;
			}
		}
		return null;
	}

	@Test
	void filter_ofTheSelectedResponse_andUpAndDownLeadToThePlaces() {
		conversation.select("A");
		Discussion ofA = begin("about A");
		conversation.select("B");
		Discussion ofB = begin("about B");
		assertEquals(2, threads().size());
		conversation.press("discussion.filter.response");
		act("show");
		act("previous");
		assertSame(ofB, item().getDiscussions().getLast());
		conversation.press("discussion.filter.all");
		act("previous");
		assertEquals("A", conversation.model().letter(conversation.model().selected().orElseThrow()), "the place of " + ofA.getId());
		act("next");
		assertEquals("B", conversation.model().letter(conversation.model().selected().orElseThrow()));
	}

	@Test
	void narrowHeader_showsThePlaceWholeAndShortensWhoItIsGivenTo() {
		conversation.select("A");
		begin("about A");
		act("show");
		Control place = conversation.first("discussion.place");
		Control assignee = conversation.first("discussion.assignee");
		((IconButton) assignee).setText("somebody.with.a.long.name@example.org");
		Composite header = place.getParent();
		header.setSize(220, header.getSize().y);
		header.layout(true);
		assertEquals(place.computeSize(SWT.DEFAULT, SWT.DEFAULT).x, place.getSize().x);
		assertTrue(assignee.getBounds().x + assignee.getSize().x <= 220, assignee.getBounds().toString());
	}

	@Test
	void filter_ofTheSelectedResponse_isNotOfferedWhereThereIsNone() {
		act("show");
		assertEquals(1, conversation.shown("discussion.filter.response").size());
		conversation.open(SampleConversation.NO_RESPONSES);
		UiPump.until("the filter follows", () -> conversation.shown("discussion.filter.response").isEmpty());
	}

	@Test
	void done_withAnOpenIssue_leadsToTheDiscussion() {
		conversation.select("B");
		Discussion discussion = begin("To be fixed");
		act("show");
		act("issue");
		conversation.select("A");
		conversation.run(ReviewCommands.DONE);
		UiPump.until("the list of what is missing", () -> missing() != null);
		Table table = missing();
		for (int i = 0; i < table.getItemCount(); i++) {
			if (table.getItem(i).getText().contains("To be fixed")) {
				table.setSelection(i);
			}
		}
		table.notifyListeners(SWT.DefaultSelection, new Event());
		UiPump.until("the place of the discussion is selected",
				() -> discussion.getResponseId().equals(conversation.model().selected().orElseThrow().getId()));
		assertSame(Workbench.page().findView(DiscussionView.ID), Workbench.page().getActivePart());
	}

	private static Table missing() {
		for (Control shell : Workbench.shell().getDisplay().getShells()) {
			Control found = TestIds.find(shell, "review.missing");
			if (found != null) {
				return (Table) found;
			}
		}
		return null;
	}

	@Test
	void undoInAField_isOfWhatIsTyped() {
		conversation.select("A");
		type("discussion.new", "words");
		try {
			Workbench.window().getService(IHandlerService.class).executeCommand("org.eclipse.ui.edit.undo", null);
		} catch (CommandException e) {
			throw new AssertionError(e);
		}
		assertEquals("", field("discussion.new").getText());
	}

	@Test
	void emptyState_saysWhatToDo_inBothThemes() {
		assertTrue(((Label) conversation.first("discussion.empty")).getText().startsWith("Nobody has written about this item yet."));
		begin("one");
		Themes.use(true);
		try {
			UiPump.until("the theme is dark", Themes::isDark);
			UiPump.events();
			assertEquals(1, threads().size());
		} finally {
			Themes.use(false);
			UiPump.until("the theme is light", () -> !Themes.isDark());
		}
	}

	@Test
	void controls_haveNames() {
		begin("one");
		Control view = conversation.first("discussion.new").getParent().getParent().getParent();
		for (Control control : Widgets.all(view)) {
			if (control instanceof IconButton || control instanceof StyledText) {
				assertFalse(AccessibleNames.of(control).isBlank(), TestIds.of(control));
			}
		}
	}
}
