package org.promptstudio.ui.items;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.promptstudio.store.ItemLocation;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.ItemNavigation;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.testing.AccessibleNames;
import org.promptstudio.ui.testing.Keyboard;
import org.promptstudio.ui.testing.UiPump;
import org.promptstudio.ui.testing.Widgets;
import org.promptstudio.ui.testing.Workbench;
import org.promptstudio.ui.testing.WorkbenchStage;

class ItemsViewUiTest {

	private static final int ROW_HEIGHT = 28;

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
	void closeItem() {
		view.model().resetFilter();
	}

	private ItemsModel model() {
		return view.model();
	}

	private ItemLocation item(String displayPath) {
		return workspace.dataset().orElseThrow().location(displayPath);
	}

	private String selected() {
		return ((ItemLocation) ((IStructuredSelection) view.getSite().getSelectionProvider().getSelection()).getFirstElement()).displayPath();
	}

	private List<String> shown() {
		return IntStream.range(0, model().size()).mapToObj(i -> model().row(i).displayPath()).toList();
	}

	private void type(String text) {
		((Text) Workbench.control("items.filter")).setText(text);
		UiPump.until("the filter is applied", () -> model().getText().equals(text)
				&& shown().stream().allMatch(path -> text.isEmpty() || rowText(path).contains(text.toLowerCase(Locale.ROOT))));
	}

	private String rowText(String path) {
		int position = model().position(item(path));
		String words = model().row(position).isBroken() ? "" : model().row(position).summary().firstWords();
		return (path + '\n' + words).toLowerCase(Locale.ROOT);
	}

	@Test
	void open_showsAllItemsAndTheFirstInTheEditor() {
		assertEquals(27, model().size());
		assertEquals("1-first-steps/01-welcome.json", workspace.current().orElseThrow().displayPath());
		assertEquals(workspace.current(), ItemNavigation.current(Workbench.page()));
		assertEquals("7 of 27 done", ((Label) Workbench.control("items.progress")).getText());
		assertTrue(Workbench.shell().getText().startsWith("01-welcome – welcome – Prompt Studio"), Workbench.shell().getText());
	}

	@Test
	void filter_byText_showsWhatMatches() {
		type("4-review/");
		assertEquals(7, model().size());
		type("");
		assertEquals(27, model().size());
	}

	@Test
	void filter_withoutAMatch_saysSoAndOffersAll() {
		type("zzzz");
		UiPump.until("the list gives way", () -> model().size() == 0);
		assertEquals("No item matches “zzzz”.", ((Label) Widgets.shown(Workbench.shell(), "items.empty").get(0)).getText());
		((IconButton) Workbench.control("items.showAll")).press();
		assertEquals(27, model().size());
		assertEquals("", ((Text) Workbench.control("items.filter")).getText());
	}

	@Test
	void chip_pressedTwice_filtersAndShowsAllAgain() {
		IconButton issues = (IconButton) Workbench.control("items.chip.issues");
		assertEquals("Issues 2", issues.getText());
		issues.press();
		UiPump.until("only the items with an issue of a response or a note are shown",
				() -> shown().equals(List.of("4-review/21-issue-review-approved.json", "4-review/25-note-and-other-annotations.json")));
		assertTrue(issues.getSelection());
		issues.press();
		UiPump.until("all items are shown", () -> model().size() == 27);
		assertFalse(issues.getSelection());
		assertTrue(((IconButton) Workbench.control("items.chip.all")).getSelection());
	}

	@Test
	void next_staysInsideTheFilter() {
		type("4-review/");
		assertTrue(ItemNavigation.next(Workbench.page()));
		assertEquals("4-review/21-issue-review-approved.json", workspace.current().orElseThrow().displayPath());
		assertTrue(ItemNavigation.next(Workbench.page()));
		assertEquals("4-review/22-answers.json", workspace.current().orElseThrow().displayPath());
		assertTrue(ItemNavigation.previous(Workbench.page()));
		assertFalse(ItemNavigation.previous(Workbench.page()));
		assertTrue(ItemNavigation.isFirst(Workbench.page()));
	}

	@Test
	void selection_followsTheEditor() {
		ItemNavigation.open(Workbench.page(), item("3-conversations/15-three-turns.json"));
		assertEquals("3-conversations/15-three-turns.json", selected());
	}

	@Test
	void arrowKeys_moveTheSelectionAndEnterOpens() {
		Control list = Workbench.control("items.list");
		Keyboard.focus(list);
		Workbench.key(list, SWT.KeyDown, SWT.ARROW_DOWN, '\0');
		Workbench.key(list, SWT.KeyDown, SWT.ARROW_DOWN, '\0');
		assertEquals("1-first-steps/03-half-finished.json", selected());
		assertEquals("1-first-steps/01-welcome.json", workspace.current().orElseThrow().displayPath(), "moving opens nothing");
		Workbench.key(list, SWT.KeyDown, SWT.END, '\0');
		assertEquals("4-review/27-discarded.json", selected());
		Workbench.key(list, SWT.KeyDown, SWT.HOME, '\0');
		assertEquals("1-first-steps/01-welcome.json", selected());
		Workbench.key(list, SWT.KeyDown, SWT.PAGE_DOWN, '\0');
		String paged = selected();
		assertNotEquals("1-first-steps/01-welcome.json", paged);
		Workbench.key(list, SWT.KeyDown, SWT.CR, '\r');
		assertEquals(paged, workspace.current().orElseThrow().displayPath());
	}

	/** Letters are keys of commands wherever nobody types; what is called so is found by the filter. */
	@Test
	void typing_inTheList_selectsNothingElse() {
		Control list = Workbench.control("items.list");
		Keyboard.focus(list);
		String before = selected();
		for (char c : "zyw".toCharArray()) {
			Workbench.key(list, SWT.KeyDown, c, c);
		}
		assertEquals(before, selected());
	}

	@Test
	void click_opensTheRow() {
		Control list = Workbench.control("items.list");
		Event click = new Event();
		click.button = 1;
		click.count = 1;
		click.x = 20;
		click.y = 4 * ROW_HEIGHT + 5;
		list.notifyListeners(SWT.MouseDown, click);
		list.notifyListeners(SWT.MouseUp, click);
		UiPump.events();
		assertEquals("1-first-steps/05-no-annotation-file.json", workspace.current().orElseThrow().displayPath());
	}

	@Test
	void brokenItem_hasARowThatSaysSo() throws IOException {
		Files.writeString(root.resolve("items/0-broken.json"), "{\"shebang\": \"dataloop\", ");
		workspace.refreshIndex();
		UiPump.until("the broken item is there", () -> model().getCounts().broken() == 1);
		int position = model().position(item("0-broken.json"));
		assertTrue(model().row(position).isBroken());
		Control list = Workbench.control("items.list");
		Event move = new Event();
		move.y = position * ROW_HEIGHT + 5;
		list.notifyListeners(SWT.MouseMove, move);
		assertTrue(list.getToolTipText().contains("Cannot be read"), list.getToolTipText());
	}

	@Test
	void controls_haveNamesForAssistants() {
		for (String id : List.of("items.filter", "items.filter.clear", "items.list", "items.stop", "items.chip.all", "items.chip.done")) {
			Control control = Workbench.control(id);
			assertFalse(AccessibleNames.of(control).isBlank(), id);
		}
		assertEquals("Items", AccessibleNames.of(Workbench.control("items.list")));
	}

	@Test
	void clickOnAFilteredDataset_opensWithoutLosingTheFilter() {
		type("conversations");
		int shown = model().size();
		ItemNavigation.open(Workbench.page(), model().location(2));
		assertSame(shown, model().size());
		assertEquals("conversations", model().getText());
	}
}
