package org.promptstudio.ui.manage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.promptstudio.core.conversation.DisplayOrder;
import org.promptstudio.core.team.Editor;
import org.promptstudio.core.team.Permissions;
import org.promptstudio.core.team.TeamCommands;
import org.promptstudio.dataloop.FormatException;
import org.promptstudio.model.studio.ReviewState;
import org.promptstudio.store.ItemSession;
import org.promptstudio.store.Layers;
import org.promptstudio.ui.ItemNavigation;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.issues.IssuesView;
import org.promptstudio.ui.items.RowList;
import org.promptstudio.ui.review.ReviewCommands;
import org.promptstudio.ui.testing.AccessibleNames;
import org.promptstudio.ui.testing.UiPump;
import org.promptstudio.ui.testing.Workbench;

/** Issues that annotators have in layers of their own, in the issues view. */
class LayerIssuesUiTest {

	@RegisterExtension
	final TeamStage stage = new TeamStage();

	@BeforeEach
	void bothReport() throws IOException, FormatException {
		report(TeamStage.ANNA);
		report(TeamStage.BO);
	}

	@AfterEach
	void closeView() {
		stage.hide(IssuesView.ID);
	}

	private void report(String annotator) throws IOException, FormatException {
		try (ItemSession session = ItemSession.open(Layers.location(stage.location(TeamStage.ITEM), annotator))) {
			report(session, annotator);
		}
	}

	private static void report(ItemSession session, String person) throws IOException {
		TeamCommands team = new TeamCommands(session.editingDomain(), Permissions.ALL, new Editor(person), DisplayOrder.FILE);
		session.commandStack().execute(team.review(session.item().getPrompts().getFirst().getResponses().get(1), ReviewState.ISSUE));
		session.save();
	}

	private RowList show() throws PartInitException {
		stage.show(IssuesView.ID);
		return (RowList) Workbench.control("issues.list");
	}

	/** The rows of the task's two items, as they are spoken. */
	private static List<String> rows(RowList list) {
		return IntStream.range(0, list.count()).mapToObj(index -> AccessibleNames.of(list, index))
				.filter(row -> row.contains("03-half-finished") || row.contains("01-welcome")).toList();
	}

	private static void open(RowList list, int row) {
		list.choose(row);
		Event event = new Event();
		event.index = row;
		list.notifyListeners(SWT.DefaultSelection, event);
		UiPump.events();
	}

	@Test
	void manager_seesTheIssuesOfAllLayers_andEnterLeadsToTheLayer() throws PartInitException {
		stage.open(TeamStage.ITEM);
		Workbench.untilIndexed();
		RowList list = show();
		UiPump.until("the issues of both are listed", () -> rows(list).stream().filter(row -> row.contains(" · ")).count() == 2);
		int bo = IntStream.range(0, list.count()).filter(row -> AccessibleNames.of(list, row).contains("03-half-finished · Bo")).findFirst()
				.orElseThrow();
		open(list, bo);
		assertEquals(TeamStage.BO, Layers.annotator(stage.item().location()).orElseThrow());
		assertSame(stage.response(1), stage.item().selectedResponse().orElseThrow());
	}

	@Test
	void annotator_seesHerOwnLayer_andOfTheItemsInItNothingElse() throws PartInitException, IOException, FormatException {
		try (ItemSession session = ItemSession.open(stage.location("1-first-steps/01-welcome"))) {
			report(session, TeamStage.MIA);
		}
		StudioWorkspace.get().setUser(TeamStage.ANNA);
		stage.open(TeamStage.ITEM);
		Workbench.untilIndexed();
		RowList list = show();
		UiPump.until("only her own issue is listed, before the task is started too", () -> rows(list).size() == 1);
		StudioWorkspace.get().work().start(StudioWorkspace.get().project().orElseThrow().getTasks().getFirst());
		UiPump.events();
		assertEquals(1, rows(list).size());
		String row = rows(list).getFirst();
		assertTrue(row.contains("03-half-finished,"), "of her own layer nothing needs to be said: " + row);
	}

	@Test
	void savedIssue_inALayer_comesUp() throws PartInitException {
		StudioWorkspace.get().setUser(TeamStage.ANNA);
		stage.open(TeamStage.ITEM);
		Workbench.untilIndexed();
		StudioWorkspace.get().work().start(StudioWorkspace.get().project().orElseThrow().getTasks().getFirst());
		ItemNavigation.reopen(Workbench.page());
		RowList list = show();
		UiPump.until("her issue is listed", () -> rows(list).size() == 1);
		stage.item().select(stage.response(0));
		stage.run(ReviewCommands.ISSUE);
		stage.run("org.eclipse.ui.file.save");
		stage.show(IssuesView.ID);
		UiPump.until("the saved issue is listed", () -> rows(list).size() == 2);
	}

	@Test
	void brokenLayer_isTold() throws PartInitException, IOException {
		Files.writeString(Layers.location(stage.location(TeamStage.ITEM), TeamStage.BO).annotationFile(), "{");
		stage.open(TeamStage.ITEM);
		Workbench.untilIndexed();
		RowList list = show();
		UiPump.until("the readable layer is listed", () -> rows(list).stream().anyMatch(row -> row.contains("· Anna")));
		UiPump.until("the other is told of", () -> TeamStage.text("issues.progress").equals("Files of annotators' layers that cannot be read: 1."));
	}
}
