package org.promptstudio.ui.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.promptstudio.core.conversation.ConversationCommands;
import org.promptstudio.model.studio.Response;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.history.HistoryView;
import org.promptstudio.ui.internal.PartControls;
import org.promptstudio.ui.testing.AccessibleNames;
import org.promptstudio.ui.testing.UiPump;
import org.promptstudio.ui.testing.Widgets;
import org.promptstudio.ui.testing.Workbench;
import org.promptstudio.ui.widgets.CheckBox;

class HistoryUiTest {

	private static final String ITEM = SampleConversation.RANKS;

	@RegisterExtension
	final SampleConversation conversation = new SampleConversation();

	@AfterEach
	void hide() {
		IViewPart view = Workbench.page().findView(HistoryView.ID);
		if (view != null) {
			Workbench.page().hideView(view);
		}
	}

	private Control show() throws PartInitException {
		IViewPart view = Workbench.page().showView(HistoryView.ID);
		return PartControls.of(view.getSite());
	}

	private Control part(String id) {
		IViewPart view = Workbench.page().findView(HistoryView.ID);
		return TestIds.find(PartControls.of(view.getSite()), id);
	}

	private Tree tree() {
		UiPump.until("the history is shown", () -> part("history.changes") instanceof Tree tree && tree.isVisible() && tree.getItemCount() > 0);
		return (Tree) part("history.changes");
	}

	private List<String> rows() {
		List<String> rows = new ArrayList<>();
		for (TreeItem save : tree().getItems()) {
			Arrays.stream(save.getItems()).map(TreeItem::getText).forEach(rows::add);
		}
		return rows;
	}

	private void edit(String letter, String text) {
		Response response = conversation.select(letter);
		conversation.editor().session().orElseThrow().commandStack()
				.execute(new ConversationCommands(conversation.editor().session().orElseThrow().editingDomain(),
						conversation.editor().model().order()).editText(response, text));
	}

	@Test
	void saves_areShownNewestFirst_inPlainWords() throws Exception {
		conversation.open(ITEM);
		conversation.select("A");
		conversation.rank("2");
		conversation.save();
		show();
		UiPump.until("the first save is shown", () -> rows().equals(List.of("Rank of A: 0 \u2192 2")));
		assertTrue(tree().getItem(0).getText().startsWith(StudioWorkspace.get().user() + ", "), tree().getItem(0).getText());
		edit("B", "Another text.");
		conversation.save();
		UiPump.until("the second save is shown", () -> rows().equals(List.of("Text of B edited", "Rank of A: 0 \u2192 2")));
		assertEquals("History of the item", AccessibleNames.of(part("history.changes")));
	}

	@Test
	void onlyOfSelected_leavesTheOthersOut() throws Exception {
		conversation.open(ITEM);
		conversation.select("A");
		conversation.rank("2");
		edit("B", "Another text.");
		conversation.save();
		show();
		assertEquals(List.of("Rank of A: 0 \u2192 2", "Text of B edited"), rows());
		conversation.select("B");
		((CheckBox) part("history.ofSelected")).toggle();
		UiPump.until("only B", () -> rows().equals(List.of("Text of B edited")));
		conversation.select("A");
		UiPump.until("only A", () -> rows().equals(List.of("Rank of A: 0 \u2192 2")));
	}

	@Test
	void earlierText_isCompared_andRestoredByACommand() throws Exception {
		conversation.open(ITEM);
		String before = conversation.response(1).getValue();
		edit("B", "Another text.");
		conversation.save();
		show();
		Tree tree = tree();
		select(tree, tree.getItem(0).getItem(0));
		Control difference = part("history.difference");
		String shown = ((StyledText) Widgets.all(difference).stream().filter(StyledText.class::isInstance).findFirst().orElseThrow()).getText();
		assertTrue(shown.contains("Another") && shown.contains(before.split(" ")[0]), shown);
		((IconButton) part("history.restore")).press();
		assertEquals(before, conversation.response(1).getValue());
		assertTrue(conversation.editor().isDirty());
		conversation.undo();
		assertEquals("Another text.", conversation.response(1).getValue());
	}

	@Test
	void deletedResponse_comesBack() throws Exception {
		conversation.open(ITEM);
		conversation.select("D");
		String text = conversation.response(3).getValue();
		conversation.run(Commands.DELETE);
		conversation.save();
		int left = conversation.editor().model().prompts().getFirst().getResponses().size();
		show();
		Tree tree = tree();
		select(tree, tree.getItem(0).getItem(0));
		((IconButton) part("history.restore")).press();
		List<Response> responses = conversation.editor().model().prompts().getFirst().getResponses();
		assertEquals(left + 1, responses.size());
		assertEquals(text, responses.getLast().getValue());
	}

	private static void select(Tree tree, TreeItem item) {
		tree.setSelection(item);
		Event event = new Event();
		event.item = item;
		tree.notifyListeners(SWT.Selection, event);
		UiPump.events();
	}

	@Test
	void neverSaved_saysWhatThisIs() throws Exception {
		conversation.open(ITEM);
		show();
		UiPump.until("it says what this is",
				() -> part("history.message") instanceof Label label && label.isVisible() && label.getText().startsWith("Nothing was saved"));
	}

	@Test
	void openedAndClosed_leavesNoListener() throws Exception {
		conversation.open(ITEM);
		hide();
		int listeners = StudioWorkspace.get().listenerCount();
		for (int i = 0; i < 3; i++) {
			show();
			UiPump.events();
			hide();
		}
		assertEquals(listeners, StudioWorkspace.get().listenerCount());
	}

	@Test
	void itemOpenElsewhere_isSaid_untilItIsClosedThere() throws Exception {
		conversation.open(ITEM);
		UiPump.until("this workbench has the lock", () -> Files.exists(lockFile()));
		String own = Files.readString(lockFile());
		Files.writeString(lockFile(), own.replaceFirst("\"user\": \"[^\"]*\"", "\"user\": \"Anna\"").replaceFirst("\"machine\": \"[^\"]*\"",
				"\"machine\": \"annas-machine\""));
		conversation.open(SampleConversation.WELCOME);
		conversation.open(ITEM);
		UiPump.until("it says that Anna is here", () -> !conversation.shown("presence").isEmpty());
		String notice = Widgets.all(conversation.first("presence")).stream().filter(Label.class::isInstance).map(label -> ((Label) label).getText())
				.filter(text -> !text.isEmpty()).findFirst().orElseThrow();
		assertTrue(notice.startsWith("Anna has this item open since "), notice);
		conversation.select("A");
		conversation.rank("2");
		conversation.save();
		assertFalse(conversation.editor().isDirty());
		Files.delete(lockFile());
		UiPump.until("Anna has gone", () -> conversation.shown("presence").isEmpty());
	}

	private Path lockFile() {
		return Optional.ofNullable(conversation.editor().location().dataset()).orElseThrow().root()
				.resolve("locks/" + conversation.editor().location().displayPath() + ".lock");
	}
}
