package org.promptstudio.ui.manage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.promptstudio.dataloop.FormatException;
import org.promptstudio.store.Layers;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.ItemNavigation;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.manage.adjudication.AdjudicationView;
import org.promptstudio.ui.testing.AccessibleNames;
import org.promptstudio.ui.testing.Keyboard;
import org.promptstudio.ui.testing.UiPump;
import org.promptstudio.ui.testing.Workbench;

/** What two annotators said of an item, and taking it over. */
class AdjudicationUiTest {

	private static final String TABLE = "adjudication.table";
	private static final String NEXT_TO_DECIDE = "org.promptstudio.ui.manage.nextToDecide";
	private static final String ANNOTATOR = "org.promptstudio.ui.manage.takeOver.annotator";

	@RegisterExtension
	final TeamStage stage = new TeamStage();

	@BeforeEach
	void twoPeopleWork() throws IOException, FormatException {
		stage.work(TeamStage.ANNA, TeamStage.ITEM, 0, 1);
		stage.work(TeamStage.BO, TeamStage.ITEM, 0, 2);
	}

	private Table show() throws PartInitException {
		stage.open(TeamStage.ITEM);
		stage.show(AdjudicationView.ID);
		return TeamStage.table(TABLE);
	}

	private static List<String> lines(Table table) {
		return Arrays.stream(table.getItems()).map(AdjudicationUiTest::line).toList();
	}

	private static String line(TableItem item) {
		int columns = item.getParent().getColumnCount();
		StringBuilder line = new StringBuilder();
		for (int i = 0; i < columns; i++) {
			line.append(i == 0 ? "" : "|").append(item.getText(i).strip());
		}
		return line.toString();
	}

	private static int row(Table table, String beginning) {
		List<String> lines = lines(table);
		for (int i = 0; i < lines.size(); i++) {
			if (lines.get(i).startsWith(beginning)) {
				return i;
			}
		}
		throw new AssertionError(beginning + " is not in " + lines);
	}

	/** Rank of the second response: the only thing the two do not agree on. */
	private static int disagreement(Table table) {
		return row(table, "Rank|1|2|");
	}

	private static void select(Table table, int row) {
		Keyboard.focus(table);
		table.setSelection(row);
		table.notifyListeners(SWT.Selection, new Event());
		UiPump.events();
	}

	/** Only one, once the columns have their places. */
	private static List<Integer> columnsAt(Table table, int row, Point place) {
		return IntStream.range(0, table.getColumnCount()).filter(column -> table.getItem(row).getBounds(column).contains(place)).boxed().toList();
	}

	private static void click(Table table, int row, int column) {
		Event event = new Event();
		event.button = 1;
		UiPump.until("the cell has its place", () -> {
			Rectangle cell = table.getItem(row).getBounds(column);
			event.x = cell.x + cell.width / 2;
			event.y = cell.y + cell.height / 2;
			Point place = new Point(event.x, event.y);
			return table.getClientArea().contains(place) && table.getItem(row).equals(table.getItem(place))
					&& columnsAt(table, row, place).equals(List.of(column));
		});
		table.notifyListeners(SWT.MouseUp, event);
		UiPump.events();
	}

	@Test
	void toolTip_hasAllOfAQuestion_thatIsWiderThanItsColumn() throws PartInitException {
		Table table = show();
		int row = disagreement(table);
		table.getColumn(0).setWidth(40);
		UiPump.until("the tool tip has the text", () -> {
			Rectangle cell = table.getItem(row).getBounds(0);
			Event event = new Event();
			event.x = cell.x + cell.width / 2;
			event.y = cell.y + cell.height / 2;
			table.notifyListeners(SWT.MouseMove, event);
			return table.getToolTipText() != null && "Rank".equals(table.getToolTipText().strip());
		});
	}

	@Test
	void rows_showWhatBothSaid_inTheOrderOfTheConversation() throws PartInitException {
		Table table = show();
		assertEquals(List.of("What", "1  Anna", "2  Bo", "Result", "Agreement"),
				Arrays.stream(table.getColumns()).map(column -> column.getText()).toList());
		String letterA = stage.item().letter(stage.response(0));
		assertEquals("Prompt 1, response " + letterA + "||||", line(table.getItem(0)));
		assertTrue(lines(table).get(1).startsWith("Rank|0|0|"), () -> lines(table).toString());
		assertTrue(lines(table).get(1).endsWith("|Agreed"));
		assertTrue(lines(table).get(2).startsWith("Best response|Yes|Yes|"), () -> lines(table).toString());
		assertTrue(line(table.getItem(disagreement(table))).endsWith("|Differ"));
		assertEquals("All annotators have finished this item.", TeamStage.text("adjudication.waiting"));
		assertEquals("What annotators said", AccessibleNames.of(table));
	}

	@Test
	void answers_areInTheWordsOfTheRecipe() throws PartInitException, IOException, FormatException {
		stage.answer(TeamStage.ANNA, TeamStage.ITEM, "unknown", Boolean.FALSE);
		Table table = show();
		assertTrue(lines(table).contains("unknown|No|||Only 1 of 2"), () -> lines(table).toString());
	}

	@Test
	void click_takesOneValueOver_andUndoTakesItBack() throws PartInitException {
		Table table = show();
		Integer before = stage.response(1).getRank();
		click(table, disagreement(table), 2);
		assertEquals(2, stage.response(1).getRank());
		UiPump.until("the result is shown", () -> line(table.getItem(disagreement(table))).equals("Rank|1|2|2|Differ"));
		Workbench.page().activate(Workbench.page().findView(AdjudicationView.ID));
		stage.run("org.eclipse.ui.edit.undo");
		assertEquals(before, stage.response(1).getRank());
	}

	@Test
	void key_takesOverFromTheAnnotatorOfItsNumber() throws PartInitException {
		Table table = show();
		select(table, disagreement(table));
		stage.run("takeOver", ANNOTATOR, "1");
		assertEquals(1, stage.response(1).getRank());
		stage.run("takeOver", ANNOTATOR, "3");
		assertEquals("There is no column 3.", TeamStage.toast());
		select(table, 0);
		stage.run("takeOver", ANNOTATOR, "2");
		assertEquals(1, stage.response(1).getRank(), "a heading has nothing to take over");
	}

	@Test
	void focus_goesToARowWithValues() throws PartInitException {
		Table table = show();
		Keyboard.focus(Workbench.control("items.filter"));
		Workbench.page().activate(Workbench.page().findView(AdjudicationView.ID));
		UiPump.until("the first row with values is selected", () -> table.isFocusControl() && table.getSelectionIndex() == 1);
	}

	@Test
	void arrows_leaveHeadingsOut_andSelectTheResponse() throws PartInitException {
		Table table = show();
		int second = row(table, "Prompt 1, response " + stage.item().letter(stage.response(1)));
		select(table, second - 1);
		Keyboard.press(SWT.ARROW_DOWN, 0);
		assertEquals(second + 1, table.getSelectionIndex());
		assertEquals(stage.response(1), stage.item().selectedResponse().orElseThrow());
		Keyboard.press(SWT.ARROW_UP, 0);
		assertEquals(second - 1, table.getSelectionIndex());
		assertEquals(stage.response(0), stage.item().selectedResponse().orElseThrow());
		select(table, 1);
		Keyboard.press(SWT.ARROW_UP, 0);
		assertEquals(1, table.getSelectionIndex(), "there is only a heading above");
	}

	@Test
	void wholeColumn_isOneStep() throws PartInitException {
		show();
		Integer before = stage.response(1).getRank();
		stage.run("takeOverAll", ANNOTATOR, "2");
		assertEquals(0, stage.response(0).getRank());
		assertEquals(2, stage.response(1).getRank());
		assertTrue(stage.response(0).isBest());
		stage.run("org.eclipse.ui.edit.undo");
		assertEquals(before, stage.response(1).getRank());
	}

	@Test
	void agreed_leavesDisagreementsAlone() throws PartInitException {
		show();
		Integer before = stage.response(1).getRank();
		((IconButton) Workbench.control("adjudication.agreed")).press();
		UiPump.events();
		assertEquals(0, stage.response(0).getRank());
		assertTrue(stage.response(0).isBest());
		assertEquals(before, stage.response(1).getRank());
	}

	@Test
	void filter_showsOnlyDisagreements() throws PartInitException {
		Table table = show();
		int all = table.getItemCount();
		stage.run("disagreements");
		assertTrue(table.getItemCount() < all);
		assertTrue(lines(table).stream().noneMatch(line -> line.endsWith("|Agreed")), () -> lines(table).toString());
		assertTrue(disagreement(table) > 0);
		stage.run("disagreements");
		assertEquals(all, table.getItemCount());
	}

	@Test
	void selectingARow_selectsItsResponse_andKeepsTheKeyboard() throws PartInitException {
		Table table = show();
		select(table, disagreement(table));
		UiPump.until("the second response is selected", () -> stage.item().selectedResponse().filter(stage.response(1)::equals).isPresent());
		assertTrue(table.isFocusControl());
		assertEquals(disagreement(table), table.getSelectionIndex());
	}

	@Test
	void waiting_namesWhoIsNotDone() throws PartInitException, IOException, FormatException {
		stage.work(TeamStage.ANNA, "1-first-steps/01-welcome", 0);
		stage.open("1-first-steps/01-welcome");
		stage.show(AdjudicationView.ID);
		TeamStage.table(TABLE);
		assertEquals("\"Rank & crown\" waits for Bo.", TeamStage.text("adjudication.waiting"));
	}

	@Test
	void nextToDecide_isWhatAllHaveFinished_untilItIsApproved() throws PartInitException {
		stage.open("1-first-steps/01-welcome");
		Workbench.untilIndexed();
		Workbench.page().activate(ItemNavigation.editor(Workbench.page()).orElseThrow());
		stage.run(NEXT_TO_DECIDE);
		UiPump.until("the item is there", () -> stage.item().location().displayPath().startsWith(TeamStage.ITEM));
		assertTrue(Workbench.page().getActivePart() instanceof AdjudicationView);
		TeamStage.table(TABLE);
		stage.run("org.promptstudio.ui.review.approveItem");
		stage.run(NEXT_TO_DECIDE);
		UiPump.until("there is no other", () -> TeamStage.isShown("toast.text") && TeamStage.text("toast.text").startsWith("No other item waits"));
		assertFalse(ItemNavigation.editor(Workbench.page()).orElseThrow().isDirty(), "it was saved");
	}

	@Test
	void nextToDecide_isRefusedToAnnotators() {
		StudioWorkspace.get().setUser(TeamStage.ANNA);
		stage.open(TeamStage.ITEM);
		stage.run(NEXT_TO_DECIDE);
		assertTrue(TeamStage.toast().contains("managers"), TeamStage.toast());
	}

	@Test
	void annotators_areRefused_andNothingIsRead() throws PartInitException {
		StudioWorkspace.get().setUser(TeamStage.ANNA);
		stage.open(TeamStage.ITEM);
		stage.show(AdjudicationView.ID);
		UiPump.until("the reason is shown", () -> TeamStage.isShown("adjudication.message"));
		assertEquals("Only managers and owners of this project may decide between several people's answers.", TeamStage.text("adjudication.message"));
		assertEquals(0, ((Table) Workbench.control(TABLE)).getItemCount());
		stage.run("takeOverAll", ANNOTATOR, "1");
		assertTrue(TeamStage.toast().startsWith("Only managers"));
	}

	@Test
	void ownLayer_isLeftForTheResult() throws PartInitException, IOException {
		Path project = stage.root().resolve("studio.project");
		Files.writeString(project,
				Files.readString(project).replace("<assignees>bo@", "<assignees>mia@").replace("assignee=\"bo@", "assignee=\"mia@"));
		stage.open(TeamStage.ITEM);
		StudioWorkspace.get().work().start(StudioWorkspace.get().project().orElseThrow().getTasks().getFirst());
		stage.open("1-first-steps/02-ranks-ties-and-the-crown");
		stage.open(TeamStage.ITEM);
		assertTrue(stage.item().location().isLayer());
		stage.show(AdjudicationView.ID);
		UiPump.until("the view says why", () -> TeamStage.isShown("adjudication.message")
				&& TeamStage.text("adjudication.message").startsWith("You have this item open in your own layer"));
		((IconButton) Workbench.control("adjudication.message.action")).press();
		UiPump.until("the result is open", () -> TeamStage.isShown(TABLE));
		assertFalse(stage.item().location().isLayer());
		assertTrue(StudioWorkspace.get().work().task().isEmpty());
	}

	@Test
	void workOfAnAnnotator_isOpenedFromTheMenu_andLeftForTheResult() throws PartInitException {
		Menu menu = show().getMenu();
		menu.notifyListeners(SWT.Show, new Event());
		Arrays.stream(menu.getItems()).filter(entry -> entry.getText().equals("Open the Work of Bo")).findFirst().orElseThrow()
				.notifyListeners(SWT.Selection, new Event());
		UiPump.until("the work is open", () -> stage.item().location().isLayer() && stage.item().item().isPresent());
		assertEquals(Optional.of(TeamStage.BO), Layers.annotator(stage.item().location()));
		assertEquals(2, stage.response(1).getRank());
		UiPump.until("the view says whose work it is", () -> TeamStage.isShown("adjudication.message")
				&& TeamStage.text("adjudication.message").startsWith("This is the work of Bo."));
		((IconButton) Workbench.control("adjudication.message.action")).press();
		UiPump.until("the result is open", () -> TeamStage.isShown(TABLE));
		assertFalse(stage.item().location().isLayer());
	}

	@Test
	void anotherItem_isReadAnew_andOneWithoutLayersSaysSo() throws PartInitException {
		show();
		stage.open("1-first-steps/02-ranks-ties-and-the-crown");
		UiPump.until("a message is shown", () -> TeamStage.isShown("adjudication.message")
				&& TeamStage.text("adjudication.message").startsWith("Nobody has saved work"));
		stage.open(TeamStage.ITEM);
		UiPump.until("the table is shown again", () -> TeamStage.isShown(TABLE));
	}

	@Test
	void editorClosed_whileTheLayersAreRead_leavesTheViewWithoutAnItem() throws PartInitException {
		stage.open(TeamStage.ITEM);
		stage.show(AdjudicationView.ID);
		for (int i = 0; i < 5; i++) {
			stage.open(TeamStage.ITEM);
			Workbench.page().closeAllEditors(false); // what is read arrives before the view has looked again
			UiPump.until("there is no item", () -> TeamStage.isShown("adjudication.message")
					&& TeamStage.text("adjudication.message").endsWith("Open an item first."));
		}
	}

	@Test
	void brokenLayer_isTold_andTheOthersAreShown() throws PartInitException, IOException {
		Files.writeString(stage.root().resolve("layers/bo@example.org/json/" + TeamStage.ITEM + ".json"), "{");
		Table table = show();
		assertEquals(4, table.getColumnCount());
		assertTrue(TeamStage.text("adjudication.warning").startsWith("What Bo saved cannot be read:"));
	}

	@Test
	void closedView_listensToNothing() throws PartInitException {
		stage.open(TeamStage.ITEM);
		int before = StudioWorkspace.get().listenerCount();
		for (int i = 0; i < 3; i++) {
			stage.show(AdjudicationView.ID);
			Table table = TeamStage.table(TABLE);
			assertNotEquals(before, StudioWorkspace.get().listenerCount());
			stage.hide(AdjudicationView.ID);
			assertTrue(table.isDisposed());
		}
		assertEquals(before, StudioWorkspace.get().listenerCount());
		assertNull(Workbench.page().findView(AdjudicationView.ID));
		assertFalse(TeamStage.isShown(TABLE));
	}
}
