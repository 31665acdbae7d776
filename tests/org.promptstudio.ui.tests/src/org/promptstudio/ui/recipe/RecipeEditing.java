package org.promptstudio.ui.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.promptstudio.core.recipe.QuestionTypeInfo;
import org.promptstudio.dataloop.FormatException;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.recipe.Recipe;
import org.promptstudio.store.RecipeFile;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.recipe.edit.Elements;
import org.promptstudio.ui.recipe.edit.RecipeModel;
import org.promptstudio.ui.recipe.wizard.Template;
import org.promptstudio.ui.testing.DatasetStage;
import org.promptstudio.ui.testing.UiPump;
import org.promptstudio.ui.testing.Widgets;
import org.promptstudio.ui.testing.Workbench;

/** A copy of the sample dataset for each test with a recipe in it, the recipe editor of the running workbench on it, and what people do there. */
final class RecipeEditing extends DatasetStage {

	@Override
	protected Path makeDataset(Path parent) throws IOException {
		Path root = super.makeDataset(parent);
		Files.createDirectories(root.resolve("recipes"));
		return root;
	}

	/** The file of the recipe. */
	Path file() {
		return root().resolve("recipes/test.recipe");
	}

	/** Opens the dataset, which the recipe belongs to. */
	void openDataset() {
		StudioWorkspace.get().open(root());
		UiPump.events();
		Workbench.untilIndexed();
	}

	/** Writes a template into the file and opens it. */
	RecipeEditor open(Template template) throws IOException, FormatException {
		Files.write(file(), RecipeFile.write(template.newRecipe()));
		return open(file());
	}

	/** Opens a file as people do. */
	RecipeEditor open(Path recipe) {
		RecipeOpening.open(Workbench.page(), recipe);
		UiPump.events();
		return editor();
	}

	RecipeEditor editor() {
		IEditorPart active = Workbench.page().getActiveEditor();
		return (RecipeEditor) active;
	}

	RecipeModel model() {
		return editor().model().orElseThrow();
	}

	Recipe recipe() {
		return model().recipe();
	}

	Question question(String key) {
		return Elements.question(recipe(), key).orElseThrow(() -> new AssertionError("no question " + key));
	}

	List<String> keys() {
		return Elements.questions(recipe()).stream().map(Question::getKey).toList();
	}

	Recipe onDisk() throws IOException, FormatException {
		return RecipeFile.read(file());
	}

	Tree tree() {
		return (Tree) control("recipe.outline");
	}

	/** What the outline says, line by line. */
	List<String> lines() {
		List<String> lines = new ArrayList<>();
		collect(tree().getItems(), lines);
		return lines;
	}

	private static void collect(TreeItem[] items, List<String> into) {
		for (TreeItem item : items) {
			into.add(item.getText());
			collect(item.getItems(), into);
		}
	}

	/** Selects a question. */
	void select(String key) {
		model().select(question(key));
		UiPump.events();
	}

	/** Runs a command of the workbench with the editor active, as its key or menu would. */
	void run(String commandId, Map<String, String> parameters) {
		Workbench.page().activate(editor());
		Command command = Workbench.window().getService(ICommandService.class).getCommand(commandId);
		try {
			Workbench.window().getService(IHandlerService.class).executeCommand(ParameterizedCommand.generateCommand(command, parameters), null);
		} catch (CommandException e) {
			throw new AssertionError(commandId, e);
		}
		UiPump.events();
	}

	void run(String commandId) {
		run(commandId, Map.of());
	}

	void undo() {
		run("org.eclipse.ui.edit.undo");
	}

	void redo() {
		run("org.eclipse.ui.edit.redo");
	}

	void save() {
		run("org.eclipse.ui.file.save");
	}

	void show(RecipeEditor.Page page) {
		run(RecipeCommands.PAGE, Map.of(RecipeCommands.PAGE_NAME, page.id()));
		assertEquals(page, editor().page());
	}

	/** The first control of the window with a test id that is to be seen. */
	Control control(String id) {
		return Widgets.shown(Workbench.shell(), id).stream().findFirst()
				.orElseThrow(() -> new AssertionError("Nothing to be seen with the id " + id));
	}

	boolean isShown(String id) {
		return !Widgets.shown(Workbench.shell(), id).isEmpty();
	}

	void press(String id) {
		((IconButton) control(id)).press();
		UiPump.events();
	}

	/** Clicks a control. */
	void click(String id) {
		Event event = new Event();
		event.button = 1;
		control(id).notifyListeners(SWT.MouseUp, event);
		UiPump.events();
	}

	/** Adds a question of a type behind the selected one. */
	void addQuestion(QuestionTypeInfo type) {
		run(RecipeCommands.ADD_QUESTION, Map.of(RecipeCommands.ADD_QUESTION_TYPE, type.id()));
	}

	/** Types a text into a field in place of what is there, and leaves it. */
	void type(String id, String text) {
		StyledText field = (StyledText) control(id);
		field.setText(text);
		field.notifyListeners(SWT.FocusOut, new Event());
		UiPump.events();
	}
}
