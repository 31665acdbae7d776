package org.promptstudio.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.promptstudio.ui.discussion.DiscussionView;
import org.promptstudio.ui.testing.Datasets;
import org.promptstudio.ui.testing.Dialogs;
import org.promptstudio.ui.testing.Keyboard;
import org.promptstudio.ui.testing.UiPump;
import org.promptstudio.ui.testing.Workbench;

/** Going from item to item, with and without changes. */
class NavigationUiTest {

	private static final String FIRST = "1-first-steps/01-welcome.json";
	private static final String SECOND = "1-first-steps/02-ranks-ties-and-the-crown.json";

	@TempDir(cleanup = CleanupMode.NEVER)
	private static Path folder;
	private static int number;

	private final StudioWorkspace workspace = StudioWorkspace.get();
	private Path root;

	@BeforeEach
	void openSample() throws IOException {
		root = Datasets.sample(folder.resolve("navigation" + number++));
		Keyboard.activate(Workbench.shell());
		Workbench.itemsView();
		workspace.open(root);
		Workbench.untilIndexed();
		UiPump.until("the first item is shown", () -> workspace.current().isPresent());
	}

	@AfterEach
	void close() {
		StudioPreferences.store().setValue(StudioPreferences.SAVE_ON_LEAVING, true);
		Workbench.page().closeAllEditors(false);
		UiPump.events();
	}

	private static IEditorPart editor() {
		return ItemNavigation.editor(Workbench.page()).orElseThrow();
	}

	private static void run(String commandId, Map<String, String> parameters) {
		Command command = Workbench.window().getService(ICommandService.class).getCommand(commandId);
		try {
			Workbench.window().getService(IHandlerService.class).executeCommand(ParameterizedCommand.generateCommand(command, parameters), null);
		} catch (CommandException e) {
			throw new AssertionError(commandId, e);
		}
		UiPump.events();
	}

	private void rankFirst() {
		Workbench.page().activate(editor());
		run("org.promptstudio.ui.conversation.rank", Map.of("org.promptstudio.ui.conversation.rank.value", "2"));
		assertTrue(editor().isDirty());
	}

	private String annotations() throws IOException {
		return Files.readString(root.resolve("json").resolve(FIRST));
	}

	private String shown() {
		return ItemNavigation.current(Workbench.page()).orElseThrow().displayPath();
	}

	@Test
	void next_withChanges_savesThemFirst() throws IOException {
		String before = annotations();
		rankFirst();
		run("org.promptstudio.ui.nextItem", Map.of());
		assertEquals(SECOND, shown());
		assertFalse(editor().isDirty());
		assertFalse(before.equals(annotations()));
		UiPump.until("the row tells the rank",
				() -> Workbench.itemsView().model().row(0).summary() != null && Workbench.itemsView().model().row(0).summary().ranked() == 1);
	}

	@Test
	void next_whenAskedAndCancelled_stays() throws IOException {
		StudioPreferences.store().setValue(StudioPreferences.SAVE_ON_LEAVING, false);
		String before = annotations();
		rankFirst();
		Dialogs.Answer answer = Dialogs.press("Cancel");
		run("org.promptstudio.ui.nextItem", Map.of());
		assertTrue(answer.isGiven());
		assertEquals(FIRST, shown());
		assertTrue(editor().isDirty());
		assertEquals(before, annotations());
	}

	@Test
	void next_whenAskedAndNotSaved_givesTheChangesUp() throws IOException {
		StudioPreferences.store().setValue(StudioPreferences.SAVE_ON_LEAVING, false);
		String before = annotations();
		rankFirst();
		Dialogs.press("Don't Save");
		run("org.promptstudio.ui.nextItem", Map.of());
		assertEquals(SECOND, shown());
		assertEquals(before, annotations());
		run("org.promptstudio.ui.previousItem", Map.of());
		assertEquals(FIRST, shown());
		assertFalse(editor().isDirty());
		assertEquals(before, annotations(), "what was given up must not come back");
	}

	@Test
	void previous_atTheFirstItem_saysSo() {
		run("org.promptstudio.ui.previousItem", Map.of());
		assertEquals(FIRST, shown());
		assertTrue(TestIds.find(Workbench.shell(), "toast") != null);
		run("org.promptstudio.ui.nextItem", Map.of());
		assertTrue(TestIds.find(Workbench.shell(), "toast") == null, "it was about another item");
	}

	@Test
	void open_theSameItem_keepsItsChanges() {
		rankFirst();
		workspace.open(root.resolve("items").resolve(FIRST));
		assertTrue(editor().isDirty());
	}

	@Test
	void open_aPathThatIsNotThere_saysSoAndGoesOn() {
		Dialogs.Answer answer = Dialogs.press("OK");
		workspace.open(root.resolve("nowhere"));
		assertTrue(answer.isGiven());
		assertEquals(FIRST, shown());
	}

	@Test
	void open_aFileThatIsNoItem_saysSoAndGoesOn() throws IOException {
		Path other = Files.writeString(root.resolve("notes.txt"), "notes");
		Dialogs.Answer answer = Dialogs.press("OK");
		workspace.open(other);
		assertTrue(answer.isGiven());
		assertEquals(FIRST, shown());
	}

	@Test
	void open_again_showsTheItemShownLast() throws IOException {
		run("org.promptstudio.ui.nextItem", Map.of());
		run("org.promptstudio.ui.nextItem", Map.of());
		String last = shown();
		workspace.open(Datasets.sample(folder.resolve("other" + number++)));
		UiPump.until("the other dataset is open", () -> workspace.current().isPresent());
		assertEquals(FIRST, shown());
		workspace.open(root);
		assertEquals(last, shown());
	}

	@Test
	void open_aFolderWithoutItems_leavesNoItemOfAnother() throws IOException {
		workspace.open(Files.createDirectories(folder.resolve("empty" + number++)));
		UiPump.until("the editor is closed", () -> ItemNavigation.editor(Workbench.page()).isEmpty());
	}

	@Test
	void nextPart_goesRoundAllParts() {
		Workbench.page().activate(editor());
		run("org.promptstudio.ui.nextPart", Map.of());
		assertEquals(Workbench.page().findView("org.promptstudio.ui.feedback"), Workbench.page().getActivePart());
		run("org.promptstudio.ui.nextPart", Map.of());
		assertEquals(Workbench.page().findView(DiscussionView.ID), Workbench.page().getActivePart());
		run("org.promptstudio.ui.nextPart", Map.of());
		assertEquals(Workbench.itemsView(), Workbench.page().getActivePart());
		run("org.promptstudio.ui.nextPart", Map.of());
		assertEquals(editor(), Workbench.page().getActivePart());
		run("org.promptstudio.ui.previousPart", Map.of());
		assertEquals(Workbench.itemsView(), Workbench.page().getActivePart());
	}
}
