package org.promptstudio.ui.manage.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.beans.PropertyChangeListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.promptstudio.core.conversation.Status;
import org.promptstudio.core.team.Action;
import org.promptstudio.core.team.Claim;
import org.promptstudio.core.team.Editor;
import org.promptstudio.model.project.Task;
import org.promptstudio.model.studio.Response;
import org.promptstudio.model.studio.ReviewState;
import org.promptstudio.model.studio.StatusEntry;
import org.promptstudio.model.studio.StudioPackage.Literals;
import org.promptstudio.store.Claims;
import org.promptstudio.store.Dataset;
import org.promptstudio.store.IndexView;
import org.promptstudio.store.ItemLocation;
import org.promptstudio.store.Layers;
import org.promptstudio.store.Recovered;
import org.promptstudio.store.WorkLog;
import org.promptstudio.ui.ItemNavigation;
import org.promptstudio.ui.OpenItem;
import org.promptstudio.ui.StudioPreferences;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.feedback.view.GuidelinesView;
import org.promptstudio.ui.items.ItemChip;
import org.promptstudio.ui.items.ItemsModel;
import org.promptstudio.ui.preferences.StudioPreferencePage;
import org.promptstudio.ui.testing.AccessibleNames;
import org.promptstudio.ui.testing.Datasets;
import org.promptstudio.ui.testing.Dialogs;
import org.promptstudio.ui.testing.UiPump;
import org.promptstudio.ui.testing.Widgets;
import org.promptstudio.ui.testing.Workbench;

/** A day of somebody who labels: tasks, layers, queues, and what others do not see of it. */
class TaskWorkUiTest {

	@RegisterExtension
	final TaskStage stage = new TaskStage();

	private static StudioWorkspace workspace() {
		return StudioWorkspace.get();
	}

	private Path layer(String person, String item) {
		return stage.root().resolve("layers").resolve(person).resolve("json").resolve(item + ".json");
	}

	private void startBoth() {
		stage.view();
		stage.open();
		stage.start("both");
		assertEquals("q2", stage.shownItem(), "the order is the assignment's");
	}

	private static Status listed(String item) {
		ItemsModel model = Workbench.itemsView().model();
		for (int i = 0; i < model.size(); i++) {
			if (model.row(i).displayPath().equals(item + ".json")) {
				return model.row(i).summary() == null ? null : model.row(i).summary().status();
			}
		}
		return null;
	}

	@Test
	void start_ofATaskWithOverlap_movesTheWorkToOnesOwnLayer() throws IOException {
		startBoth();
		byte[] before = Files.readAllBytes(stage.root().resolve("json/q2.json"));
		assertTrue(stage.location().isLayer());
		stage.rank(2);
		stage.save();
		assertTrue(Files.exists(layer(TaskStage.ANNA, "q2")));
		assertEquals(new String(before), Files.readString(stage.root().resolve("json/q2.json")), "the dataset's own is as it was");
		UiPump.until("the list tells what is in the layer", () -> listed("q2") == Status.STARTED);
		IndexView index = workspace().index().orElseThrow().view();
		assertEquals(Status.OPEN, index.row(index.indexOf("q2.json")).summary().status(), "the index knows the dataset's own");
		stage.run("org.promptstudio.ui.manage.work.stop");
		assertEquals("The task \"Two & two\" no longer leads you. Its items still show your own work alone.", stage.text("toast.text"));
		assertTrue(stage.location().isLayer());
		assertEquals(2, stage.response().getRank());
		assertEquals(Status.STARTED, listed("q2"), "the list still tells what is in the layer");
	}

	@Test
	void itemOfATaskThatWasNotStarted_isInOnesOwnLayer_andCarriesTheTask() {
		stage.view();
		stage.open();
		stage.open("q2");
		assertTrue(workspace().work().task().isEmpty());
		assertTrue(stage.location().isLayer());
		String title = AccessibleNames.of(Widgets.shown(Workbench.shell(), "bar.title").getFirst());
		assertTrue(title.contains("Two & two, 1 of 2"), title);
		Editor editor = workspace().work().editor(stage.location());
		assertEquals(List.of("both", "bothA"), List.of(editor.taskId(), editor.assignmentId()));
		stage.start("both");
		assertEquals("q2", stage.shownItem());
		assertTrue(stage.location().isLayer());
	}

	@Test
	void itemWithKnownAnswers_tellsNothingOfThem_inTheListAndInSearches() {
		stage.open();
		ItemsModel model = Workbench.itemsView().model();
		UiPump.until("the known item looks as one that nobody touched", () -> listed("q5") == Status.OPEN);
		assertEquals(0, model.getCounts().of(ItemChip.STARTED));
		try {
			assertEquals(List.of(), found(model, "rank:1"));
			assertEquals(List.of("q5.json"), found(model, "\"Question 5\""));
			assertEquals(List.of("q5.json"), found(model, "path:q5 rank:none"));
			model.resetFilter();
			workspace().setUser(TaskStage.MIA);
			stage.open("q6");
			UiPump.until("a reviewer sees what is known", () -> listed("q5") == Status.STARTED);
			assertEquals(List.of("q5.json"), found(model, "rank:1"));
		} finally {
			model.resetFilter();
		}
	}

	private static List<String> found(ItemsModel model, String text) {
		List<Integer> answers = new ArrayList<>();
		PropertyChangeListener answered = event -> answers.add(model.size());
		model.resetFilter();
		UiPump.until("all items are shown", () -> model.size() == 6);
		model.addPropertyChangeListener(answered);
		model.setText(text);
		UiPump.until("the search is answered", () -> !answers.isEmpty() && model.size() < 6);
		model.removePropertyChangeListener(answered);
		return IntStream.range(0, model.size()).mapToObj(i -> model.row(i).displayPath()).toList();
	}

	@Test
	void knownItemOfAQueue_isSoBeforeItIsTaken() throws IOException {
		Path project = stage.root().resolve("studio.project");
		Files.writeString(project, Files.readString(project).replace("title=\"Known\" kind=\"honeypot\" overlap=\"1\" distribution=\"evenly\"",
				"title=\"Known\" kind=\"honeypot\" overlap=\"1\" distribution=\"queue\"").replaceAll("<assignments id=\"knownA\".*", ""));
		stage.open();
		UiPump.until("the known item looks as one that nobody touched", () -> listed("q5") == Status.OPEN);
		stage.open("q5");
		assertTrue(stage.location().isLayer());
		assertNull(stage.response().getRank());
		String title = AccessibleNames.of(Widgets.shown(Workbench.shell(), "bar.title").getFirst());
		assertFalse(title.contains("Known"), title);
	}

	@Test
	void folderOfTheDatasetThatIsMovedAway_givesNobodyAnotherRole() throws IOException {
		stage.open();
		Path away = stage.root().resolveSibling("away");
		Files.move(stage.root(), away);
		try {
			workspace().refreshProject();
			assertFalse(workspace().permissions().may(Action.APPROVE));
			assertTrue(workspace().work().layered().containsKey("q5.json"));
		} finally {
			Files.move(away, stage.root());
		}
	}

	@Test
	void itemOfSomebodyElsesLayer_isShownToReviewersAsTheDatasetHasIt() {
		workspace().setUser(TaskStage.MIA);
		stage.open();
		stage.open("q2");
		assertFalse(stage.location().isLayer());
		stage.open("q5");
		assertEquals(1, stage.response().getRank().intValue());
	}

	@Test
	void done_carriesTaskAndAssignment_andGoesOnInTheTask() {
		startBoth();
		stage.finish();
		assertEquals("q1", stage.shownItem());
		ItemNavigation.previous(Workbench.page());
		assertEquals("q2", stage.shownItem());
		StatusEntry entry = stage.item().item().orElseThrow().getStatusLog().getFirst();
		assertEquals(List.of("both", "bothA", TaskStage.ANNA), List.of(entry.getTaskId(), entry.getAssignmentId(), entry.getCreator()));
		assertTrue(ItemNavigation.isFirst(Workbench.page()));
		stage.untilView("work.count.both", "1 of 2 done");
		ItemNavigation.next(Workbench.page());
		stage.finish();
		stage.until("toast.text", "All your items of \"Two & two\" are done.");
		assertEquals("q1", stage.shownItem(), "there is no other");
		stage.untilView("work.count.both", "2 of 2 done");
	}

	@Test
	void itemOutsideTheTask_isOpenedAsTheDatasetHasIt_andCarriesNoTask() {
		startBoth();
		stage.open("q3");
		assertFalse(stage.location().isLayer());
		assertNull(workspace().work().editor(stage.location()).taskId());
		ItemNavigation.next(Workbench.page());
		assertEquals("q4", stage.shownItem(), "from there the list leads");
	}

	@Test
	void itemsView_opensAnItemOfTheTaskInTheLayer_andMarksIt() {
		startBoth();
		ItemLocation own = workspace().dataset().orElseThrow().location("q1.json");
		stage.open("q1");
		assertEquals(Layers.location(own, TaskStage.ANNA), stage.location());
		assertEquals(0, Workbench.itemsView().model().position(workspace().current().orElseThrow()));
	}

	@Test
	void nobodySeesAnothersLayer_orWhatTheDatasetKnows() {
		startBoth();
		stage.rank(3);
		stage.save();
		stage.run("org.promptstudio.ui.manage.work.stop");
		workspace().setUser(TaskStage.BO);
		assertTrue(workspace().work().task().isEmpty(), "Anna's choice is not Bo's");
		workspace().work().start(task("both"));
		stage.open("q2");
		assertTrue(stage.location().annotationFile().startsWith(layer(TaskStage.BO, "q2").getParent()));
		assertNull(stage.response().getRank());
	}

	private static Task task(String id) {
		return workspace().project().orElseThrow().getTasks().stream().filter(task -> task.getId().equals(id)).findFirst().orElseThrow();
	}

	@Test
	void knownAnswers_areNotSeenByWhoIsTested_andByReviewers() {
		stage.view();
		stage.open();
		stage.open("q5");
		assertNull(stage.response().getRank(), "nor before the task is started");
		stage.start("known");
		assertEquals("q5", stage.shownItem());
		assertNull(stage.response().getRank());
		assertEquals("Label", stage.text("work.kind.known"), "what is known is not told");
		UiPump.until("the list does not tell it either", () -> listed("q5") == Status.OPEN);
	}

	@Test
	void task_isRememberedForTheDataset() {
		startBoth();
		Path root = stage.root();
		workspace().open(stage.root().resolve("items/q3.json"));
		workspace().open(otherDataset());
		UiPump.until("the other dataset is open", () -> !workspace().dataset().orElseThrow().root().equals(root));
		assertTrue(workspace().work().task().isEmpty());
		workspace().open(root.resolve("items/q1.json"));
		assertEquals(Optional.of("Two & two"), workspace().work().title());
		assertTrue(stage.location().isLayer());
	}

	private Path otherDataset() {
		try {
			Path other = stage.root().resolveSibling("other");
			Datasets.writeItem(other, "x.json", "Other");
			return other;
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}

	@Test
	void queue_givesTheNextItem_andAnotherOnlyWhenThatWasBegun() throws IOException {
		stage.view();
		stage.open();
		stage.untilView("work.count.queue", "Nothing taken yet · 2 free in the queue");
		assertEquals("Take next item", stage.text("work.main.queue"));
		stage.start("queue");
		assertEquals("q3", stage.shownItem());
		assertFalse(stage.location().isLayer());
		stage.run("org.promptstudio.ui.manage.work.next");
		assertEquals("q3", stage.shownItem());
		stage.until("toast.text", "You took this item from the queue: do it first, or discard it.");
		assertEquals(List.of("q3.json"), claims());
		stage.finish();
		UiPump.until("the next is taken", () -> stage.shownItem().equals("q4"));
		assertEquals(List.of("q3.json", "q4.json"), claims());
		stage.untilView("work.count.queue", "1 of 2 done · 0 free in the queue");
	}

	@Test
	void queueThatOthersHaveEmptied_saysSo() throws IOException {
		stage.view();
		stage.open();
		stage.start("both");
		Task queue = workspace().project().orElseThrow().getTasks().stream().filter(task -> task.getId().equals("queue")).findFirst().orElseThrow();
		Claims taken = new Claims(Dataset.find(stage.root()));
		taken.takeNext(queue, "bo@example.org", InstantSource.system());
		taken.takeNext(queue, "bo@example.org", InstantSource.system());
		stage.start("queue");
		stage.until("toast.text", "You have no items of \"Queue\", and its queue has none for you at the moment.");
	}

	@Test
	void itemsThatWereDeletedOutside_areNotCalledDone() throws IOException {
		stage.view();
		stage.open();
		stage.open("q6");
		Files.delete(stage.root().resolve("items/q1.json"));
		Files.delete(stage.root().resolve("items/q2.json"));
		stage.start("both");
		stage.until("toast.text",
				"Nothing of \"Two & two\" is left that can be done; items that were moved or deleted, or cannot be read: 2. Tell a manager.");
		stage.untilView("work.count.both", "0 of 2 done · 2 cannot be opened");
	}

	@Test
	void giveBack_leavesTheItemToOthers_untilItIsTakenAgain() throws IOException {
		stage.view();
		stage.open();
		stage.start("queue");
		assertEquals("q3", stage.shownItem());
		stage.rank(2);
		stage.press("work.giveBack.queue");
		UiPump.until("it is given back", () -> stage.text("toast.text").startsWith("q3.json is back in the queue."));
		assertEquals(List.of(), claims());
		assertTrue(stage.response().getRank() != null, "what was done stays");
		assertTrue(ItemNavigation.editor(Workbench.page()).filter(editor -> !editor.isDirty()).isPresent(), "and is saved");
		stage.untilView("work.count.queue", "Nothing taken yet · 2 free in the queue");
		assertFalse(stage.shown("work.giveBack.queue"), "there is nothing to give back");
		stage.press("toast.action");
		UiPump.until("it is taken again", () -> workspace().work().has(stage.location()));
		assertEquals(List.of("q3.json"), claims());
		stage.run("org.promptstudio.ui.manage.work.giveBack");
		UiPump.until("it is given back", () -> !workspace().work().has(stage.location()));
		stage.run("org.promptstudio.ui.manage.work.next");
		UiPump.until("another is taken", () -> stage.shownItem().equals("q4"));
	}

	@Test
	void giveBack_saysWhyNot() throws IOException {
		stage.view();
		stage.open();
		stage.run("org.promptstudio.ui.manage.work.giveBack");
		stage.until("toast.text", "Start a task first, then this key goes to its next item.");
		stage.start("both");
		stage.run("org.promptstudio.ui.manage.work.giveBack");
		stage.until("toast.text", "A manager gave you the items of \"Two & two\". Only what you took from a queue can be given back.");
		assertFalse(stage.shown("work.giveBack.both"));
		stage.start("queue");
		stage.open("q6");
		stage.run("org.promptstudio.ui.manage.work.giveBack");
		stage.until("toast.text", "You did not take this item from the queue, so it cannot be given back.");
		stage.open("q3");
		StudioPreferences.store().setValue(StudioPreferences.NEXT_WHEN_DONE, false);
		try {
			stage.finish();
			stage.save();
			stage.run("org.promptstudio.ui.manage.work.giveBack");
			stage.until("toast.text", "q3.json is done. Reopen the item before you give it back.");
			assertEquals(List.of("q3.json"), claims());
		} finally {
			StudioPreferences.store().setToDefault(StudioPreferences.NEXT_WHEN_DONE);
		}
	}

	private StudioPreferencePage preferences(Shell shell, String mail, String name) {
		StudioPreferencePage page = new StudioPreferencePage();
		page.init(PlatformUI.getWorkbench());
		page.createControl(shell);
		((Text) TestIds.find(shell, "preferences.user")).setText(mail);
		((Text) TestIds.find(shell, "preferences.userName")).setText(name);
		return page;
	}

	@Test
	void switchInThePreferences_savesTheLayer_andShowsTheItemInThatOfTheOther() {
		String userBefore = StudioPreferences.store().getString(StudioPreferences.USER);
		startBoth();
		stage.rank(3);
		Shell shell = new Shell(Workbench.shell());
		try {
			assertTrue(preferences(shell, TaskStage.BO, "Bo").performOk());
			UiPump.events();
			assertEquals(TaskStage.BO, workspace().user());
			assertTrue(Files.exists(layer(TaskStage.ANNA, "q2")), "what Anna did is saved");
			assertEquals("q2", stage.shownItem());
			assertEquals(Layers.location(workspace().dataset().orElseThrow().location("q2.json"), TaskStage.BO), stage.location(),
					"Bo is in the same task");
			assertNull(stage.response().getRank());
			stage.until("status.user", "Bo");
			stage.untilView("work.count.both", "0 of 2 done");
		} finally {
			shell.dispose();
			workspace().switchUser(userBefore, "");
		}
	}

	@Test
	void switchInThePreferences_whenTheItemIsKept_changesNothing() {
		startBoth();
		stage.rank(3);
		StudioPreferences.store().setValue(StudioPreferences.SAVE_ON_LEAVING, false);
		Shell shell = new Shell(Workbench.shell());
		try {
			StudioPreferencePage page = preferences(shell, TaskStage.BO, "Bo");
			Dialogs.Answer answer = Dialogs.press("Cancel");
			assertFalse(page.performOk());
			assertTrue(answer.isGiven());
			assertEquals(TaskStage.ANNA, workspace().user());
			assertTrue(page.getErrorMessage().startsWith("The item that is open was not left"), page.getErrorMessage());
			assertEquals(3, stage.response().getRank());
			assertTrue(ItemNavigation.editor(Workbench.page()).orElseThrow().isDirty());
		} finally {
			StudioPreferences.store().setToDefault(StudioPreferences.SAVE_ON_LEAVING);
			shell.dispose();
		}
	}

	private List<String> claims() throws IOException {
		return new Claims(Dataset.find(stage.root())).of("queue").stream().map(Claim::item).toList();
	}

	@Test
	void next_toAnItemThatCameBack_selectsTheResponseWithTheIssue() {
		startBoth();
		OpenItem open = stage.item();
		Response second = EcoreUtil.copy(stage.response());
		second.setId("000000000000000000000002");
		open.domain().getCommandStack().execute(AddCommand.create(open.domain(), stage.response().getPrompt(), Literals.PROMPT__RESPONSES, second));
		open.select(second);
		stage.run("org.promptstudio.ui.review.issue");
		assertEquals(ReviewState.ISSUE, second.getReviewState());
		stage.save();
		stage.open("q1");
		stage.run("org.promptstudio.ui.manage.work.next");
		assertEquals("q2", stage.shownItem());
		assertEquals(second.getId(), stage.item().selectedResponse().orElseThrow().getId());
	}

	@Test
	void nextWithoutATask_showsTheView() {
		stage.open();
		Workbench.itemsView();
		stage.run("org.promptstudio.ui.manage.work.next");
		assertTrue(Workbench.page().isPartVisible(stage.view()));
		stage.until("toast.text", "Start a task first, then this key goes to its next item.");
	}

	@Test
	void nextWithoutATask_ofWhoHasOnlyOne_beginsIt() {
		workspace().setUser(TaskStage.MIA);
		stage.open();
		stage.run("org.promptstudio.ui.manage.work.next");
		assertEquals("q6", stage.shownItem());
		assertEquals("review", workspace().work().task().orElseThrow().getId());
		assertTrue(Workbench.page().getActivePart() == ItemNavigation.editor(Workbench.page()).orElseThrow(), "the keys act on the item");
	}

	@Test
	void view_showsOverdueTasksFirst_andWhatCameBackOnTop() {
		startBoth();
		stage.untilView("work.count.both", "0 of 2 done");
		assertTrue(stage.text("work.due.both").startsWith("overdue, was due"), stage.text("work.due.both"));
		assertTrue(stage.shown("work.leave.both"));
		stage.run("org.promptstudio.ui.review.issue");
		stage.save();
		UiPump.until("it came back", () -> stage.shown("work.returned.q2.json"));
		stage.open("q1");
		stage.press("work.returned.q2.json");
		assertEquals("q2", stage.shownItem());
		assertFalse(stage.shown("work.task.review"), "Mia's");
	}

	@Test
	void view_withoutAProject_orATask_saysWhatToDo() throws IOException {
		stage.view();
		workspace().setUser("stranger@example.org");
		stage.open();
		stage.view();
		UiPump.until("it says who works here", () -> stage.text("work.empty").startsWith("You work as stranger@example.org"));
		assertTrue(stage.shown("work.empty.action"));
		Files.delete(stage.root().resolve("studio.project"));
		workspace().refreshProject();
		UiPump.until("it says that there is no team", () -> stage.text("work.empty").startsWith("This dataset has no team"));
	}

	@Test
	void view_controlsHaveNames() {
		startBoth();
		stage.untilView("work.count.both", "0 of 2 done");
		assertEquals("Next item: Two & two", AccessibleNames.of(Widgets.shown(Workbench.shell(), "work.main.both").getFirst()));
		assertTrue(AccessibleNames.of(Widgets.shown(Workbench.shell(), "work.task.both").getFirst()).startsWith("Two & two, Label, 0 of 2"));
	}

	@Test
	void closedView_listensToNothing() {
		stage.open();
		Workbench.page().hideView(stage.view());
		UiPump.events();
		int before = workspace().listenerCount();
		Workbench.page().hideView(stage.view());
		UiPump.events();
		assertEquals(before, workspace().listenerCount());
		Workbench.itemsView();
	}

	@Test
	void guidelines_showTheNoteOfTheTask() throws PartInitException {
		startBoth();
		GuidelinesView view = (GuidelinesView) Workbench.page().showView(GuidelinesView.ID, null, IWorkbenchPage.VIEW_VISIBLE);
		try {
			UiPump.until("the note", () -> stage.shown("guidelines.text"));
			String text = ((StyledText) Widgets.shown(Workbench.shell(), "guidelines.text").getFirst()).getText();
			assertTrue(text.contains("Two & two") && text.contains("Read twice."), text);
		} finally {
			Workbench.page().hideView(view);
		}
	}

	@Test
	void unsavedEditsOfALayer_areOfferedForTheLayer() {
		startBoth();
		stage.rank(2);
		workspace().journal().flush();
		Recovered edits = workspace().journal().find(stage.location()).orElseThrow();
		assertEquals(stage.location(), edits.location());
		assertTrue(workspace().journal().find(workspace().dataset().orElseThrow().location("q2.json")).isEmpty());
	}

	@Test
	void workOnAnItem_isMeasured_andLeavesItUntouched() throws IOException {
		startBoth();
		Instant begin = Instant.now();
		UiPump.until("a second of work", () -> {
			Workbench.key(Workbench.shell(), SWT.KeyUp, SWT.SHIFT, '\0');
			return Duration.between(begin, Instant.now()).compareTo(Duration.ofMillis(1_200)) > 0;
		});
		stage.open("q1");
		WorkLog log = new WorkLog(workspace().dataset().orElseThrow());
		UiPump.until("it is kept", () -> !entries(log).isEmpty());
		WorkLog.Entry entry = entries(log).getLast();
		assertEquals(List.of(TaskStage.ANNA, "both", "bothA", "q2.json"), List.of(entry.person(), entry.taskId(), entry.assignment(), entry.item()));
		assertTrue(entry.duration().toMillis() >= 1_000, entry.toString());
		assertFalse(Files.exists(layer(TaskStage.ANNA, "q2")), "to look at an item is no change");
	}

	private static List<WorkLog.Entry> entries(WorkLog log) {
		try {
			return log.entries().stream().filter(entry -> entry.item().equals("q2.json")).toList();
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}
}
