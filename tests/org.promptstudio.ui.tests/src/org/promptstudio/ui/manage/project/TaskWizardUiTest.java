package org.promptstudio.ui.manage.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.promptstudio.ui.manage.project.ProjectEditing.ANNA;
import static org.promptstudio.ui.manage.project.ProjectEditing.BO;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.promptstudio.core.team.TaskPlan;
import org.promptstudio.dataloop.FormatException;
import org.promptstudio.model.project.Distribution;
import org.promptstudio.model.project.Task;
import org.promptstudio.model.project.TaskKind;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.manage.project.ProjectEditor.Page;
import org.promptstudio.ui.testing.Dialogs;
import org.promptstudio.ui.testing.UiPump;
import org.promptstudio.ui.testing.Widgets;

class TaskWizardUiTest {

	private static final String FOLDER = "1-first-steps";

	@RegisterExtension
	final ProjectEditing editing = new ProjectEditing();

	/** Opens the wizard by a button of the page of the tasks, and acts in it; the act closes it. */
	private void wizard(String button, Consumer<Shell> act) {
		Dialogs.Answer answer = Dialogs.act(act);
		editing.press(button);
		assertTrue(answer.isGiven());
	}

	private static <T extends Control> T find(Shell dialog, String id, Class<T> type) {
		Control found = TestIds.find(dialog, id);
		assertTrue(type.isInstance(found), () -> id + " is " + found);
		return type.cast(found);
	}

	private static void next(Shell dialog) {
		Dialogs.press(dialog, "Next >");
		UiPump.events();
	}

	private static void untilFocused(Shell dialog, String id) {
		UiPump.until(id + " has the keyboard", () -> dialog.getDisplay().getFocusControl() == TestIds.find(dialog, id));
	}

	private static void untilFound(Shell dialog) {
		UiPump.until("items are found", () -> canPress(dialog, "Next >"));
	}

	private static boolean canPress(Shell dialog, String text) {
		return Widgets.all(dialog).stream().filter(Button.class::isInstance).map(Button.class::cast)
				.anyMatch(button -> button.getText().replace("&", "").equals(text) && button.isEnabled());
	}

	private static void choose(Combo combo, String text) {
		int index = Arrays.asList(combo.getItems()).indexOf(text);
		assertTrue(index >= 0, () -> text + " in " + Arrays.toString(combo.getItems()));
		combo.select(index);
		combo.notifyListeners(SWT.Selection, new Event());
	}

	private static void spin(Spinner spinner, int value) {
		spinner.setSelection(value);
		spinner.notifyListeners(SWT.Selection, new Event());
	}

	private static void check(Table table, String... names) {
		for (TableItem row : table.getItems()) {
			if (List.of(names).contains(row.getText(0)) != row.getChecked()) {
				row.setChecked(!row.getChecked());
				Event event = new Event();
				event.detail = SWT.CHECK;
				event.item = row;
				table.notifyListeners(SWT.Selection, event);
			}
		}
	}

	private static void radio(Button button) {
		for (Control other : button.getParent().getChildren()) {
			if (other instanceof Button each && (each.getStyle() & SWT.RADIO) != 0) {
				each.setSelection(each == button);
			}
		}
		button.notifyListeners(SWT.Selection, new Event());
	}

	private static List<String> counts(Shell dialog) {
		return Arrays.stream(find(dialog, "task.people", Table.class).getItems()).map(row -> row.getText(2)).toList();
	}

	@Test
	void newTask_evenly_isPreviewed_made_undone_andSaved() throws IOException, FormatException {
		editing.open();
		editing.show(Page.TASKS);
		wizard("project.addTask", dialog -> {
			assertFalse(canPress(dialog, "Next >"), "without a title");
			find(dialog, "task.title", Text.class).setText("First steps");
			next(dialog);
			untilFound(dialog);
			choose(find(dialog, "task.folder", Combo.class), FOLDER);
			untilFound(dialog);
			assertTrue(find(dialog, "task.count", Label.class).getText().startsWith("Items that match: 5;"),
					find(dialog, "task.count", Label.class).getText());
			spin(find(dialog, "task.sample", Spinner.class), 9);
			assertFalse(canPress(dialog, "Next >"), "fewer match");
			spin(find(dialog, "task.sample", Spinner.class), 4);
			assertEquals(4, find(dialog, "task.items", Table.class).getItemCount());
			next(dialog);
			assertFalse(canPress(dialog, "Make Task"), "for nobody");
			check(find(dialog, "task.people", Table.class), "Anna", BO);
			assertEquals(List.of("", "2 items", "2 items"), counts(dialog));
			spin(find(dialog, "task.overlap", Spinner.class), 3);
			assertFalse(canPress(dialog, "Make Task"), "too few people");
			spin(find(dialog, "task.overlap", Spinner.class), 2);
			assertEquals(List.of("", "4 items", "4 items"), counts(dialog));
			Dialogs.press(dialog, "Make Task");
		});
		Task task = editing.project().getTasks().getFirst();
		assertEquals(List.of("First steps", FOLDER, 4, 2, Distribution.EVENLY, "mia@example.org"), List.of(task.getTitle(), task.getFolder(),
				task.getItems().size(), task.getOverlap(), task.getDistribution(), task.getCreator()));
		assertEquals(4, TaskPlan.shares(task).get(ANNA).size());
		assertEquals("First steps", editing.table("project.tasks").getSelection()[0].getText(0));
		assertTrue(editing.label("project.task.summary").contains("Anna: 4 items"), editing.label("project.task.summary"));
		assertFalse(editing.button("project.distribute").isEnabled());
		editing.undo();
		assertTrue(editing.project().getTasks().isEmpty());
		editing.redo();
		editing.save();
		assertEquals(4, editing.onDisk().getTasks().getFirst().getItems().size());
		UiPump.until("what is done is counted", () -> editing.table("project.tasks").getItem(0).getText(5).equals("0 of 8"));
	}

	@Test
	void newTask_byHand_givesWhatIsChecked_andEditKeepsIt() {
		editing.open();
		editing.show(Page.TASKS);
		wizard("project.addTask", dialog -> {
			find(dialog, "task.title", Text.class).setText("By hand");
			untilFocused(dialog, "task.title");
			next(dialog);
			untilFocused(dialog, "task.filter");
			untilFound(dialog);
			find(dialog, "task.filter", Text.class).setText("path:" + FOLDER + "*");
			untilFound(dialog);
			next(dialog);
			untilFocused(dialog, "task.people");
			check(find(dialog, "task.people", Table.class), "Anna");
			radio(find(dialog, "task.distribution.hand", Button.class));
			assertFalse(canPress(dialog, "Make Task"), "nobody has an item");
			next(dialog);
			untilFocused(dialog, "task.given");
			Table items = find(dialog, "task.given", Table.class);
			assertEquals(5, items.getItemCount());
			check(items, items.getItem(1).getText(0));
			assertEquals("Anna gets 1 item.", find(dialog, "task.given.count", Label.class).getText());
			Dialogs.press(dialog, "Make Task");
		});
		Task task = editing.project().getTasks().getFirst();
		assertEquals(List.of(task.getItems().get(1)), List.copyOf(TaskPlan.shares(task).get(ANNA)));
		List<String> items = List.copyOf(task.getItems());
		wizard("project.editTask", dialog -> {
			find(dialog, "task.title", Text.class).setText("By hand again");
			next(dialog);
			assertTrue(find(dialog, "task.count", Label.class).getText().startsWith("The task keeps its items (5)"));
			Dialogs.press(dialog, "Change Task");
		});
		assertEquals("By hand again", task.getTitle());
		assertEquals(items, task.getItems());
		assertEquals(1, TaskPlan.shares(task).get(ANNA).size());
		editing.undo();
		assertEquals("By hand", task.getTitle());
	}

	@Test
	void qualification_asksForKnownItems() {
		editing.open();
		editing.show(Page.TASKS);
		wizard("project.addTask", dialog -> {
			find(dialog, "task.title", Text.class).setText("Can you?");
			choose(find(dialog, "task.kind", Combo.class), "Qualification");
			next(dialog);
			assertFalse(find(dialog, "task.folder", Combo.class).isVisible());
			assertTrue(find(dialog, "task.known", Text.class).isVisible());
			find(dialog, "task.known", Text.class).setText("path:" + FOLDER + "*");
			untilFound(dialog);
			next(dialog);
			assertFalse(find(dialog, "task.overlap", Spinner.class).isEnabled());
			check(find(dialog, "task.people", Table.class), "Anna", BO);
			assertEquals(List.of("", "5 items", "5 items"), counts(dialog));
			Dialogs.press(dialog, "Make Task");
		});
		Task task = editing.project().getTasks().getFirst();
		assertEquals(TaskKind.QUALIFICATION, task.getKind());
		assertEquals(task.getItems(), task.getKnownItems());
	}

	@Test
	void cancel_changesNothing() {
		editing.open();
		editing.show(Page.TASKS);
		wizard("project.addTask", dialog -> {
			find(dialog, "task.title", Text.class).setText("Never");
			Dialogs.press(dialog, "Cancel");
		});
		assertTrue(editing.project().getTasks().isEmpty());
		assertFalse(editing.editor().isDirty());
	}
}
