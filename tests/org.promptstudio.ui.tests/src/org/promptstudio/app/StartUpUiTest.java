package org.promptstudio.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.ui.IEditorPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.promptstudio.core.conversation.ConversationCommands;
import org.promptstudio.core.conversation.DisplayOrder;
import org.promptstudio.dataloop.FormatException;
import org.promptstudio.model.recipe.RecipePackage.Literals;
import org.promptstudio.store.Dataset;
import org.promptstudio.store.ItemLocation;
import org.promptstudio.store.ItemSession;
import org.promptstudio.store.RecipeFile;
import org.promptstudio.store.RecipeSession;
import org.promptstudio.ui.ItemNavigation;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.recipe.RecipeEditor;
import org.promptstudio.ui.recipe.RecipeOpening;
import org.promptstudio.ui.recipe.wizard.Template;
import org.promptstudio.ui.testing.AccessibleNames;
import org.promptstudio.ui.testing.DatasetStage;
import org.promptstudio.ui.testing.Datasets;
import org.promptstudio.ui.testing.Dialogs;
import org.promptstudio.ui.testing.UiPump;
import org.promptstudio.ui.testing.Widgets;
import org.promptstudio.ui.testing.Workbench;

/** Starts in the running workbench, as if it had just come up after a crash. */
class StartUpUiTest {

	private static final String ITEM = "1-first-steps/02-ranks-ties-and-the-crown.json";

	@RegisterExtension
	final DatasetStage stage = new DatasetStage() {
		// a copy of the sample
	};

	private final StudioWorkspace workspace = StudioWorkspace.get();

	@AfterEach
	void giveUp() {
		Workbench.page().closeAllEditors(false);
		UiPump.events();
		workspace.journal().flush();
		workspace.modelJournal().flush();
		workspace.recoveries().find();
		workspace.recoveries().discard(workspace.recoveries().undecided());
		workspace.journal().flush();
		workspace.modelJournal().flush();
	}

	private Path recipe() {
		return stage.root().resolve("recipes/test.recipe");
	}

	private ItemLocation item() throws IOException {
		return Dataset.find(stage.root()).location(stage.root().resolve("items").resolve(ITEM)).orElseThrow();
	}

	/** Edits an item as its editor does, and drops the session as a killed program would. */
	private void crashInItem() throws IOException, FormatException {
		ItemSession session = workspace.openSession(item());
		Command rank = new ConversationCommands(session.editingDomain(), DisplayOrder.FILE)
				.rank(session.item().getPrompts().get(0).getResponses().get(3), Integer.valueOf(2));
		session.commandStack().execute(rank);
		workspace.journal().flush();
	}

	/** The same with a recipe. */
	private void crashInRecipe() throws IOException, FormatException {
		Files.createDirectories(recipe().getParent());
		Files.write(recipe(), RecipeFile.write(Template.QUALITY.newRecipe()));
		RecipeSession session = workspace.openRecipe(recipe());
		session.commandStack().execute(SetCommand.create(session.editingDomain(), session.recipe(), Literals.RECIPE__NAME, "Edited"));
		workspace.modelJournal().flush();
	}

	private void start(Path wanted) {
		workspace.recoveries().find();
		new StartUp(Workbench.window(), Optional.of(wanted), false).run();
	}

	private IEditorPart itemEditor() {
		return ItemNavigation.editor(Workbench.page()).orElseThrow();
	}

	@Test
	void start_withoutACrash_opensWhatWasAskedFor_andClosesTheTabsOfBefore() throws IOException, FormatException {
		Files.createDirectories(recipe().getParent());
		Files.write(recipe(), RecipeFile.write(Template.QUALITY.newRecipe()));
		RecipeOpening.open(Workbench.page(), recipe());
		UiPump.events();
		start(item().itemFile());
		UiPump.events();
		assertEquals(Optional.of(item().displayPath()), workspace.current().map(ItemLocation::displayPath));
		assertEquals(1, Workbench.page().getEditorReferences().length);
		assertFalse(itemEditor().isDirty());
	}

	@Test
	void start_afterACrash_givesTheEditsBack_andTheRecipeIsInFront() throws IOException, FormatException {
		crashInItem();
		crashInRecipe();
		Dialogs.Answer answer = Dialogs.press("Restore");
		start(item().itemFile());
		UiPump.until("the recipe is in front", () -> Workbench.page().getActiveEditor() instanceof RecipeEditor);
		assertTrue(answer.isGiven());
		assertTrue(Workbench.page().getActiveEditor().isDirty());
		assertEquals("Edited", ((RecipeEditor) Workbench.page().getActiveEditor()).model().orElseThrow().recipe().getName());
		assertTrue(itemEditor().isDirty());
		assertFalse(Files.readString(recipe()).contains("Edited"), "nothing is saved by itself");
		assertEquals(List.of(), workspace.recoveries().undecided());
	}

	@Test
	void start_withEditsForLater_opensTheRest_andKeepsThem() throws IOException, FormatException {
		crashInItem();
		Dialogs.Answer answer = Dialogs.press("Later");
		Path other = item().itemFile().resolveSibling("01-welcome.json");
		start(other);
		UiPump.until("the other item is shown", () -> workspace.current().filter(shown -> shown.itemFile().equals(other)).isPresent());
		assertTrue(answer.isGiven());
		assertEquals(1, workspace.recoveries().undecided().size());
		assertTrue(workspace.journal().find(item()).isPresent());
		assertFalse(itemEditor().isDirty());
	}

	@Test
	void start_withEditsOfAnotherDataset_tellsWhereTheyWait() throws IOException, FormatException {
		crashInRecipe();
		Path other = Datasets.sample(Files.createDirectories(stage.root().resolveSibling("other")));
		Dialogs.press("Restore");
		start(other);
		UiPump.until("it is told", () -> Widgets.shown(Workbench.shell(), "toast").stream().flatMap(toast -> Widgets.all(toast).stream())
				.anyMatch(part -> AccessibleNames.of(part).contains("test.recipe")));
		assertFalse(Workbench.page().getActiveEditor() instanceof RecipeEditor);
		assertTrue(workspace.modelJournal().find(recipe()).isPresent(), "they are kept");
	}
}
