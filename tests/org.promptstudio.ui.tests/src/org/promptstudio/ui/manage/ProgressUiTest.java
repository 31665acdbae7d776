package org.promptstudio.ui.manage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swtchart.Chart;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.promptstudio.dataloop.FormatException;
import org.promptstudio.store.Dataset;
import org.promptstudio.store.WorkLog;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;
import org.promptstudio.ui.manage.progress.ProgressView;
import org.promptstudio.ui.testing.AccessibleNames;
import org.promptstudio.ui.testing.UiPump;
import org.promptstudio.ui.testing.Workbench;

/** How far two annotators are, as table, chart and CSV. */
class ProgressUiTest {

	private static final String TABLE = "progress.table";
	private static final String WELCOME = "1-first-steps/01-welcome";

	@RegisterExtension
	final TeamStage stage = new TeamStage();

	@BeforeEach
	void twoPeopleWork() throws IOException, FormatException {
		stage.work(TeamStage.ANNA, TeamStage.ITEM, 0, 1);
		stage.work(TeamStage.ANNA, WELCOME, 0);
		stage.work(TeamStage.BO, TeamStage.ITEM, 1, 0);
		WorkLog log = new WorkLog(Dataset.find(stage.root()));
		log.add(new WorkLog.Entry(TeamStage.MORNING, TeamStage.ANNA, "t1", "a1", TeamStage.ITEM + ".json", Duration.ofSeconds(100)));
		log.add(new WorkLog.Entry(TeamStage.MORNING, TeamStage.ANNA, "t1", "a1", WELCOME + ".json", Duration.ofSeconds(80)));
	}

	private Table show() throws PartInitException {
		stage.open(TeamStage.ITEM);
		stage.show(ProgressView.ID);
		return TeamStage.table(TABLE);
	}

	private static List<String> column(Table table, String title) {
		List<String> titles = Arrays.stream(table.getColumns()).map(TableColumn::getText).toList();
		List<String> cells = new ArrayList<>();
		for (TableItem item : table.getItems()) {
			cells.add(item.getText(titles.indexOf(title)));
		}
		return cells;
	}

	/** What the two rows of the task tell, without what the sample's own items have. */
	private static List<String> ofTask(Table table, String title) {
		return column(table, title).subList(0, 2);
	}

	private static void sort(Table table, String title) {
		TableColumn column = Arrays.stream(table.getColumns()).filter(one -> one.getText().equals(title)).findFirst().orElseThrow();
		column.notifyListeners(SWT.Selection, new Event());
		UiPump.events();
	}

	/** The form with a sash leaves no room to what it hides. */
	private static boolean isSeen(Control control) {
		return control.isVisible() && control.getSize().x > 0;
	}

	private static void press(String testId) {
		((IconButton) Workbench.control(testId)).press();
		UiPump.events();
	}

	@Test
	void table_hasExactFigures() throws PartInitException {
		Table table = show();
		assertEquals(List.of("Rank & crown", "Rank & crown"), ofTask(table, "Task"));
		assertEquals(List.of("Anna", "Bo"), ofTask(table, "Person"));
		assertEquals(List.of("2", "2"), ofTask(table, "Works"));
		assertEquals(List.of("0", "1"), ofTask(table, "Open"));
		assertEquals(List.of("2", "1"), ofTask(table, "Done"));
		assertEquals(List.of("0", "0"), ofTask(table, "Returned"));
		assertEquals("1 min 30 s", ofTask(table, "Time per item").getFirst());
		assertEquals("", ofTask(table, "Time per item").getLast(), "Bo's time was not measured");
		assertTrue(ofTask(table, "Per hour").getFirst().startsWith("40"));
		assertEquals("Progress of the team", AccessibleNames.of(table));
	}

	@Test
	void chart_inALowView_isShownInPlaceOfTheTable_whenItIsAskedFor() throws PartInitException {
		Shell window = Workbench.shell();
		Rectangle before = window.getBounds();
		try {
			window.setSize(1100, 700);
			Table table = show();
			Chart chart = (Chart) Workbench.control("progress.chart");
			UiPump.until("there is no room for both", () -> isSeen(table) && !isSeen(chart));
			press("progress.showChart");
			assertTrue(isSeen(chart) && !isSeen(table));
			press("progress.showChart");
			assertTrue(isSeen(table) && !isSeen(chart));
		} finally {
			window.setBounds(before);
			UiPump.events();
		}
	}

	@Test
	void groupings_putRowsTogether() throws PartInitException {
		Table table = show();
		press("progress.tasks");
		assertEquals("4", column(table, "Works").getFirst());
		assertEquals("3", column(table, "Done").getFirst());
		assertTrue(Arrays.stream(table.getColumns()).noneMatch(column -> column.getText().equals("Person")));
		press("progress.people");
		assertTrue(column(table, "Person").containsAll(List.of("Anna", "Bo")));
	}

	@Test
	void headings_sort_andThenGiveTheOrderBack() throws PartInitException {
		Table table = show();
		List<String> before = column(table, "Person");
		sort(table, "Open");
		assertEquals(SWT.DOWN, table.getSortDirection());
		List<Integer> open = column(table, "Open").stream().map(Integer::valueOf).toList();
		assertEquals(open.stream().sorted((one, two) -> two - one).toList(), open);
		sort(table, "Open");
		assertEquals(SWT.UP, table.getSortDirection());
		sort(table, "Open");
		assertEquals(before, column(table, "Person"));
	}

	@Test
	void chart_hasALineForTheTask_inTheColoursOfTheTheme_andWords() throws PartInitException {
		Table table = show();
		assertEquals(-1, table.getSelectionIndex(), "nobody has chosen a task");
		table.setSelection(0);
		table.notifyListeners(SWT.Selection, new Event());
		Chart chart = (Chart) Workbench.control("progress.chart");
		assertEquals(1, chart.getSeriesSet().getSeries().length);
		double[] finished = chart.getSeriesSet().getSeries("Rank & crown").getYSeries();
		assertEquals(3, finished[0]);
		assertEquals(3, finished[finished.length - 1]);
		assertTrue(chart.getPlotArea().getControl().getToolTipText().startsWith("Rank && crown: 3 finished on "));
		assertEquals("Finished works by day", AccessibleNames.of(chart));
		for (double step : chart.getAxisSet().getYAxis(0).getTick().getTickLabelValues()) {
			assertEquals(Math.rint(step), step, "works are counted");
		}
		boolean dark = Themes.isDark();
		try {
			Themes.use(!dark);
			UiPump.until("the chart has the colours of the other theme", () -> chart.getPlotArea().getBackground().equals(ThemeColor.CARD.get()));
		} finally {
			Themes.use(dark);
			UiPump.until("the theme is as before", () -> chart.getPlotArea().getBackground().equals(ThemeColor.CARD.get()));
		}
	}

	@Test
	void anItemThatIsDone_isCountedSoon() throws PartInitException, IOException, FormatException {
		Table table = show();
		stage.work(TeamStage.BO, WELCOME, 0);
		press("progress.refresh");
		UiPump.until("Bo has done two", () -> ofTask(table, "Done").equals(List.of("2", "2")));
	}

	@Test
	void export_writesWhatTheTableShows() throws PartInitException, IOException {
		show();
		Path file = stage.root().resolve("progress.csv");
		((ProgressView) Workbench.page().findView(ProgressView.ID)).export(file);
		List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
		assertTrue(lines.getFirst().startsWith("task_id,task,person,name,items,open,done,"));
		assertEquals("t1,Rank & crown,anna@example.org,Anna,2,0,2,0,0,2,0,0,0,40,2,90,180,0,0,", lines.get(1));
		assertTrue(TeamStage.toast().contains("progress.csv"));
	}

	@Test
	void export_thatFails_isTold() throws PartInitException {
		show();
		((ProgressView) Workbench.page().findView(ProgressView.ID)).export(stage.root().resolve("studio.project/progress.csv"));
		assertTrue(TeamStage.toast().startsWith("The file could not be saved:"));
	}

	@Test
	void annotators_areRefused() throws PartInitException {
		StudioWorkspace.get().setUser(TeamStage.ANNA);
		stage.open(TeamStage.ITEM);
		stage.show(ProgressView.ID);
		UiPump.until("the reason is shown", () -> TeamStage.isShown("progress.message")
				&& TeamStage.text("progress.message").startsWith("Only managers and owners of this project may see how far each person is."));
		assertEquals(0, ((Table) Workbench.control(TABLE)).getItemCount());
	}

	@Test
	void closedView_listensToNothing() throws PartInitException {
		stage.open(TeamStage.ITEM);
		int before = StudioWorkspace.get().listenerCount();
		for (int i = 0; i < 3; i++) {
			stage.show(ProgressView.ID);
			TeamStage.table(TABLE);
			assertNotEquals(before, StudioWorkspace.get().listenerCount());
			stage.hide(ProgressView.ID);
		}
		assertEquals(before, StudioWorkspace.get().listenerCount());
	}
}
