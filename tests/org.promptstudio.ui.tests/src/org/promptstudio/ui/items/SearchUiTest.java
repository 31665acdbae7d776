package org.promptstudio.ui.items;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.promptstudio.core.search.QueryKeys;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.SavedFilters;
import org.promptstudio.ui.SavedFilters.SavedFilter;
import org.promptstudio.ui.StudioPreferences;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.testing.Datasets;
import org.promptstudio.ui.testing.Dialogs;
import org.promptstudio.ui.testing.Keyboard;
import org.promptstudio.ui.testing.UiPump;
import org.promptstudio.ui.testing.Widgets;
import org.promptstudio.ui.testing.Workbench;
import org.promptstudio.ui.testing.WorkbenchStage;

/** Searching in the items view, as it is typed. */
class SearchUiTest {

	@RegisterExtension
	final WorkbenchStage stage = new WorkbenchStage();
	private final StudioWorkspace workspace = StudioWorkspace.get();
	private Path root;
	private ItemsView view;

	@BeforeEach
	void openSample() {
		root = stage.root();
		view = Workbench.itemsView();
		workspace.open(root);
		Workbench.untilIndexed();
		UiPump.until("the first item is shown", () -> workspace.current().isPresent());
	}

	@AfterEach
	void close() {
		view.model().resetFilter();
	}

	private Text field() {
		return (Text) Workbench.control("items.filter");
	}

	private List<String> shown() {
		return IntStream.range(0, view.model().size()).mapToObj(i -> view.model().row(i).displayPath()).toList();
	}

	private void type(String text, String... expected) {
		field().setText(text);
		UiPump.until("the search is answered", () -> view.model().getText().equals(text) && shown().equals(List.of(expected)));
	}

	private String remark() {
		List<?> labels = Widgets.shown(Workbench.shell(), "items.filter.remark");
		return labels.isEmpty() ? "" : ((Label) labels.get(0)).getText();
	}

	@Test
	void search_byKeysAndTexts_showsWhatMatches() {
		type("state:issue", "4-review/21-issue-review-approved.json");
		UiPump.until("the count is told", () -> remark().equals("1 item found"));
		type("state:issue path:3-conversations");
		UiPump.until("the count is told", () -> remark().equals("0 items found"));
		field().setText("");
		UiPump.until("all are shown", () -> shown().size() == 27);
		assertEquals("", remark());
	}

	@Test
	void search_thatMakesNoSense_isToldBelowTheField() {
		field().setText("rank:good");
		UiPump.until("the remark is shown", () -> remark().startsWith("rank: takes a number"));
		field().setText("rank:none");
		UiPump.until("the remark goes", () -> remark().endsWith("found"));
	}

	@Test
	void typing_isSearchedOnceItRests() {
		field().setText("zz");
		assertEquals("", view.model().getText(), "not at once");
		view.model().setChip(ItemChip.OPEN);
		UiPump.events();
		assertEquals("zz", field().getText(), "news of the model do not undo what is being typed");
		UiPump.until("it is searched", () -> view.model().getText().equals("zz"));
	}

	@Test
	void enter_searchesAtOnceAndGoesToTheRows() {
		Keyboard.focus(field());
		field().setText("4-review/2");
		Event enter = new Event();
		enter.character = SWT.CR;
		enter.keyCode = SWT.CR;
		field().notifyListeners(SWT.KeyDown, enter);
		assertEquals("4-review/2", view.model().getText());
	}

	@Test
	void save_changesWhatIsFound() throws IOException {
		type("rank:3 path:1-first-steps/01-welcome");
		Datasets.writeItem(root, "1-first-steps/00-new.json", "How do swallows winter?");
		workspace.refreshIndex();
		Workbench.untilIndexed();
		type("\"swallows winter\"", "1-first-steps/00-new.json");
	}

	@Test
	void help_chosen_isPutIntoTheSearch() {
		((IconButton) Workbench.control("items.filter.help")).press();
		UiPump.until("the help is open", () -> help() != null);
		Table table = help();
		int rank = IntStream.range(0, table.getItemCount()).filter(i -> table.getItem(i).getText(0).equals("rank:0")).findFirst().orElseThrow();
		table.setSelection(rank);
		table.notifyListeners(SWT.DefaultSelection, new Event());
		UiPump.until("the example is typed", () -> field().getText().equals("rank:0"));
		assertEquals("0", field().getSelectionText(), "the value can be typed over");
	}

	private static Table help() {
		return Arrays.stream(Workbench.shell().getDisplay().getShells()).filter(Shell::isVisible)
				.flatMap(shell -> Widgets.shown(shell, "items.searchHelp").stream()).map(Table.class::cast).findFirst().orElse(null);
	}

	@Test
	void help_hasEveryKey() {
		((IconButton) Workbench.control("items.filter.help")).press();
		UiPump.until("the help is open", () -> help() != null);
		List<String> examples = Arrays.stream(help().getItems()).map(item -> item.getText(0)).toList();
		QueryKeys.all().forEach(key -> assertTrue(examples.stream().anyMatch(example -> example.startsWith(key + ':')), key));
		help().getShell().close();
	}

	/** Opens the menu of saved filters and closes it again; its items can be chosen all the same. */
	private static MenuItem[] menu() {
		IconButton button = (IconButton) Workbench.control("items.filter.saved");
		button.press();
		button.getMenu().setVisible(false);
		return button.getMenu().getItems();
	}

	private static void choose(MenuItem item) {
		item.notifyListeners(SWT.Selection, new Event());
	}

	private static MenuItem item(String beginning) {
		return Arrays.stream(menu()).filter(item -> item.getText().startsWith(beginning)).findFirst().orElseThrow();
	}

	@Test
	void savedFilter_isChosenAndDeleted() {
		SavedFilters filters = new SavedFilters(StudioPreferences.store());
		assertFalse(item("Save This").isEnabled(), "there is no filter to save");
		type("state:issue", "4-review/21-issue-review-approved.json");
		Dialogs.Answer answer = Dialogs.act(dialog -> {
			Text name = Widgets.all(dialog).stream().filter(Text.class::isInstance).map(Text.class::cast).findFirst().orElseThrow();
			name.setText(name.getText() + " & all");
			Dialogs.press(dialog, "OK");
		});
		choose(item("Save This"));
		assertTrue(answer.isGiven());
		assertEquals(List.of(new SavedFilter("state:issue & all", "state:issue", "ALL")), filters.list(root));
		view.model().resetFilter();
		MenuItem mine = item("state:issue && all\t");
		assertFalse(mine.getSelection());
		choose(mine);
		UiPump.until("it is searched", () -> shown().equals(List.of("4-review/21-issue-review-approved.json")));
		assertEquals("state:issue", field().getText());
		assertTrue(item("state:issue").getSelection());
		choose(item("Delete").getMenu().getItem(0));
		assertEquals(List.of(), filters.list(root));
		assertEquals("No saved filters yet", menu()[0].getText());
	}

	@Test
	void savedFilters_areOfTheirDataset() {
		SavedFilters filters = new SavedFilters(StudioPreferences.store());
		Path other = root.resolveSibling("other");
		filters.save(root, new SavedFilter("b", "x y", "OPEN"));
		filters.save(root, new SavedFilter("A", "\"ü|\n\"", "ALL"));
		filters.save(other, new SavedFilter("b", "elsewhere", "ALL"));
		filters.save(root, new SavedFilter("b", "z", "DONE"));
		assertEquals(List.of(new SavedFilter("A", "\"ü|\n\"", "ALL"), new SavedFilter("b", "z", "DONE")), filters.list(root));
		filters.delete(root, "b");
		assertEquals(1, filters.list(root).size());
		assertEquals(1, filters.list(other).size());
	}
}
