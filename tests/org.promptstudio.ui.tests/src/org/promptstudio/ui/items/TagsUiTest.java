package org.promptstudio.ui.items;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.promptstudio.model.studio.Item;
import org.promptstudio.store.Dataset;
import org.promptstudio.store.IndexRow;
import org.promptstudio.store.ItemLocation;
import org.promptstudio.store.ItemSession;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.OpenItem;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.review.ItemReview;
import org.promptstudio.ui.testing.AccessibleNames;
import org.promptstudio.ui.testing.Datasets;
import org.promptstudio.ui.testing.Dialogs;
import org.promptstudio.ui.testing.Keyboard;
import org.promptstudio.ui.testing.UiPump;
import org.promptstudio.ui.testing.Workbench;

/** Tags of the open item: given in a dialog, told in the editor's bar and in the items view, undone as every change. */
class TagsUiTest {

	@TempDir(cleanup = CleanupMode.NEVER)
	private static Path folder;
	private static int number;

	private final StudioWorkspace workspace = StudioWorkspace.get();
	private ItemsView view;

	@BeforeEach
	void openSample() throws Exception {
		Path root = Datasets.sample(folder.resolve("tags" + number++));
		Keyboard.activate(Workbench.shell());
		view = Workbench.itemsView();
		tagOtherItem(root);
		workspace.open(root);
		Workbench.untilIndexed();
		UiPump.until("the first item is shown", () -> ItemReview.of(Workbench.page()).isPresent());
	}

	private static void tagOtherItem(Path root) throws Exception {
		try (ItemSession session = ItemSession.open(Dataset.find(root).location("1-first-steps/03-half-finished.json"))) {
			session.item().getTags().add("Known before");
			session.save(ItemSession.Overwrite.YES);
		}
	}

	@AfterEach
	void close() {
		Workbench.page().closeAllEditors(false);
		UiPump.events();
	}

	private static OpenItem open() {
		return ItemReview.openItem(Workbench.page()).orElseThrow();
	}

	private static Item item() {
		return open().item().orElseThrow();
	}

	private static void type(Shell dialog, String tag) {
		Text field = (Text) TestIds.find(dialog, "review.tag");
		field.setText(tag);
		Event enter = new Event();
		enter.detail = SWT.TRAVERSE_RETURN;
		enter.doit = true;
		field.notifyListeners(SWT.Traverse, enter);
		assertFalse(enter.doit, "Enter does not close the dialog");
		assertEquals("", field.getText());
	}

	private static List<String> rows(Shell dialog, boolean checked) {
		return Arrays.stream(((Table) TestIds.find(dialog, "review.tags")).getItems()).filter(row -> row.getChecked() == checked)
				.map(TableItem::getText).toList();
	}

	private static void tick(Shell dialog, String tag) {
		Table table = (Table) TestIds.find(dialog, "review.tags");
		TableItem row = Arrays.stream(table.getItems()).filter(item -> item.getText().equals(tag)).findFirst().orElseThrow();
		row.setChecked(!row.getChecked());
		Event event = new Event();
		event.item = row;
		event.detail = SWT.CHECK;
		table.notifyListeners(SWT.Selection, event);
	}

	@Test
	void tags_typedAndTicked_areOneStepOfUndo() {
		Dialogs.Answer answer = Dialogs.act(dialog -> {
			assertTrue(AccessibleNames.of(TestIds.find(dialog, "review.tag")).length() > 0);
			type(dialog, " hard ");
			type(dialog, "maths");
			type(dialog, "HARD");
			assertEquals(List.of("hard", "maths"), rows(dialog, true));
			UiPump.until("the tags of other items are offered", () -> rows(dialog, false).equals(List.of("Known before")));
			tick(dialog, "Known before");
			tick(dialog, "maths");
			Dialogs.press(dialog, "Set Tags");
		});
		ItemReview.of(Workbench.page()).orElseThrow().tag();
		assertTrue(answer.isGiven());
		assertEquals(List.of("hard", "Known before"), item().getTags());
		IconButton tags = (IconButton) Workbench.control("bar.tags");
		assertEquals("hard, Known before", tags.getText());
		open().domain().getCommandStack().undo();
		assertEquals(List.of(), item().getTags());
		assertFalse(tags.isVisible());
		open().domain().getCommandStack().redo();
		assertEquals("hard, Known before", tags.getText());
	}

	@Test
	void tags_narrowedByWhatIsTyped() {
		Dialogs.act(dialog -> {
			UiPump.until("the tags of other items are offered", () -> rows(dialog, false).equals(List.of("Known before")));
			Text field = (Text) TestIds.find(dialog, "review.tag");
			field.setText("xyz");
			assertEquals(List.of(), rows(dialog, false));
			field.setText("KNOWN");
			assertEquals(List.of("Known before"), rows(dialog, false));
			Dialogs.press(dialog, "Cancel");
		});
		ItemReview.of(Workbench.page()).orElseThrow().tag();
		assertEquals(List.of(), item().getTags());
	}

	@Test
	void tags_areToldInTheItemsView() throws IOException {
		ItemLocation item = workspace.dataset().orElseThrow().location("1-first-steps/03-half-finished.json");
		UiPump.until("the row shows what is indexed", () -> {
			IndexRow row = view.model().row(view.model().position(item));
			return row.summary() != null && row.summary().tags().equals(List.of("Known before"));
		});
	}
}
