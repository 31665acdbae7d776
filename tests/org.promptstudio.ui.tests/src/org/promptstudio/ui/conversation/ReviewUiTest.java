package org.promptstudio.ui.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;

import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.promptstudio.model.Statuses;
import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.Response;
import org.promptstudio.model.studio.ReviewState;
import org.promptstudio.model.studio.StudioPackage.Literals;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.review.ReviewCommands;
import org.promptstudio.ui.testing.AccessibleNames;
import org.promptstudio.ui.testing.Dialogs;
import org.promptstudio.ui.testing.UiPump;
import org.promptstudio.ui.testing.Workbench;

/** The review loop: states of responses, comments, and statuses of the item. */
class ReviewUiTest {

	private static final String TEAM = """
			<?xml version="1.0" encoding="UTF-8"?>
			<project:Project xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:project="https://promptstudio.org/model/project/1" title="Team">
			  <members name="Mia" mail="mia@example.org" role="owner"/>
			  <members name="Anna" mail="anna@example.org" role="annotator"/>
			</project:Project>
			""";

	@RegisterExtension
	final SampleConversation conversation = new SampleConversation();

	private Response select(String item, String letter) {
		conversation.open(item);
		UiPump.until("the recipe is read", () -> !StudioWorkspace.get().isReadingRecipe());
		return conversation.select(letter);
	}

	private Item item() {
		return conversation.session().item();
	}

	private String toast() {
		UiPump.until("a toast", () -> !conversation.shown("toast.text").isEmpty());
		return ((Label) conversation.first("toast.text")).getText();
	}

	private String status() {
		return ((IconButton) conversation.first("bar.status")).getText();
	}

	@Test
	void narrowCard_keepsTheName_andCutsTheWordsOfTheChips() {
		Response response = select(SampleConversation.RANKS, "A");
		conversation.run(ReviewCommands.ISSUE);
		IconButton state = (IconButton) SampleConversation.in(conversation.card("A"), "response.state");
		name(response, "m");
		UiPump.until("there is room", () -> state.getText().equals("Issue"));
		name(response, "a-model-with-a-name-of-sixty-letters-or-so-as-they-have-at-times");
		Point before = Workbench.shell().getSize();
		try {
			Workbench.shell().setSize(760, before.y);
			UiPump.until("there is none", () -> state.getText().isEmpty());
			assertTrue(state.getLabel().startsWith("Issue"), state.getLabel());
		} finally {
			Workbench.shell().setSize(before);
		}
	}

	private void name(Response response, String name) {
		conversation.session().commandStack().execute(
				SetCommand.create(conversation.session().editingDomain(), response.getModel(), Literals.MODEL_INFO__NAME, name));
	}

	@Test
	void response_goesThroughTheReviewLoopAndBackByUndo() {
		Response response = select(SampleConversation.RANKS, "A");
		conversation.run(ReviewCommands.ISSUE);
		assertEquals(ReviewState.ISSUE, response.getReviewState());
		assertEquals("Issue", ((IconButton) SampleConversation.in(conversation.card("A"), "response.state")).getText());
		conversation.run(ReviewCommands.SEND);
		assertEquals(ReviewState.REVIEW, response.getReviewState());
		conversation.run(ReviewCommands.APPROVE);
		assertEquals(ReviewState.APPROVED, response.getReviewState());
		conversation.run(ReviewCommands.CLEAR);
		assertEquals(ReviewState.NONE, response.getReviewState());
		for (int i = 0; i < 4; i++) {
			conversation.undo();
		}
		assertEquals(ReviewState.NONE, response.getReviewState());
		assertFalse(conversation.editor().isDirty());
	}

	@Test
	void illegalStep_isRefusedWithASentence() {
		Response response = select(SampleConversation.RANKS, "A");
		conversation.run(ReviewCommands.SEND);
		assertEquals(ReviewState.NONE, response.getReviewState());
		assertEquals("The response has no issue, so there is nothing to send for review.", toast());
	}

	@Test
	void annotator_maySendForReviewButNotApprove() throws IOException {
		String before = StudioWorkspace.get().user();
		Files.writeString(conversation.root().resolve("studio.project"), TEAM, StandardCharsets.UTF_8);
		StudioWorkspace.get().setUser("anna@example.org");
		try {
			Response response = select(SampleConversation.RANKS, "A");
			assertTrue(StudioWorkspace.get().project().isPresent(), () -> StudioWorkspace.get().projectProblem().toString());
			conversation.run(ReviewCommands.ISSUE);
			conversation.run(ReviewCommands.SEND);
			assertEquals(ReviewState.REVIEW, response.getReviewState());
			assertEquals("anna@example.org", response.getReviewBy());
			conversation.run(ReviewCommands.APPROVE);
			assertEquals(ReviewState.REVIEW, response.getReviewState());
			toast();
		} finally {
			StudioWorkspace.get().setUser(before);
		}
	}

	@Test
	void issue_takesTheStatusOfTheItemAway() {
		select(SampleConversation.RANKS, "A");
		assertEquals("Done", status());
		conversation.run(ReviewCommands.ISSUE);
		assertNull(item().getStatus());
		assertEquals("Not done", status());
		conversation.undo();
		assertEquals("Done", status());
	}

	@Test
	void comment_showsOnTheCardAndCanBeUndone() {
		Response response = select(SampleConversation.RANKS, "B");
		Dialogs.Answer answer = enter("Too long for a child.", "Comment");
		conversation.run(ReviewCommands.COMMENT);
		assertTrue(answer.isGiven());
		assertEquals("Too long for a child.", response.getComment());
		Control chip = SampleConversation.in(conversation.card("B"), "response.comment");
		assertTrue(chip.isVisible());
		assertEquals("Too long for a child.", AccessibleNames.of(chip));
		conversation.undo();
		assertNull(response.getComment());
	}

	@Test
	void done_whileSomethingIsMissing_listsItAndLeadsThere() {
		select(SampleConversation.HALF_FINISHED, "A");
		conversation.run(ReviewCommands.DONE);
		Table list = missing();
		assertTrue(list.getItemCount() > 2);
		assertNull(item().getStatus());
		int row = Arrays.asList(list.getItems()).stream().map(entry -> Boolean.valueOf(entry.getText().startsWith("Prompt 1, response B:"))).toList()
				.indexOf(Boolean.TRUE);
		list.setSelection(row);
		list.notifyListeners(SWT.DefaultSelection, new Event());
		UiPump.until("response B is selected", () -> "B".equals(conversation.model().letter(conversation.model().selected().orElseThrow())));
	}

	@Test
	void done_ofADoneItem_changesNothing_andReopenTakesItAway() {
		select(SampleConversation.RANKS, "A");
		conversation.run(ReviewCommands.REOPEN);
		assertNull(item().getStatus());
		assertEquals("Not done", status());
		conversation.undo();
		assertEquals(Statuses.COMPLETED, item().getStatus());
	}

	@Test
	void discard_wantsAReasonAndShowsTheNextItem() throws IOException {
		select(SampleConversation.HALF_FINISHED, "A");
		Workbench.untilIndexed();
		enter("Nobody asks that.", "Discard Item");
		conversation.run(ReviewCommands.DISCARD);
		assertEquals("04-no-responses-yet", conversation.editor().getPartName());
		assertTrue(toast().contains("03-half-finished"));
		assertTrue(conversation.annotations(SampleConversation.HALF_FINISHED).contains("Nobody asks that."));
	}

	@Test
	void describe_setsTheDescription() {
		select(SampleConversation.RANKS, "A");
		String before = item().getDescription();
		enter("About the sky", "Set Description");
		conversation.run(ReviewCommands.DESCRIBE);
		assertEquals("About the sky", item().getDescription());
		conversation.undo();
		assertEquals(before, item().getDescription());
	}

	private static Dialogs.Answer enter(String text, String button) {
		return Dialogs.act(dialog -> {
			((Text) TestIds.find(dialog, "review.text")).setText(text);
			Dialogs.press(dialog, button);
		});
	}

	private static Table missing() {
		UiPump.until("the list opens", () -> find() != null);
		return find();
	}

	private static Table find() {
		List<Shell> shells = Arrays.asList(Display.getCurrent().getShells());
		return shells.stream().map(shell -> TestIds.find(shell, "review.missing")).filter(Table.class::isInstance).map(Table.class::cast).findFirst()
				.orElse(null);
	}
}
