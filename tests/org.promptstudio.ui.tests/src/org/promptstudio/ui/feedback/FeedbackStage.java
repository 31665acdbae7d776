package org.promptstudio.ui.feedback;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.promptstudio.model.recipe.Recipe;
import org.promptstudio.model.studio.Response;
import org.promptstudio.store.RecipeFile;
import org.promptstudio.ui.ItemNavigation;
import org.promptstudio.ui.OpenItem;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.feedback.view.FeedbackView;
import org.promptstudio.ui.testing.DatasetStage;
import org.promptstudio.ui.testing.UiPump;
import org.promptstudio.ui.testing.Workbench;

/** A copy of the sample dataset without its recipes for each test, and the feedback view of the running workbench. */
final class FeedbackStage extends DatasetStage {

	static final String WELCOME = "1-first-steps/01-welcome";
	private static final List<String> BELOW = List.of("org.promptstudio.ui.discussion", "org.promptstudio.ui.history");
	static final String TABLES = "2-text-and-pictures/07-tables";

	@Override
	protected Path makeDataset(Path parent) throws IOException {
		Path dataset = super.makeDataset(parent);
		delete(dataset.resolve("recipes"));
		return dataset;
	}

	@Override
	protected void begin() throws PartInitException {
		for (String below : BELOW) {
			Workbench.page().hideView(Workbench.page().findViewReference(below)); // all of the column is for the questions
		}
		view();
	}

	@Override
	protected void end() {
		for (String below : BELOW) {
			try {
				Workbench.page().showView(below, null, IWorkbenchPage.VIEW_CREATE);
			} catch (PartInitException e) {
				throw new AssertionError(below, e);
			}
		}
	}

	/** The feedback view, shown without the focus. */
	FeedbackView view() throws PartInitException {
		FeedbackView view = (FeedbackView) Workbench.page().showView(FeedbackView.ID, null, IWorkbenchPage.VIEW_VISIBLE);
		UiPump.events();
		return view;
	}

	void hideView() {
		IViewPart view = Workbench.page().findView(FeedbackView.ID);
		Workbench.page().hideView(view);
		UiPump.events();
	}

	/** Writes a recipe into the dataset; a second one with another name. */
	Path writeRecipe(String name, Recipe recipe) throws IOException {
		Path file = root().resolve("recipes").resolve(name + ".recipe");
		Files.createDirectories(file.getParent());
		RecipeFile.save(file, recipe);
		Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(recipe.eContents().size())));
		return file;
	}

	/** Opens an item of the dataset, and waits for its recipe. */
	OpenItem open(String item) {
		StudioWorkspace.get().open(root().resolve("items/" + item + ".json"));
		UiPump.until("the recipe is read", () -> !StudioWorkspace.get().isReadingRecipe());
		return item();
	}

	OpenItem item() {
		return Adapters.adapt(ItemNavigation.editor(Workbench.page()).orElseThrow(), OpenItem.class);
	}

	/** A response of the first prompt, from 0. */
	Response response(int index) {
		return item().item().orElseThrow().getPrompts().get(0).getResponses().get(index);
	}

	/** What a response's file would hold for a question; null for nothing. */
	Object attribute(int response, String key) {
		return response(response).getAttributes().stream().filter(attribute -> key.equals(attribute.getKey())).map(attribute -> attribute.getValue())
				.findFirst().orElse(null);
	}

	String text(String testId) {
		return ((Label) Workbench.control(testId)).getText();
	}

	/** Whether a control is to be seen. */
	boolean isShown(String testId) {
		Control control = TestIds.find(Workbench.shell(), testId);
		return control != null && control.isVisible();
	}

	/** Runs a command of the view as its key does; or another one by its whole id. */
	void run(String command, String... parameter) {
		Map<String, String> parameters = parameter.length == 0 ? Map.of() : Map.of(parameter[0], parameter[1]);
		ICommandService commands = Workbench.window().getService(ICommandService.class);
		try {
			Workbench.window().getService(IHandlerService.class)
					.executeCommand(ParameterizedCommand.generateCommand(
							commands.getCommand(command.startsWith("org.") ? command : "org.promptstudio.ui.feedback." + command), parameters), null);
		} catch (CommandException e) {
			throw new AssertionError(e);
		}
		UiPump.events();
	}

	/** Answers the question that has the keyboard by a digit. */
	void digit(int digit) {
		run("answer", "org.promptstudio.ui.feedback.answer.digit", Integer.toString(digit));
	}

	/** The test id of the control that has the keyboard. */
	String focused() {
		UiPump.events();
		Control focus = Workbench.shell().getDisplay().getFocusControl();
		return focus == null ? "" : TestIds.of(focus);
	}
}
