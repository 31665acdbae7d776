package org.promptstudio.ui.testing;

import java.util.Map;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.promptstudio.ui.OpenItem;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.review.ItemReview;

/** A dataset for each test, and its items in the conversation editor. */
public class WorkbenchStage extends DatasetStage {

	/** Opens an item of the dataset, by its path without the ending, and waits until it and the recipe are there. */
	public void open(String item) {
		StudioWorkspace.get().open(root().resolve("items/" + item + ".json"));
		UiPump.until("the recipe is read", () -> !StudioWorkspace.get().isReadingRecipe());
		UiPump.until("the item is shown", () -> item().item().isPresent());
	}

	/** What the editor shows. */
	public final OpenItem item() {
		return ItemReview.openItem(Workbench.page()).orElseThrow();
	}

	/** Runs a command by its whole id, as its key does. */
	public void run(String id, String... parameter) {
		Command command = Workbench.window().getService(ICommandService.class).getCommand(id);
		Map<String, String> parameters = parameter.length == 0 ? Map.of() : Map.of(parameter[0], parameter[1]);
		try {
			Workbench.window().getService(IHandlerService.class).executeCommand(ParameterizedCommand.generateCommand(command, parameters), null);
		} catch (CommandException e) {
			throw new AssertionError(id, e);
		}
		UiPump.events();
	}
}
